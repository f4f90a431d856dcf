import { Worker } from 'node:worker_threads'
import type { Page } from '../../src/page/page.ts'
import { STAGES, type Trial } from './trial.ts'

/** A thread that pages are tried on; it is ended and begun again when a page hangs it. */
export type Trials = {
  run(bytes: Uint8Array, mediaType: Page['mediaType'] | null): Promise<Trial>
  close(): Promise<void>
}

/** What a page may use before its thread is ended. */
const MAX_MEMORY_MB = 1500
const HANG_MS = 15_000
/** And so much longer for each kilobyte. */
const HANG_MS_A_KB = 5

/** Opens a thread to try pages on, one at a time. */
export function openTrials(): Trials {
  const stage = new Int32Array(new SharedArrayBuffer(4))
  let worker: Worker | null = null
  const end = async () => {
    await worker?.terminate()
    worker = null
  }
  const run: Trials['run'] = (bytes, mediaType) => {
    worker ??= new Worker(new URL('./trial-worker.ts', import.meta.url), {
      workerData: stage.buffer,
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
    })
    const on = worker
    const limitMs = HANG_MS + (bytes.length / 1000) * HANG_MS_A_KB
    return new Promise((resolve) => {
      const done = (trial: Trial, ended: boolean) => {
        clearTimeout(timer)
        on.off('message', onMessage)
        on.off('error', onError)
        if (ended) void end().then(() => resolve(trial))
        else resolve(trial)
      }
      const where = () => STAGES[Atomics.load(stage, 0)] ?? 'nothing'
      const timer = setTimeout(
        () => done({ kind: 'hung', stage: where(), afterMs: Math.round(limitMs) }, true),
        limitMs,
      )
      const onMessage = (trial: Trial) => done(trial, false)
      const onError = (error: unknown) => done({ kind: 'died', stage: where(), error: String(error) }, true)
      on.on('message', onMessage)
      on.on('error', onError)
      on.postMessage({ bytes, mediaType })
    })
  }
  return { run, close: end }
}

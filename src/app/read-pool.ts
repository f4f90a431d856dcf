import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Fetching } from './create-input-reader.ts'
import type { InputOutcome } from './input-outcome.ts'

/** One input may take this long before its worker is given up. */
const TIMEOUT_MS = 120_000
/** The most a worker may hold; an input that needs more is refused. */
const MAX_HEAP_MB = 1024
/** How many inputs a worker are under way or wait for an earlier one, so that memory stays steady. */
const AHEAD = 8

export type ReadPoolOptions = {
  workers?: number
  timeoutMs?: number
  maxHeapMb?: number
  script?: URL
  fetching?: Fetching
}

/**
 * Reads inputs on all cores and gives the outcomes in the order of the inputs, holding only a few at a time. A worker
 * that dies or hangs on an input costs that input only.
 */
export async function* readOnAllCores(
  inputs: Iterable<string>,
  options: ReadPoolOptions = {},
): AsyncGenerator<InputOutcome> {
  const count = options.workers ?? availableParallelism()
  const lanes = Array.from({ length: count }, () => openLane(options))
  const idle = [...lanes]
  const waiting: ((lane: Lane) => void)[] = []
  const takeLane = () => {
    const lane = idle.pop()
    return lane ? Promise.resolve(lane) : new Promise<Lane>((resolve) => waiting.push(resolve))
  }
  const giveBack = (lane: Lane) => {
    const next = waiting.shift()
    if (next) next(lane)
    else idle.push(lane)
  }
  const readOne = async (source: string) => {
    const lane = await takeLane()
    const outcome = await lane.read(source)
    giveBack(lane)
    return outcome
  }
  const underWay: Promise<InputOutcome>[] = []
  try {
    for (const source of inputs) {
      underWay.push(readOne(source))
      if (underWay.length < count * AHEAD) continue
      const first = await underWay.shift()
      if (first) yield first
    }
    for (const outcome of underWay) yield await outcome
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()))
  }
}

type Lane = { read(source: string): Promise<InputOutcome>; close(): Promise<void> }

/** A worker, and a new one in its place whenever it died. */
function openLane({ timeoutMs = TIMEOUT_MS, maxHeapMb = MAX_HEAP_MB, script, fetching }: ReadPoolOptions): Lane {
  const url = script ?? new URL('./read-worker.ts', import.meta.url)
  const start = () =>
    new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb }, workerData: fetching ?? null })
  let worker: Worker | null = null

  const read = (source: string) =>
    new Promise<InputOutcome>((resolve) => {
      const current = worker ?? start()
      worker = current
      const settle = (outcome: InputOutcome) => {
        clearTimeout(timer)
        forget(current)
        // What a dying worker still says concerns nobody; one that dies idle is not asked again.
        current.on('error', () => undefined)
        current.on('exit', () => {
          if (worker === current) worker = null
        })
        resolve(outcome)
      }
      const giveUp = (why: string) => {
        worker = null
        void current.terminate()
        settle({ kind: 'refused', source, reason: `${source} could not be read: ${why}` })
      }
      const timer = setTimeout(
        () => giveUp(`it took more than ${Math.round(timeoutMs / 1000)} s. Is it one article?`),
        timeoutMs,
      )
      current.once('message', settle)
      current.once('error', (error: NodeJS.ErrnoException) =>
        giveUp(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? 'it needs too much memory. Give the page of one article.'
            : `its worker stopped (${error.message.split('\n')[0]}). Please report it.`,
        ),
      )
      current.once('exit', () => giveUp('its worker stopped. Please report it.'))
      current.postMessage(source)
    })
  const close = async () => {
    const current = worker
    worker = null
    if (current) {
      forget(current)
      await current.terminate()
    }
  }
  return { read, close }
}

/** Only the listeners set here: a worker has others of its own, without which it hears nothing more. */
function forget(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
}

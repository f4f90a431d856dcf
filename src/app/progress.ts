import { Presets, SingleBar } from 'cli-progress'

/** A bar of what is done, how fast and what remains. Shown only where people see it. */
export type Progress = { step(): void; stop(): void }

export function openProgress(total: number, seen: boolean): Progress {
  if (!seen) return { step: () => undefined, stop: () => undefined }
  const begun = performance.now()
  const rate = (done: number) => (done / Math.max(0.001, (performance.now() - begun) / 1000)).toFixed(1)
  const bar = new SingleBar(
    {
      format: '{bar} {value} of {total} · {rate} a second · {eta_formatted} left',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      etaBuffer: 200,
    },
    Presets.shades_classic,
  )
  bar.start(total, 0, { rate: '0.0' })
  let done = 0
  return {
    step: () => {
      done++
      bar.update(done, { rate: rate(done) })
    },
    stop: () => bar.stop(),
  }
}

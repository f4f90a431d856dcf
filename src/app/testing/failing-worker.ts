/** A worker for tests: dies, hangs, fills its memory or answers, as its input says. */
import { parentPort } from 'node:worker_threads'

parentPort?.on('message', (source: string) => {
  if (source.startsWith('exit')) process.exit(3)
  if (source.startsWith('throw')) throw new Error('what it threw')
  if (source.startsWith('hang')) return
  if (source.startsWith('fill')) {
    const hoard: number[][] = []
    for (;;) hoard.push(Array.from({ length: 100_000 }, (_, i) => i))
  }
  const answer = () => parentPort?.postMessage({ kind: 'refused', source, reason: 'answered' })
  // The earlier ones take longer, so that the order of the answers is not that of the questions.
  if (source.startsWith('slow')) setTimeout(answer, 50)
  else answer()
})

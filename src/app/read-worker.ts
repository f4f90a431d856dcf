/** One worker of the pool: reads the inputs it is sent, one at a time, and sends back what became of them. */
import { parentPort } from 'node:worker_threads'
import { createInputReader } from './create-input-reader.ts'

const readInput = createInputReader({ clock: () => new Date() })

parentPort?.on('message', (source: string) => {
  readInput(source).then(
    (outcome) => parentPort?.postMessage(outcome),
    (error: unknown) => parentPort?.postMessage({ kind: 'refused', source, reason: sentenceFor(source, error) }),
  )
})

function sentenceFor(source: string, error: unknown): string {
  const what = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return `${source} could not be read, which should not have happened (${what}); please report it.`
}

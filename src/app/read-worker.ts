/** One worker of the pool: reads the inputs it is sent, one at a time and of one article each, and sends back what became of them. */
import { parentPort, workerData } from 'node:worker_threads'
import { createInputReader, type Fetching } from './create-input-reader.ts'
import type { InputOutcome } from './input-outcome.ts'

const readInput = createInputReader({
  clock: () => new Date(),
  ...(workerData ? { fetching: workerData as Fetching } : {}),
})

parentPort?.on('message', (source: string) => {
  readFirst(source).then(
    (outcome) => parentPort?.postMessage(outcome),
    (error: unknown) => parentPort?.postMessage({ kind: 'refused', source, reason: sentenceFor(source, error) }),
  )
})

async function readFirst(source: string): Promise<InputOutcome> {
  for await (const outcome of readInput(source)) return { ...outcome, source }
  return { kind: 'refused', source, reason: `${source} holds no article; give the page of one.` }
}

function sentenceFor(source: string, error: unknown): string {
  const what = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return `${source} could not be read, which should not have happened (${what}); please report it.`
}

import { listInputs, nothingPassedOver, type PassedOver } from '../page/list-inputs.ts'
import { createInputReader } from './create-input-reader.ts'
import type { InputOutcome } from './input-outcome.ts'
import { readOnAllCores } from './read-pool.ts'
import type { Terminal } from './terminal.ts'

/** Up to so many inputs are read in this thread: starting workers takes longer than reading them. */
const FEW = 8

/** Every input that the words name, folders opened, in order, and how many files of the folders were no input. */
export async function listSources(words: string[]): Promise<{ sources: string[]; passedOver: PassedOver }> {
  const passedOver = nothingPassedOver()
  const sources: string[] = []
  for await (const source of listInputs(words, passedOver)) sources.push(source)
  return { sources, passedOver }
}

/** Reads the inputs in their order; many of them on all cores. */
export async function* readInputs(sources: string[], terminal: Terminal): AsyncGenerator<InputOutcome> {
  if (sources.length > FEW && !sources.includes('-')) {
    yield* readOnAllCores(sources)
    return
  }
  const readHere = createInputReader({ clock: () => new Date(), stdin: terminal.stdin })
  for (const source of sources) yield await readHere(source)
}

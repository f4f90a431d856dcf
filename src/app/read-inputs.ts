import { join } from 'node:path'
import { listInputs, nothingPassedOver, type PassedOver } from '../page/list-inputs.ts'
import { mayHoldSeveral } from '../page/read-pages.ts'
import { type Asked, findText } from './command.ts'
import { readConfig } from './config.ts'
import { createInputReader, type Fetching } from './create-input-reader.ts'
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

/** How the addresses among the inputs are fetched: copies kept in the data folder where that is asked for. */
export function readFetching(asked: Asked, terminal: Terminal, keeps: boolean): Fetching {
  const { dataDir, allowPrivate } = readConfig(terminal.env)
  return { keepIn: keeps ? join(findText(asked, 'data') ?? dataDir, 'pages') : null, allowPrivate }
}

/**
 * Reads the inputs in their order; many of them on all cores. What holds several articles is read here, one article at a
 * time, so that an archive of any size needs little memory.
 */
export async function* readInputs(
  sources: string[],
  terminal: Terminal,
  fetching?: Fetching,
): AsyncGenerator<InputOutcome> {
  const how = fetching ? { fetching } : {}
  const isPooled = (source: string) => source !== '-' && !mayHoldSeveral(source)
  const pooled = sources.filter(isPooled)
  const pool = pooled.length > FEW ? readOnAllCores(pooled, how) : null
  const readHere = createInputReader({ clock: () => new Date(), stdin: terminal.stdin, ...how })
  try {
    for (const source of sources) {
      if (pool === null || !isPooled(source)) {
        yield* readHere(source)
        continue
      }
      const next = await pool.next()
      if (!next.done) yield next.value
    }
  } finally {
    await pool?.return(undefined)
  }
}

import { resolve } from 'node:path'
import { type Logger, pino } from 'pino'
import { partyWords } from '../claim/party/create-party-finder.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { openLedger } from '../ledger/open-ledger.ts'
import { type Asked, Failure, findText } from './command.ts'
import { readConfig } from './config.ts'
import { readGazetteer } from './read-data.ts'
import type { Terminal } from './terminal.ts'

export const DATA_OPTION = {
  data: { type: 'string', value: 'DIR', says: 'the data folder (INFORCE_DATA, else ./data)' },
} as const

/** The log of this run: to the error stream, only what is wrong unless INFORCE_DEBUG asks for more. */
export function createLog(terminal: Terminal): Logger {
  const level = terminal.env['INFORCE_DEBUG'] ? 'debug' : 'error'
  return pino({ name: 'inforce', level }, pino.destination({ dest: 2, sync: true }))
}

/** Opens the ledger that the words or the surroundings name. Throws Failure with a sentence when it cannot be opened. */
async function openRecord(asked: Asked, terminal: Terminal): Promise<Ledger> {
  const config = readConfig(terminal.env)
  const log = createLog(terminal)
  const outcome = await openLedger({
    dataDir: resolve(findText(asked, 'data') ?? config.dataDir),
    ...(config.databaseUrl === null ? {} : { databaseUrl: config.databaseUrl }),
    clock: () => new Date(),
    partyWords: partyWords(readGazetteer()),
    log: (line: string) => log.debug(line),
  })
  if (outcome.kind === 'refused') throw new Failure(outcome.reason)
  return asFailures(outcome.ledger)
}

/** The ledger throws sentences when its database cannot be reached: they stop a command and are no fault of it. */
function asFailures(ledger: Ledger): Ledger {
  const fail = (error: unknown): never => {
    throw new Failure(error instanceof Error ? error.message : String(error), { cause: error })
  }
  return {
    appendReading: (reading) => ledger.appendReading(reading).catch(fail),
    appendJudgement: (judgement) => ledger.appendJudgement(judgement).catch(fail),
    listClaims: (query) => ledger.listClaims(query).catch(fail),
    readArticle: (id, known) => ledger.readArticle(id, known).catch(fail),
    readFirstKnown: () => ledger.readFirstKnown().catch(fail),
    close: () => ledger.close(),
  }
}

/** Opens the ledger, does something with it, and closes it whatever happens. */
export async function withRecord<T>(asked: Asked, terminal: Terminal, use: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await openRecord(asked, terminal)
  try {
    return await use(ledger)
  } finally {
    await ledger.close()
  }
}

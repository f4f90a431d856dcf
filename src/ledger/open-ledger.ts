import type pg from 'pg'
import type { Clock } from '../common/clock.ts'
import { appendJudgements, type NewJudgement } from './append-judgements.ts'
import { appendReadings } from './append-readings.ts'
import { connect } from './connect.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import { groupAppends } from './group-appends.ts'
import type { AppendJudgementOutcome, AppendReadingOutcome, Ledger, NewReading } from './ledger.ts'
import { listClaims } from './list-claims.ts'
import { migrate } from './migrate.ts'
import { readArticle } from './read-article.ts'
import { readFirstKnown } from './read-first-known.ts'
import type { Database } from './schema.ts'
import { atSqlEdge, sqlSentence } from './sql-edge.ts'
import { storable } from './storable.ts'

export type LedgerOptions = {
  /** Folder of the embedded database; `./data` if absent. */
  dataDir?: string
  /** A PostgreSQL server, 15 or newer, to use instead. */
  databaseUrl?: string
  clock: Clock
  /** Lower-case words that name parties: they tell no measure apart. */
  partyWords?: ReadonlySet<string>
  log?: (line: string) => void
}

export type OpenLedgerOutcome = { kind: 'ledger'; ledger: Ledger } | { kind: 'refused'; reason: string }

const MOST_IN_A_BATCH = 500

/**
 * Opens the ledger, making or migrating its database first. Expected troubles (a damaged, locked or foreign data folder,
 * a server that does not answer, a newer schema) are `refused` with a sentence for people. Close it, or the process
 * stays alive.
 */
export async function openLedger(options: LedgerOptions): Promise<OpenLedgerOutcome> {
  const log = options.log ?? (() => undefined)
  if (options.databaseUrl) {
    const { databaseUrl } = options
    if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) {
      return { kind: 'refused', reason: 'DATABASE_URL is no address: write it like postgresql://user@host/database.' }
    }
    return openOn({ connectionString: databaseUrl }, options, log, async () => undefined)
  }
  const embedded = await openEmbedded(options.dataDir ?? './data', log)
  if (embedded.kind === 'refused') return embedded
  return openOn(embedded.connection, options, log, () => embedded.release())
}

async function openOn(
  to: pg.PoolConfig,
  options: LedgerOptions,
  log: (line: string) => void,
  release: () => Promise<void>,
): Promise<OpenLedgerOutcome> {
  const { db, pool } = connect(to, log)
  const close = async () => {
    // Not db.destroy(): that leaves the pool open where no query has run yet.
    await pool.end()
    await release()
  }
  let refused: string
  try {
    const client = await pool.connect()
    try {
      const migrated = await migrate(client)
      if (migrated.kind === 'ready') return { kind: 'ledger', ledger: ledgerOn(db, options, close) }
      refused = migrated.reason
    } finally {
      client.release()
    }
  } catch (cause) {
    const { code = '', message } = cause as { code?: string; message: string }
    log(`opening the ledger failed: ${message}`)
    refused = to.connectionString ? explainServer(code, message) : sqlSentence(cause)
  }
  await close()
  return { kind: 'refused', reason: refused }
}

function explainServer(code: string, message: string): string {
  if (code === '28P01' || code === '28000')
    return 'The server of DATABASE_URL refuses this user or password: correct it.'
  if (code === '3D000') return `The server of DATABASE_URL has no such database (${message}): make it or name another.`
  const lost = sqlSentence({ code, message }).startsWith('The database does not answer')
  return lost
    ? 'The server of DATABASE_URL does not answer: start it or correct the address.'
    : sqlSentence({ code, message })
}

function ledgerOn(db: Database, options: LedgerOptions, close: () => Promise<void>): Ledger {
  const partyWords = options.partyWords ?? new Set<string>()
  const appends = groupAppends<NewReading, AppendReadingOutcome>(
    (readings) => appendReadings(db, readings, options.clock, partyWords),
    MOST_IN_A_BATCH,
  )
  const judgements = groupAppends<NewJudgement, AppendJudgementOutcome>(
    (some) => appendJudgements(db, some.map(storable), options.clock),
    MOST_IN_A_BATCH,
  )
  let closed: Promise<void> | null = null
  return {
    appendReading: (reading) => atSqlEdge(() => appends.add(reading)),
    appendJudgement: (judgement) => atSqlEdge(() => judgements.add(judgement)),
    listClaims: (query) => atSqlEdge(() => listClaims(db, query)),
    readArticle: (id, known) => atSqlEdge(() => readArticle(db, id, known)),
    readFirstKnown: () => atSqlEdge(() => readFirstKnown(db)),
    close() {
      closed ??= Promise.all([appends.drain(), judgements.drain()]).then(close)
      return closed
    },
  }
}

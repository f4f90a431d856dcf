import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database, Tables } from './schema.ts'

const TIMESTAMPTZ = 1184

/** Opens a pool of connections. Instants come as ISO 8601 text with microseconds, because a Date would cut them. */
export function connect(to: pg.PoolConfig, log: (line: string) => void): { db: Database; pool: pg.Pool } {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === TIMESTAMPTZ ? isoInstant : pg.types.getTypeParser(oid, format),
  }
  const pool = new pg.Pool({
    ...to,
    max: 8,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 10_000,
    application_name: 'inforce',
    types: types as pg.CustomTypesConfig,
  })
  // A connection that breaks tells so by an event that would end the process if nobody listened. Its query fails with a
  // sentence, and the next query gets a new connection.
  const lost = (cause: Error): void => log(`a connection to the database was lost: ${cause.message}`)
  pool.on('error', lost)
  pool.on('connect', (client) => {
    client.on('error', lost)
    // An acknowledged entry must survive a crash, whatever the server's own settings say.
    client.query(`set timezone = 'UTC'; set synchronous_commit = on`).catch((cause: Error) => log(cause.message))
  })
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), pool }
}

/** `2020-01-03 10:00:00.12+00` as `2020-01-03T10:00:00.120000Z`. */
function isoInstant(text: string): string {
  if (text.length < 20) return text
  const decimals = text.slice(19).match(/^\.(\d+)/)?.[1] ?? ''
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${decimals.padEnd(6, '0')}Z`
}

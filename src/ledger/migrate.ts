import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'

const FOLDER = new URL('../../migrations/', import.meta.url)
const OLDEST_SERVER = 150_000
/** Any number that no other program locks by: the letters of "inforce" as digits of a telephone. */
const LOCK = 4636723

/**
 * Brings the database to this program's schema, one file of migrations/ after the other, each whole or not at all.
 * A database that is newer than the program, too old a server, or one that does not keep Unicode is refused.
 */
export async function migrate(client: pg.ClientBase): Promise<{ kind: 'ready' } | { kind: 'refused'; reason: string }> {
  const about = await client.query<{ version: string; encoding: string }>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
  )
  const { version = '0', encoding = '' } = about.rows[0] ?? {}
  if (Number(version) < OLDEST_SERVER) {
    const reason = `The server of DATABASE_URL runs PostgreSQL ${Math.floor(Number(version) / 10_000)}: inforce needs 15 or newer.`
    return { kind: 'refused', reason }
  }
  if (encoding !== 'UTF8') {
    const reason = `The database of DATABASE_URL keeps ${encoding} text: make one with the encoding UTF8.`
    return { kind: 'refused', reason }
  }
  const files = (await readdir(FOLDER)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort()
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    const outcome = await applyMissing(client, files)
    await client.query(outcome.kind === 'ready' ? 'commit' : 'rollback')
    return outcome
  } catch (cause) {
    await client.query('rollback').catch(() => undefined)
    throw cause
  }
}

async function applyMissing(client: pg.ClientBase, files: string[]): Promise<Awaited<ReturnType<typeof migrate>>> {
  const table = await client.query<{ found: boolean }>(`select to_regclass('schema_version') is not null as found`)
  if (!table.rows[0]?.found) {
    await client.query(
      `create table schema_version (version integer primary key, file text not null, applied_at timestamptz not null default now())`,
    )
  }
  const top = await client.query<{ version: number }>(`select coalesce(max(version), 0) as version from schema_version`)
  const present = top.rows[0]?.version ?? 0
  const newest = Number(files.at(-1)?.slice(0, 4) ?? 0)
  if (present > newest) {
    const reason = `The ledger was written by a newer inforce (schema ${present}, this one knows ${newest}): update inforce and try again.`
    return { kind: 'refused', reason }
  }
  for (const file of files) {
    const version = Number(file.slice(0, 4))
    if (version <= present) continue
    await client.query(await readFile(new URL(file, FOLDER), 'utf8'))
    await client.query('insert into schema_version (version, file) values ($1, $2)', [version, file])
  }
  return { kind: 'ready' }
}

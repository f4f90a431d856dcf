import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openEmbedded } from '../embedded/open-embedded.ts'
import { openLedger } from '../open-ledger.ts'

export type TestDatabases = {
  /** Makes a database of its own with the ledger's schema and returns its address. */
  make(): Promise<string>
  /** Drops what was made and stops what was started. */
  end(): Promise<void>
}

/**
 * Databases for one test file: on the server of DATABASE_URL if that is set (its user must be allowed to make
 * databases), else on an embedded server in a folder of its own. Each is a clone of one migrated template.
 */
export async function startTestDatabases(): Promise<TestDatabases> {
  const given = process.env['DATABASE_URL']
  const folder = given ? null : await mkdtemp(join(tmpdir(), 'inforce-test-'))
  let base = given ?? ''
  let release = async (): Promise<void> => undefined
  if (folder !== null) {
    const embedded = await openEmbedded(folder, () => undefined)
    if (embedded.kind === 'refused') throw new Error(embedded.reason)
    const { host, port, user, database } = embedded.connection
    base = `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    release = embedded.release
  }
  const names: string[] = []
  const admin = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: base })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  const create = async (template: string): Promise<string> => {
    const name = `inforce_test_${randomBytes(6).toString('hex')}`
    await admin(`create database ${name} template ${template} encoding 'UTF8'`)
    names.push(name)
    return name
  }
  const address = (name: string): string => {
    const url = new URL(base)
    url.pathname = `/${name}`
    return url.href
  }
  const template = await create('template0')
  const opened = await openLedger({ databaseUrl: address(template), clock: () => new Date(0) })
  if (opened.kind === 'refused') throw new Error(opened.reason)
  await opened.ledger.close()
  return {
    make: async () => address(await create(template)),
    async end() {
      for (const name of names.reverse()) await admin(`drop database ${name} with (force)`)
      await release()
      if (folder !== null) await rm(folder, { recursive: true, force: true })
    },
  }
}

import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from './ledger.ts'
import { type OpenLedgerOutcome, openLedger } from './open-ledger.ts'
import { sampleClaim, sampleReading } from './testing/sample-reading.ts'
import { startTestDatabases, type TestDatabases } from './testing/test-databases.ts'

let databases: TestDatabases
const ledgers: Ledger[] = []
beforeAll(async () => {
  databases = await startTestDatabases()
})
afterEach(async () => {
  for (const ledger of ledgers.splice(0)) await ledger.close()
})
afterAll(async () => {
  await databases.end()
})

async function open(databaseUrl: string, now = '2021-06-01T12:00:00.000Z'): Promise<Ledger> {
  const outcome: OpenLedgerOutcome = await openLedger({ databaseUrl, clock: () => new Date(now) })
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  ledgers.push(outcome.ledger)
  return outcome.ledger
}

async function query(databaseUrl: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

describe('the database itself', () => {
  test.each(['article', 'measure', 'measure_name', 'claim', 'judgement'])(
    '%s refuses to change or lose entries',
    async (table) => {
      const url = await databases.make()
      const ledger = await open(url)
      const { claimIds } = await ledger.appendReading(sampleReading(1))
      await ledger.appendJudgement({ claim: claimIds[0] ?? '', verdict: 'accepted', by: 'editor', reason: null })
      for (const statement of [
        `update ${table} set known_from = now()`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        await expect(query(url, statement)).rejects.toThrow('append-only')
      }
    },
  )

  test('known time cannot be set back', async () => {
    const url = await databases.make()
    await (await open(url)).appendReading(sampleReading(1))
    await expect(query(url, `update high_water set last = last`)).rejects.toThrow('forward only')
    await expect(query(url, `delete from high_water`)).rejects.toThrow('append-only')
  })

  test('two writers at once keep known time strictly increasing and write nothing twice', async () => {
    const url = await databases.make()
    const clocks = ['2021-06-01T00:00:00Z', '2021-05-01T00:00:00Z']
    const [one, two] = await Promise.all(clocks.map((now) => open(url, now)))
    if (!one || !two) throw new Error('two ledgers were opened')
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const ledger = i % 2 === 0 ? one : two
        const reading = sampleReading(i % 10, [
          sampleClaim(),
          sampleClaim({ action: 'end', date: `20${10 + (i % 10)}` }),
        ])
        const { kind, claimIds } = await ledger.appendReading(reading)
        if (i > 20)
          await ledger.appendJudgement({ claim: claimIds[0] ?? '', verdict: 'accepted', by: 'x', reason: null })
        return kind
      }),
    )
    expect(outcomes.filter((kind) => kind === 'added')).toHaveLength(10)
    const rows = (await query(
      url,
      `select known_from::text as at from article union all select known_from::text from measure
      union all select known_from::text from measure_name union all select known_from::text from claim
      union all select known_from::text from judgement`,
    )) as { at: string }[]
    expect(new Set(rows.map(({ at }) => at)).size).toBe(rows.length)
    expect(rows.length).toBe(10 + 1 + 1 + 20 + 10)
    const claims = await one.listClaims({})
    const at = claims.map(({ knownFrom }) => knownFrom)
    expect(at).toEqual([...new Set(at)].sort().reverse())
  })

  test('a ledger of a newer schema is refused with a sentence', async () => {
    const url = await databases.make()
    await query(url, `insert into schema_version (version, file) values (9000, 'later')`)
    const outcome = await openLedger({ databaseUrl: url, clock: () => new Date(0) })
    expect(outcome).toEqual({ kind: 'refused', reason: expect.stringContaining('update inforce') })
  })

  test.each([
    ['text that is no address', 'somewhere', 'no address'],
    ['a server that is not there', 'postgresql://127.0.0.1:9/x', 'does not answer'],
  ])('%s is refused with a sentence', async (_name, databaseUrl, expected) => {
    const outcome = await openLedger({ databaseUrl, clock: () => new Date(0) })
    expect(outcome).toEqual({ kind: 'refused', reason: expect.stringContaining(expected) })
  })
})

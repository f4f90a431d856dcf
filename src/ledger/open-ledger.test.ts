import fc from 'fast-check'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Ledger, LedgerClaim } from './ledger.ts'
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

const claimIdsOf = (claims: LedgerClaim[]): string[] => claims.map(({ id }) => id)

describe('appendReading', () => {
  test('gives back what was read, with known times to the microsecond', async () => {
    const ledger = await open(await databases.make())
    expect(await ledger.readFirstKnown()).toBeNull()
    const reading = sampleReading(1)
    const outcome = await ledger.appendReading(reading)
    expect(outcome.kind).toBe('added')
    const [claim] = await ledger.listClaims({})
    const { url, outlet, section, headline, bylines, agencies, published, language, standfirst } = reading.article
    expect(claim).toEqual({
      id: outcome.claimIds[0],
      measureId: expect.stringMatching(/^[0-9a-f]{64}$/),
      measureName: 'port levy',
      claim: reading.claims[0],
      article: {
        ...{
          id: outcome.articleId,
          url,
          outlet,
          section,
          headline,
          bylines,
          agencies,
          published,
          language,
          standfirst,
        },
        knownFrom: '2021-06-01T12:00:00.000000Z',
      },
      verdict: 'proposed',
      knownFrom: '2021-06-01T12:00:00.000003Z',
      judged: null,
    })
    expect(await ledger.readFirstKnown()).toBe('2021-06-01T12:00:00.000000Z')
    expect(await ledger.readArticle(outcome.articleId)).toEqual(claim?.article)
    expect(await ledger.readArticle(outcome.articleId.slice(0, 12))).toEqual(claim?.article)
    expect(await ledger.readArticle(outcome.articleId, '2021-05-31')).toBeNull()
    expect(await ledger.readArticle('no id')).toBeNull()
  })

  test('the same page twice changes nothing, whatever its rules and confidence', async () => {
    const url = await databases.make()
    const ledger = await open(url)
    const first = await ledger.appendReading(sampleReading(1))
    const again = sampleReading(1, [sampleClaim({ rules: ['another'], confidence: 0.9 })])
    expect(await ledger.appendReading(again)).toEqual({ ...first, kind: 'unchanged' })
    expect(await ledger.listClaims({})).toHaveLength(1)
    expect(await query(url, 'select 1 from measure_name')).toHaveLength(1)
  })

  test('a better reading of the same page adds its new claims only', async () => {
    const ledger = await open(await databases.make())
    const first = await ledger.appendReading(sampleReading(1))
    const better = sampleReading(1, [sampleClaim(), sampleClaim({ action: 'suspend', date: '2021-05-02' })])
    const second = await ledger.appendReading(better)
    expect(second).toMatchObject({ kind: 'added', articleId: first.articleId })
    expect(second.claimIds).toHaveLength(2)
    expect(second.claimIds[0]).toBe(first.claimIds[0])
    expect(await ledger.listClaims({ articleId: first.articleId })).toHaveLength(2)
  })

  test('an article without claims is kept, and is unchanged the second time', async () => {
    const ledger = await open(await databases.make())
    expect((await ledger.appendReading(sampleReading(1, []))).kind).toBe('added')
    expect((await ledger.appendReading(sampleReading(1, []))).kind).toBe('unchanged')
  })

  test('characters that a database refuses are replaced one for one', async () => {
    const ledger = await open(await databases.make())
    const reading = sampleReading(1, [sampleClaim({ authority: 'a\u0000b\ud800c' })])
    reading.article.headline = 'NUL \u0000 and half \udc00 a pair'
    await ledger.appendReading(reading)
    const [claim] = await ledger.listClaims({})
    expect(claim?.claim.authority).toBe('a\uFFFDb\uFFFDc')
    expect(claim?.article.headline).toBe('NUL \uFFFD and half \uFFFD a pair')
  })

  test('a reading that the database refuses does not spoil those appended beside it', async () => {
    const ledger = await open(await databases.make())
    const bad = { ...sampleReading(2), fetchedAt: 'no instant' }
    const [good, refused, other] = await Promise.allSettled(
      [1, bad, 3].map((one) => ledger.appendReading(typeof one === 'number' ? sampleReading(one) : one)),
    )
    expect([good?.status, refused?.status, other?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await ledger.listClaims({})).toHaveLength(2)
  })

  test('the measure is shown by the longest name known by then', async () => {
    const url = await databases.make()
    const named = (name: string) => [sampleClaim({ measure: { ...sampleClaim().measure, name } })]
    await (await open(url, '2021-06-01T00:00:00Z')).appendReading(sampleReading(1, named('PLX')))
    const later = await open(url, '2021-06-03T00:00:00Z')
    await later.appendReading(sampleReading(2, named('Port Levy Exchange (PLX)')))
    expect((await later.listClaims({})).map((claim) => claim.measureName)).toEqual(
      Array(2).fill('Port Levy Exchange (PLX)'),
    )
    expect((await later.listClaims({ known: '2021-06-02' })).map((claim) => claim.measureName)).toEqual(['PLX'])
  })
})

describe('appendJudgement', () => {
  const judge = (ledger: Ledger, claim: string, verdict: 'accepted' | 'rejected' = 'accepted') =>
    ledger.appendJudgement({ claim, verdict, by: 'editor', reason: null })

  test('judges by a beginning of the id, once, and keeps the history when the verdict turns', async () => {
    const url = await databases.make()
    const first = await open(url, '2021-06-01T00:00:00Z')
    const [id = ''] = (await first.appendReading(sampleReading(1))).claimIds
    expect(await judge(first, id.slice(0, 6))).toEqual({ kind: 'judged', claimId: id })
    expect(await judge(first, id.toUpperCase())).toEqual({ kind: 'unchanged', claimId: id, verdict: 'accepted' })
    const later = await open(url, '2021-06-03T00:00:00Z')
    expect(await judge(later, id, 'rejected')).toEqual({ kind: 'judged', claimId: id })
    expect(await judge(later, id)).toEqual({ kind: 'judged', claimId: id })
    expect(await query(url, 'select 1 from judgement')).toHaveLength(3)
    expect((await later.listClaims({ known: '2021-06-02' }))[0]?.judged?.at).toBe('2021-06-01T00:00:00.000004Z')
    expect((await later.listClaims({ verdict: 'accepted' }))[0]?.judged?.at).toBe('2021-06-03T00:00:00.000001Z')
    expect(await later.listClaims({ verdict: 'rejected' })).toEqual([])
  })

  test.each([
    ['a beginning shorter than six characters', 'abcde'],
    ['text that is no id', "x'; drop"],
    ['an id that nobody has', 'f'.repeat(64)],
  ])('%s names no claim', async (_name, asked) => {
    const ledger = await open(await databases.make())
    expect(await judge(ledger, asked)).toEqual({ kind: 'no-such-claim', asked })
  })

  test('a beginning that several claims share is ambiguous', async () => {
    const url = await databases.make()
    const ledger = await open(url)
    const [id = ''] = (await ledger.appendReading(sampleReading(1))).claimIds
    const twin = `${id.slice(0, 8)}${'0'.repeat(56)}`
    await query(url, `insert into claim select '${twin}', measure_id, article_id, content, known_from from claim`)
    expect(await judge(ledger, id.slice(0, 8))).toEqual({
      kind: 'ambiguous',
      asked: id.slice(0, 8),
      matches: [twin, id],
    })
    expect(await judge(ledger, id)).toEqual({ kind: 'judged', claimId: id })
  })
})

describe('listClaims', () => {
  test('filters by parties in either direction, measure, verdict, known time and count', async () => {
    const ledger = await open(await databases.make())
    const between = (senders: string[], targets: string[]) => [
      sampleClaim({ measure: { ...sampleClaim().measure, senders, targets } }),
    ]
    const readings = [between(['FR'], ['DE']), between(['DE'], ['FR', 'PL']), between(['FR', 'PL'], ['IT'])]
    const ids: string[] = []
    for (const [i, claims] of readings.entries())
      ids.push(...(await ledger.appendReading(sampleReading(i, claims))).claimIds)
    const [one = '', two = '', three = ''] = ids
    await ledger.appendJudgement({ claim: two, verdict: 'accepted', by: 'editor', reason: 'read it' })
    expect(claimIdsOf(await ledger.listClaims({}))).toEqual([three, two, one])
    expect(claimIdsOf(await ledger.listClaims({ between: ['DE', 'FR'] }))).toEqual([two, one])
    expect(claimIdsOf(await ledger.listClaims({ between: ['FR', 'PL'] }))).toEqual([])
    expect(claimIdsOf(await ledger.listClaims({ verdict: 'proposed' }))).toEqual([three, one])
    const [accepted] = await ledger.listClaims({ verdict: 'accepted' })
    expect(accepted?.judged).toMatchObject({ by: 'editor', reason: 'read it' })
    expect(claimIdsOf(await ledger.listClaims({ measureId: accepted?.measureId ?? '' }))).toEqual([two])
    expect(claimIdsOf(await ledger.listClaims({ measureId: accepted?.measureId.slice(0, 12) ?? '' }))).toEqual([two])
    expect(claimIdsOf(await ledger.listClaims({ limit: 1 }))).toEqual([three])
    expect(await ledger.listClaims({ known: '2021-05-31' })).toEqual([])
    await expect(ledger.listClaims({ known: 'soon' })).rejects.toThrow('"soon" is no day or instant: write it like')
    expect(await ledger.listClaims({ known: '2021-06-01' })).toHaveLength(3)
    expect(await ledger.listClaims({ known: '2021-06-01T12:00:00.000003Z' })).toHaveLength(1)
    expect(await ledger.listClaims({ known: '2021-06-01T14:00:00.000002+02:00' })).toHaveLength(0)
  })

  test('later entries never change an earlier as-known answer', async () => {
    const step = fc.record({
      page: fc.integer({ min: 0, max: 4 }),
      action: fc.constantFrom('impose' as const, 'suspend' as const, 'end' as const),
      name: fc.constantFrom('port levy', 'the port levies', 'levy'),
      judge: fc.constantFrom(null, 'accepted' as const, 'rejected' as const),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const url = await databases.make()
        const answers: [string, LedgerClaim[]][] = []
        const outcome = await openLedger({ databaseUrl: url, clock: () => new Date('2021-06-01T00:00:00Z') })
        if (outcome.kind === 'refused') throw new Error(outcome.reason)
        const { ledger } = outcome
        for (const { page, action, name, judge } of steps) {
          const claim = sampleClaim({ action, measure: { ...sampleClaim().measure, name } })
          const { claimIds } = await ledger.appendReading(sampleReading(page, [claim]))
          if (judge) await ledger.appendJudgement({ claim: claimIds[0] ?? '', verdict: judge, by: 'x', reason: null })
          const [{ last = '' } = {}] = (await query(
            url,
            `select to_char(last at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as last from high_water`,
          )) as { last?: string }[]
          answers.push([last, await ledger.listClaims({ known: last })])
        }
        for (const [known, answer] of answers) expect(await ledger.listClaims({ known })).toEqual(answer)
        await ledger.close()
      }),
      { numRuns: 8 },
    )
  })
})

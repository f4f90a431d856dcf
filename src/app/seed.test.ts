/** The page that the project grew from, whole way: from its dump to what stood between two states on four days. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Claim } from '../claim/claim.ts'
import type { Standing } from '../standing/standing.ts'
import { fold } from './render-claim.ts'
import { runCli } from './testing/run-cli.ts'

const SEED = fileURLToPath(new URL('../../../shared/seed/', import.meta.url))
const PAGE = join(SEED, 'trump-resumes-pakistan-military-training.txt')
const EXPECTED = join(SEED, 'expected.json')

type Labelled = Omit<Claim, 'evidence'> & { evidence: string[] }
type Expected = { article: Record<string, unknown>; claims: Labelled[] }

/** Texts with their white space folded, at any depth. */
function folded(value: unknown): unknown {
  if (typeof value === 'string') return fold(value)
  if (Array.isArray(value)) return value.map(folded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, folded(inner)]))
}

/** What is compared of a claim word by word; its name and quotes may be cut otherwise. */
function essence({ measure, action, standing, scope, modality, date, speakers }: Claim | Labelled) {
  const { kind, senders, targets } = measure
  return { kind, senders, targets, action, standing, scope, modality, date, speakers }
}

/** Whether a quote overlaps one of the labelled ones in the text. */
function overlaps(article: Record<string, unknown>, quote: string, labels: string[]): boolean {
  const { headline, standfirst, paragraphs } = article as { headline: string; standfirst: string; paragraphs: string[] }
  const text = fold([headline, standfirst, ...paragraphs].join(' '))
  const rangeOf = (words: string) =>
    [text.indexOf(fold(words)), text.indexOf(fold(words)) + fold(words).length] as const
  const [start, end] = rangeOf(quote)
  return labels.map(rangeOf).some(([from, to]) => from >= 0 && start >= 0 && start < to && from < end)
}

describe.skipIf(!existsSync(EXPECTED))('the seed page (beside the project in ../shared/seed)', () => {
  const expected = existsSync(EXPECTED) ? (JSON.parse(readFileSync(EXPECTED, 'utf8')) as Expected) : null
  let read = { article: {} as Record<string, unknown>, claims: [] as Claim[] }
  let data = ''
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'inforce-seed-'))
    read = JSON.parse((await runCli(['read', PAGE, '--json'])).out)
    await runCli(['add', PAGE, '--data', data])
    await runCli(['accept', '--all-proposed', '--data', data])
  })
  afterAll(() => rmSync(data, { recursive: true, force: true }))

  const status = async (...words: string[]) => {
    const run = await runCli(['status', '--between', 'US', 'PK', '--json', '--data', data, ...words])
    const { standings } = JSON.parse(run.out) as { standings: Standing[] }
    const short = standings.map(({ measure, word, since, asOf, claims }) => {
      const name = measure.name.includes('IMET') ? 'IMET' : 'assistance'
      return [name, { word, since, asOf, claims: claims.map(({ claim }) => claim.action).sort() }]
    })
    return Object.fromEntries(short)
  }

  it('gives the article as it was labelled', () => {
    expect(folded(read.article)).toMatchObject(folded(expected?.article) as object)
  })

  it('gives the four claims as they were labelled, at overlapping words', () => {
    const byAction = (x: { action: string }, y: { action: string }) => x.action.localeCompare(y.action)
    const claims = read.claims.toSorted(byAction)
    const labels = (expected?.claims ?? []).toSorted(byAction)
    expect(claims.map(essence)).toEqual(labels.map(essence))
    for (const [i, claim] of claims.entries()) {
      const quotes = labels[i]?.evidence ?? []
      expect(
        claim.evidence.some(({ quote }) => overlaps(read.article, quote, quotes)),
        quotes[0],
      ).toBe(true)
    }
  })

  it('says what stood on 1 March 2018', async () => {
    expect(await status('--on', '2018-03-01')).toEqual({
      assistance: { word: 'partly-in-force', since: '2018-01', asOf: false, claims: ['end'] },
      IMET: { word: 'unknown', since: null, asOf: false, claims: [] },
    })
  })

  it('says what stood on 1 June 2019', async () => {
    expect((await status('--on', '2019-06-01'))['IMET']).toEqual({
      word: 'suspended',
      since: '2018-08',
      asOf: false,
      claims: ['suspend'],
    })
  })

  it('says what stood on 4 January 2020', async () => {
    expect(await status('--on', '2020-01-04')).toMatchObject({
      IMET: { word: 'in-force', since: '2020-01-03', asOf: false },
      assistance: { word: 'suspended', since: '2020-01-03', asOf: true },
    })
  })

  it('knew nothing on 2 January 2020', async () => {
    expect(await status('--known', '2020-01-02')).toEqual({})
    const run = await runCli(['status', '--between', 'US', 'PK', '--known', '2020-01-02', '--data', data])
    expect(run.out).toMatch(/^Nothing is known between United States and Pakistan/)
  })
})

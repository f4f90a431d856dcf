/** The site over a real ledger, asked without a port. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partyWords } from '../claim/party/create-party-finder.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { openLedger } from '../ledger/open-ledger.ts'
import { createSite } from '../publish/site/create-site.ts'
import type { RecordSource } from '../publish/site/record-source.ts'
import { addReadings } from './add-readings.ts'
import { createInputReader } from './create-input-reader.ts'
import { createPartyDirectory } from './create-party-directory.ts'
import { createRecordSource } from './create-record-source.ts'
import { acceptClaims } from './judge-command.ts'
import { readGazetteer } from './read-data.ts'

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))
/** The page whose claims are accepted, on its day, and the one whose claims stay proposals, a day later. */
const ACCEPTED = `${SAMPLES}us-pakistan-training-2020.txt`
const PROPOSED = `${SAMPLES}australia-wine-2024.html`

let folder = ''
let ledger: Ledger | null = null
let source: RecordSource
let site: ReturnType<typeof createSite>
let now = '2024-05-01T10:00:00Z'
const clock = () => new Date(now)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inforce-source-'))
  const gazetteer = readGazetteer()
  const opened = await openLedger({ dataDir: folder, clock, partyWords: partyWords(gazetteer) })
  if (opened.kind === 'refused') throw new Error(opened.reason)
  ledger = opened.ledger
  const readInput = createInputReader({ clock })
  const readings = async function* (path: string) {
    yield* readInput(path)
  }
  const accepted = await addReadings(readings(ACCEPTED), ledger, null)
  await acceptClaims(ledger, accepted.claimIds, 'tester', 'test')
  now = '2024-05-02T10:00:00Z'
  await addReadings(readings(PROPOSED), ledger, null)
  source = createRecordSource(ledger, createPartyDirectory(gazetteer), clock)
  site = createSite(source)
})
afterAll(async () => {
  await ledger?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function page(path: string): Promise<{ status: number; text: string }> {
  const answer = await site.request(path)
  return { status: answer.status, text: (await answer.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') }
}

describe('the site over a ledger', () => {
  it('shows what changed lately, newest act first', async () => {
    const { status, text } = await page('/')
    expect(status).toBe(200)
    const { acts, total } = await source.listRecent({ on: '2024-05-02', known: null, verdict: 'accepted', limit: 2 })
    expect(total).toBeGreaterThan(2)
    expect(acts.map(({ claim }) => claim.claim.date)).toEqual(['2020-01-03', '2020-01-03'])
    expect(text).toContain('Military Education and Training')
  })

  it('leaves out of what changed lately what lies after the day asked for', async () => {
    const { acts } = await source.listRecent({ on: '2019-01-01', known: null, verdict: 'accepted', limit: 9 })
    expect(acts.map(({ claim }) => claim.claim.date)).toEqual(['2018-08'])
  })

  it('shows a measure with what stood on the day asked for', async () => {
    const standings = await source.listMeasures({ on: '2019-01-01', known: null })
    const training = standings.find(({ measure }) => measure.name.includes('IMET'))
    expect(training?.word).toBe('suspended')
    const then = await page(`/measure/${training?.measureId}?on=2019-01-01`)
    expect(then).toMatchObject({ status: 200 })
    expect(then.text).toContain('Suspended since August 2018')
    expect((await page(`/measure/${training?.measureId}`)).text).toContain('In force since 3 January 2020')
    expect((await page('/measure/0000')).status).toBe(404)
  })

  it('shows a measure on which there are only proposals as unknown', async () => {
    const { acts } = await source.listRecent({ on: '2024-05-02', known: null, verdict: 'proposed', limit: 9 })
    const record = await source.readMeasure(acts[0]?.claim.measureId ?? '', { on: '2024-05-02', known: null })
    expect(record?.standing).toMatchObject({ word: 'unknown', claims: [] })
    expect(record?.proposals.length).toBeGreaterThan(0)
    expect((await page(`/measure/${record?.standing.measureId}`)).status).toBe(200)
  })

  it('shows two parties by code or name, and only measures with an accepted claim', async () => {
    expect((await page('/between/US/PK')).text).toContain('Security assistance')
    const named = await site.request('/between?a=the%20U.S.&b=pakistan')
    expect(named.headers.get('location')).toBe('/between/US/PK')
    expect(await source.listPair('CN', 'AU', { on: '2024-05-02', known: null })).toEqual([])
    expect(await source.listPairs({ on: '2024-05-02', known: null })).toEqual([{ a: 'PK', b: 'US', measures: 2 }])
  })

  it('tells how a measure stood over the years', async () => {
    const records = await source.listPair('PK', 'US', { on: '2024-05-02', known: null })
    const training = records.find(({ standing }) => standing.measure.name.includes('IMET'))
    expect(training?.spells.map(({ word, since }) => [word, since])).toEqual([
      ['suspended', '2018-08'],
      ['in-force', '2020-01-03'],
    ])
  })

  it('shows an article with its claims in the order of the text, and never the full text', async () => {
    const [act] = (await source.listRecent({ on: '2024-05-02', known: null, verdict: 'proposed', limit: 1 })).acts
    const found = await source.readArticle(act?.claim.article.id ?? '', { on: '2024-05-02', known: null })
    const places = found?.claims.map(({ claim }) => claim.evidence.map(({ paragraph }) => paragraph)[0])
    expect(places?.length).toBeGreaterThan(2)
    expect((await page(`/article/${act?.claim.article.id}`)).text).not.toContain('largest market')
  })

  it.each([
    ['before the first entry', '2024-04-30', 0, 0],
    ['at the end of the first day', '2024-05-01', 2, 0],
    ['at the end of the second day', '2024-05-02', 2, 1],
  ])('knows %s what it knew then', async (_name, known, measures, proposals) => {
    const asOf = { on: '2024-05-02', known }
    expect(await source.listMeasures(asOf)).toHaveLength(measures)
    const { acts } = await source.listRecent({ ...asOf, verdict: 'proposed', limit: 1 })
    expect(acts).toHaveLength(proposals)
    expect((await page(`/?known=${known}`)).status).toBe(200)
  })

  it('finds parties by what people call them, and nothing for what is none', () => {
    const asked = ['us', 'United States', 'Pakistani', 'the EU', 'Türkiye', 'Atlantis', '']
    expect(asked.map((text) => source.findPartyCode(text))).toEqual(['US', 'US', 'PK', 'EU', 'TR', null, null])
  })
})

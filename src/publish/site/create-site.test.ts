import { describe, expect, it } from 'vitest'
import { createSite } from './create-site.ts'
import type { RecordSource } from './record-source.ts'
import { recordOfClaims } from './testing/record-of-claims.ts'
import { sampleClaims } from './testing/sample-claims.ts'

const site = createSite(recordOfClaims(sampleClaims))
const idOf = (name: string) => sampleClaims.find(({ measureName }) => measureName.includes(name))?.measureId ?? ''
const training = `/measure/${idOf('IMET')}`
const assistance = `/measure/${idOf('security assistance')}`
const articlePath = `/article/${sampleClaims[0]?.article.id}`
const dialoguePath = `/measure/${idOf('strategic dialogue')}`

async function read(path: string, from = site) {
  const response = await from.request(path)
  return { status: response.status, headers: response.headers, text: await response.text() }
}
/** What a person reads: the page without tags, spaces folded. */
const words = (page: string) =>
  page
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')

describe('each page answers and says what it is for', () => {
  it.each([
    ['the first page lists acts with quote and outlet', '/', 'Pakistan has shut its sky'],
    ['the first page marks proposals as not accepted', '/', 'Proposed, not yet accepted by an editor.'],
    ['the first page counts proposals apart', '/', 'Awaiting judgement 2'],
    ['a measure says how it stands', assistance, 'Standing now: Suspended'],
    [
      'a measure tells who spoke, where and in which paragraph',
      training,
      'Alice Wells, in Evening Gazette, 4 January 2020, paragraph 2',
    ],
    ['a measure marks what has not happened', dialoguePath, 'Might be resumed possible'],
    ['a measure shows what is proposed on it', training, 'there are no plans for more places'],
    [
      'a measure gives a citation with both days',
      training,
      'inforce, on 24 November 2026, as known on 24 November 2026',
    ],
    ['a pair lists measures of both directions', '/between/IN/PK', '2 measures, in either direction'],
    [
      'a pair without measures says what to do',
      '/between/IN/IR',
      'No accepted claim about a measure between India and Iran yet',
    ],
    ['an article shows its claims', articlePath, 'Claims read in it 1'],
    ['all measures are listed by kind', '/measures', 'Most-favoured-nation trading status'],
    ['the method is told', '/about', 'How this record is made'],
    ['the way to two parties lists the pairs', '/between', 'European Union and United States'],
  ])('%s', async (_, path, told) => {
    const page = await read(path)
    expect(page.status).toBe(200)
    expect(words(page.text)).toContain(told)
  })

  it('healthz is plain', async () => {
    expect(await read('/healthz')).toMatchObject({ status: 200, text: 'ok\n' })
  })
})

describe('the two days', () => {
  it('shows the standing of the day asked for, loudly, with a way back', async () => {
    const { text } = await read(`${assistance}?on=2018-03-01`)
    expect(words(text)).toContain('As of 1 March 2018, as known now. Back to now')
    expect(words(text)).toContain('Standing on 1 March 2018: Partly in force')
    expect(text).toContain(`href="${assistance}">Back to now`)
  })
  it('keeps both days in links', async () => {
    const { text } = await read(`${assistance}?on=2018-03-01&known=2026-11-22`)
    expect(text).toContain('/between/US/PK?on=2018-03-01&amp;known=2026-11-22')
  })
  it('answers for what was not known yet', async () => {
    const page = await read(`${assistance}?known=2020-01-02`)
    expect(page.status).toBe(200)
    expect(words(page.text)).toContain('Nothing was known of “security assistance” on 2 January 2020.')
    expect(words((await read('/?known=2020-01-02')).text)).toContain('Nothing was known yet on 2 January 2020')
  })
  it.each([
    ['a word is no day', 'on=yesterday'],
    ['30 February is no day', 'on=2020-02-30'],
    ['a month is no day', 'known=2020-01'],
    ['the future is not known', 'known=2030-01-01'],
  ])('%s', async (_, query) => {
    const page = await read(`${assistance}?${query}`)
    expect(page.status).toBe(400)
    expect(words(page.text)).toContain('That day cannot be shown')
  })
  it('an empty field is as good as none', async () => {
    expect((await read(`${assistance}?on=&known=`)).text).toContain('As of today')
  })
})

describe('two parties', () => {
  it.each([
    ['names lead to codes', '/between?a=pakistan&b=United+States', '/between/PK/US'],
    ['codes of any case do', '/between?a=us&b=in', '/between/US/IN'],
    ['days are kept', '/between?a=US&b=PK&on=2018-03-01', '/between/US/PK?on=2018-03-01'],
    ['a path with names leads to codes', '/between/pakistan/US', '/between/PK/US'],
  ])('%s', async (_, asked, led) => {
    const response = await site.request(asked)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(led)
  })
  it('an unknown name gets suggestions', async () => {
    const page = await read('/between/Pakistann/US')
    const led = page.status === 303 ? await read(page.headers.get('location') ?? '') : page
    expect(led.status).toBe(404)
    expect(words(led.text)).toContain('“Pakistann” is no party that the record knows')
    expect(led.text).toContain('/between?a=PK&amp;b=US')
  })
  it('the same party twice is refused with a sentence', async () => {
    const page = await read('/between/US/US')
    expect(page.status).toBe(400)
    expect(words(page.text)).toContain('choose two different parties')
  })
})

describe('what goes with a page', () => {
  it('allows nothing but our own style', async () => {
    const { headers } = await read('/')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
  })
  it.each(['/', training, '/between/US/PK', articlePath, '/about'])(
    '%s has no inline style and no script',
    async (path) => {
      const { text } = await read(path)
      expect(text).not.toMatch(/<style|<script|\sstyle="|\son\w+="/)
      expect(text).toMatch(/<html lang="en">/)
      expect(text).toMatch(/<meta name="description" content="[^"]+">/)
      expect(text).toMatch(/<link rel="canonical" href="\/[^"]*">/)
    },
  )
  it('is not sent twice', async () => {
    const tag = (await read(training)).headers.get('etag') ?? ''
    const again = await site.request(training, { headers: { 'If-None-Match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })
  it('has a head without a body', async () => {
    const response = await site.request(training, { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
  it('has a style sheet that browsers may keep for ever', async () => {
    const path = /href="(\/assets\/site-\w+\.css)"/.exec((await read('/')).text)?.[1] ?? ''
    const sheet = await read(path)
    expect(sheet.status).toBe(200)
    expect(sheet.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8')
  })
})

describe('what goes wrong', () => {
  it.each([
    ['an unknown address', '/nowhere', 'There is no page at this address'],
    ['an unknown measure', '/measure/none', 'no measure under this address'],
    ['an unknown article', '/article/none', 'no article under this address'],
  ])('%s is a page with a sentence', async (_, path, told) => {
    const page = await read(path)
    expect(page.status).toBe(404)
    expect(words(page.text)).toContain(told)
  })
  it('a failing source is told to those who keep the logs, not to readers', async () => {
    const errors: string[] = []
    const failing: RecordSource = {
      ...recordOfClaims(sampleClaims),
      listMeasures: () => Promise.reject(new Error('the secret cause')),
    }
    const broken = createSite(failing, { reportError: (error, path) => errors.push(`${path}: ${error.message}`) })
    const page = await read('/measures', broken)
    expect(page.status).toBe(500)
    expect(page.text).not.toContain('secret')
    expect(errors).toEqual(['/measures: the secret cause'])
  })
  it.each([
    ['an empty record', [], 'The record is empty. Add an article with inforce add PAGE'],
    [
      'a record of proposals',
      sampleClaims.filter(({ verdict }) => verdict === 'proposed'),
      'No claim has been accepted yet. 2 wait for an editor',
    ],
  ])('%s says what to do next', async (_, claims, told) => {
    expect(words((await read('/', createSite(recordOfClaims(claims)))).text)).toContain(told)
  })
})

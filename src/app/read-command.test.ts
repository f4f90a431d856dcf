import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Position } from '../article/article.ts'
import type { Claim } from '../claim/claim.ts'
import { linesOf, runCli } from './testing/run-cli.ts'

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))
const GOOD = `${SAMPLES}us-pakistan-training-2020.txt`
const GERMAN = `<!doctype html><html lang="de"><head><title>Zölle</title></head><body><article><h1>Brüssel führt neue Zölle ein</h1>
<p>Die Europäische Kommission hat am Dienstag neue Zölle auf Stahl beschlossen, wie eine Sprecherin in Brüssel sagte.</p>
<p>Die Abgaben sollen im Herbst in Kraft treten und für alle Länder gelten, die nicht zu einem Abkommen mit der Union gefunden haben.</p>
<p>Der Verband der Stahlhändler nannte die Entscheidung einen schweren Fehler, der viele Betriebe treffen werde.</p></article></body></html>`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inforce-read-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

type Printed = {
  article: { headline: string; paragraphs: string[] } & Record<string, unknown>
  claims: Claim[]
  extraction?: { confidence: number; doubts: unknown[]; positions: Position[] }
}

describe('inforce read', () => {
  it('shows people the article and its claims with their quotes', async () => {
    const run = await runCli(['read', GOOD])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toContain('US resumes military training program for Pakistan\n')
    expect(run.out).toContain('2020-01-06 · https://example.org/')
    expect(run.out).toContain('“The United States has resumed')
    expect(run.out).not.toContain('\u001b')
  })

  it('colours what people read when told to, and heeds NO_COLOR', async () => {
    expect((await runCli(['read', GOOD], { env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[1m')
    expect((await runCli(['read', GOOD], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).out).not.toContain('\u001b')
  })

  it('prints one object for one input, each quote an exact slice of its place', async () => {
    const run = await runCli(['read', GOOD, '--json'])
    const { article, claims, extraction, ...rest } = JSON.parse(run.out) as Printed
    expect(rest).toEqual({})
    const page = readFileSync(GOOD, 'utf8')
    expect(extraction?.positions.map(({ start, end }) => page.slice(start, end))).toEqual(article.paragraphs)
    expect(claims.length).toBeGreaterThan(0)
    for (const evidence of claims.flatMap((claim) => claim.evidence)) {
      const { paragraph, start, end, quote, prefix, suffix } = evidence
      const text = typeof paragraph === 'number' ? article.paragraphs[paragraph] : String(article[paragraph])
      expect(text?.slice(start, end)).toBe(quote)
      expect(text).toContain(prefix + quote + suffix)
    }
  })

  it('prints one object a line for several inputs, in their order', async () => {
    const run = await runCli(['read', SAMPLES, '--json'])
    const printed = linesOf(run.out).map((line) => JSON.parse(line) as Printed & { source: string })
    const names = readdirSync(SAMPLES).filter((name) => !name.endsWith('.md'))
    expect(printed.map(({ source }) => source)).toEqual(names.sort().map((name) => join(SAMPLES, name)))
    expect(run.code).toBe(0)
  })

  it('reads the standard input, and JSON that it printed before', async () => {
    const first = await runCli(['read', '-', '--json'], { input: readFileSync(GOOD) })
    const second = await runCli(['read', '-', '--json'], { input: first.out })
    const { article, claims } = JSON.parse(first.out) as Printed
    expect(JSON.parse(second.out)).toMatchObject({ article, claims })
    expect(second).toMatchObject({ code: 0, err: '' })
  })

  it('replays the rules with --explain', async () => {
    const run = await runCli(['read', GOOD, '--explain'])
    expect(run.out).toMatch(/Rules that fired:\n {4}[a-z-]+ on “.+” \(.+, \d+–\d+\) gave /)
  })

  it('writes one file an input with --out and sums up', async () => {
    const out = join(folder, 'out')
    const run = await runCli(['read', SAMPLES, '--out', out])
    expect(run).toMatchObject({ code: 0, out: '' })
    expect(readdirSync(out)).toHaveLength(12)
    expect(run.err).toMatch(/Read 12 articles with \d+ claims into /)
    const again = await runCli(['read', SAMPLES, '--out', out])
    expect(readdirSync(out)).toHaveLength(12)
    expect(again.code).toBe(0)
  })
})

describe('inforce read on bad input', () => {
  const cases: [name: string, make: () => string, sentence: RegExp][] = [
    ['an empty file', () => put('empty.html', ''), /is empty/],
    ['white space only', () => put('blank.txt', ' \n \n'), /nothing but white space/],
    [
      'a picture named as a page',
      () => put('picture.html', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      /PNG|picture|image|binary/i,
    ],
    ['a page without an article', () => put('menu.html', '<ul><li><a href="/">Home</a></ul>'), /no article/i],
    ['a page of 80 MB', () => put('large.html', Buffer.alloc(80 * 1024 * 1024, '<p>word </p>')), /larger than/],
    ['damaged gzip', () => put('cut.html.gz', gzipSync('x'.repeat(5000)).subarray(0, 20)), /damaged gzip/],
    ['broken JSON', () => put('broken.json', '{"article": {'), /JSON/],
    ['JSON without an article', () => put('other.json', '{"a": 1}'), /article/],
    ['a file that does not exist', () => join(folder, 'missing.html'), /does not exist/],
    ['an address where nobody answers', () => 'http://127.0.0.1:9/news', /127\.0\.0\.1/],
    ['a page in another language', () => put('german.html', GERMAN), /is in German: its article was read, but claims/],
  ]

  it.each(cases)('says one sentence on %s, fails, and goes on with the rest', async (_name, make, sentence) => {
    const bad = make()
    const run = await runCli(['read', bad, GOOD, '--json'])
    expect(linesOf(run.err)).toHaveLength(1)
    expect(run.err).toMatch(sentence)
    expect(run.err).toMatch(/^inforce: .+[.?]\n$/)
    expect(run.out).toContain('US resumes military training program')
    expect(run.code).toBe(1)
  })

  it('reads a page with broken tags and a wrong declared encoding all the same', async () => {
    const page = readFileSync(`${SAMPLES}georgia-flights-2019.html`, 'utf8')
    const broken = page
      .replace(/<\/(?:p|article|header|body|html)>/g, '')
      .replace('The decree names', 'Sørensen said: it names')
    const run = await runCli(['read', put('broken.html', Buffer.from(broken, 'latin1')), '--json'])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect((JSON.parse(run.out) as Printed).article.paragraphs.join(' ')).toContain('Sørensen')
  })

  it('lists what was refused after a batch on all cores, and writes the rest', async () => {
    const inputs = join(folder, 'batch')
    const out = join(folder, 'batch-out')
    mkdirSync(inputs)
    for (let i = 0; i < 12; i++) writeFileSync(join(inputs, `${i}.txt`), i % 4 === 1 ? '' : readFileSync(GOOD))
    const run = await runCli(['read', inputs, '--out', out])
    expect(run.err).toMatch(/Read 9 articles .+\nRefused 3:\n {2}.+1\.txt is empty/)
    expect(readdirSync(out)).toHaveLength(9)
    expect(run.code).toBe(1)
  })

  it('reads every article of a feed, one object a line, each with its own source', async () => {
    const item = (n: number) =>
      `<item><title>Norway pays ${n}</title><link>https://example.org/${n}</link><description>&lt;p&gt;${'Norway resumed budget support to Malawi on Thursday. '.repeat(9)}&lt;/p&gt;</description></item>`
    const feed = `<rss version="2.0"><channel><title>Wire</title>${item(1)}${item(2)}</channel></rss>`
    const path = put('feed.rss', feed)
    const run = await runCli(['read', path, '--json'])
    expect(run).toMatchObject({ code: 0, err: '' })
    const read = linesOf(run.out).map((line) => JSON.parse(line) as Printed & { source: string })
    expect(read.map(({ source, article }) => [source, article.headline])).toEqual([
      [`${path}#https://example.org/1`, 'Norway pays 1'],
      [`${path}#https://example.org/2`, 'Norway pays 2'],
    ])
  })

  it('says that an empty folder holds nothing to read', async () => {
    mkdirSync(join(folder, 'nothing'))
    const run = await runCli(['read', join(folder, 'nothing')])
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(linesOf(run.err)).toHaveLength(1)
  })
})

describe('inforce read ADDRESS', () => {
  const asked: (string | undefined)[] = []
  const page = readFileSync(GOOD)
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end()
    asked.push(request.headers['if-none-match'])
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
    else response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', etag: '"1"' }).end(page)
  })
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/good`
  beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', () => done())))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const env = { INFORCE_ALLOW_PRIVATE: '127.0.0.1' }

  it('keeps the page when asked to, asks whether it changed, and reads the copy', async () => {
    const data = join(folder, 'kept')
    const first = await runCli(['read', address(), '--keep', '--data', data, '--json'], { env })
    expect(first).toMatchObject({ code: 0, err: '' })
    const second = await runCli(['read', address(), '--keep', '--data', data, '--json'], { env })
    expect(asked).toEqual([undefined, '"1"'])
    expect(second).toEqual(first)
    const [kept] = readdirSync(join(data, 'pages'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.warc.gz'),
    )
    const third = await runCli(['read', join(data, 'pages', kept ?? ''), '--json'])
    const { source: _, ...read } = JSON.parse(third.out) as Printed & { source: string }
    expect(read).toEqual(JSON.parse(first.out))
  })

  it('keeps nothing unless asked to, and fetches nothing private unless configured', async () => {
    const data = join(folder, 'not-kept')
    expect(await runCli(['read', address(), '--data', data], { env })).toMatchObject({ code: 0 })
    expect(existsSync(data)).toBe(false)
    expect(await runCli(['read', address()])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/private or local address/),
    })
    expect(await runCli(['read', address()], { env: { INFORCE_ALLOW_PRIVATE: 'localhost' } })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/INFORCE_ALLOW_PRIVATE takes IP addresses/),
    })
  })
})

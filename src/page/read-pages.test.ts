import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PageOutcome } from './page.ts'
import { isWrapped, mayHoldSeveral, readPages } from './read-pages.ts'

const clock = () => new Date('2026-11-20T10:00:00Z')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inforce-pages-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(name: string, content: string | Uint8Array): Promise<PageOutcome[]> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const out: PageOutcome[] = []
  for await (const outcome of readPages(path, { clock })) out.push(outcome)
  return out
}

const pagesIn = (outcomes: PageOutcome[]) => outcomes.flatMap((o) => (o.kind === 'page' ? [o.page] : []))
const reasonsIn = (outcomes: PageOutcome[]) => outcomes.flatMap((o) => (o.kind === 'refused' ? [o.reason] : []))

/** A record of a WARC by the letter of ISO 28500. */
function record(type: string, url: string, contentType: string, block: string | Uint8Array): Buffer {
  const body = Buffer.from(block)
  const head = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2026-11-19T08:00:00Z',
    'WARC-Record-ID: <urn:uuid:6a3f5b1e-0000-4000-8000-000000000001>',
    `Content-Type: ${contentType}`,
    `Content-Length: ${body.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body, Buffer.from('\r\n\r\n')])
}

function response(
  url: string,
  body: string | Uint8Array,
  head = 'Content-Type: text/html; charset=utf-8',
  status = '200 OK',
) {
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n`), Buffer.from(body)])
  return record('response', url, 'application/http; msgtype=response', block)
}

const html = (words: string) => `<html><body><p>${words}</p></body></html>`
const warc = Buffer.concat([
  record('warcinfo', '', 'application/warc-fields', 'software: test\r\n'),
  response('https://example.org/a', html('Norway pays.')),
  response('https://example.org/a.png', 'x', 'Content-Type: image/png'),
  response('https://example.org/moved', '', 'Location: /b', '301 Moved'),
  record('request', 'https://example.org/b', 'application/http; msgtype=request', 'GET /b HTTP/1.1\r\n\r\n'),
  response(
    'https://example.org/b',
    gzipSync(html('Malawi waits.')),
    'Content-Type: text/html\r\nContent-Encoding: gzip',
  ),
])

describe('readPages', () => {
  it('gives the pages of a WARC with their addresses and the day they were fetched, and nothing else', async () => {
    const pages = pagesIn(await read('crawl.warc', warc))
    expect(pages.map(({ url }) => url)).toEqual(['https://example.org/a', 'https://example.org/b'])
    expect(pages.map(({ text }) => text)).toEqual([html('Norway pays.'), html('Malawi waits.')])
    expect(pages[0]).toMatchObject({ fetchedAt: '2026-11-19T08:00:00.000Z', mediaType: 'text/html' })
    expect(pages[0]?.source).toMatch(/crawl\.warc#https:\/\/example\.org\/a$/)
  })

  it('reads a gzipped WARC, a record a member', async () => {
    const members = [response('https://example.org/a', html('One.')), response('https://example.org/b', html('Two.'))]
    const packed = Buffer.concat(members.map((member) => gzipSync(member)))
    expect(pagesIn(await read('crawl.warc.gz', packed)).map(({ text }) => text)).toEqual([html('One.'), html('Two.')])
  })

  it('gives what stands before the damage of a WARC, and says that it is damaged', async () => {
    const cut = gzipSync(response('https://example.org/b', html('Two.'.repeat(500)))).subarray(0, 60)
    const outcomes = await read(
      'cut.warc.gz',
      Buffer.concat([gzipSync(response('https://example.org/a', html('One.'))), cut]),
    )
    expect(pagesIn(outcomes).map(({ text }) => text)).toEqual([html('One.')])
  })

  it.each([
    ['empty.warc', record('warcinfo', '', 'application/warc-fields', 'x: y\r\n'), /holds no web page/],
    ['broken.wacz', Buffer.from('PK\u0003\u0004 and nothing more'), /damaged archive/],
    ['office.wacz', Buffer.from(zipSync({ 'word/document.xml': Buffer.from('<x/>') })), /no WACZ/],
    [
      'teasers.rss',
      '<rss version="2.0"><channel><title>W</title><item><title>T</title><description>Short.</description></item></channel></rss>',
      /only teasers/,
    ],
    ['none.rss', '<rss version="2.0"><channel><title>W</title></channel></rss>', /no items/],
    ['bare.eml', 'From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n\r\n', /without text/],
  ])('refuses %s in a sentence', async (name, content, reason) => {
    expect(reasonsIn(await read(name, content))).toEqual([expect.stringMatching(reason)])
  })

  it('says that a web archive does not exist', async () => {
    const out: PageOutcome[] = []
    for await (const outcome of readPages(join(folder, 'nowhere.warc'), { clock })) out.push(outcome)
    expect(reasonsIn(out)).toEqual([expect.stringMatching(/does not exist/)])
  })

  it('reads the archives in a WACZ, in the order of their names', async () => {
    const wacz = zipSync({
      'datapackage.json': Buffer.from('{}'),
      'archive/b.warc': response('https://example.org/b', html('Second.')),
      'archive/a.warc.gz': gzipSync(response('https://example.org/a', html('First.'))),
      'pages/pages.jsonl': Buffer.from('{}'),
    })
    expect(pagesIn(await read('crawl.wacz', wacz)).map(({ text }) => text)).toEqual([html('First.'), html('Second.')])
  })

  const long = 'Norway said it would pay the second half of its budget support to Malawi in May. '.repeat(8)

  it('gives the full items of an RSS feed as pages, with what the feed says about them', async () => {
    const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Sample Wire</title><language>en</language>
      <item><title>Aid &amp; trade</title><link>https://example.org/a</link><pubDate>Thu, 19 Nov 2026 09:00:00 +0100</pubDate><dc:creator>Ann Lee</dc:creator><content:encoded><![CDATA[<p>${long}</p>]]></content:encoded></item>
      <item><title>A teaser</title><link>https://example.org/b</link><description>Read on.</description></item></channel></rss>`
    const pages = pagesIn(await read('feed.rss', feed))
    expect(pages.map(({ url }) => url)).toEqual(['https://example.org/a'])
    expect(pages[0]?.text).toContain('<h1>Aid &amp; trade</h1>')
    expect(pages[0]?.text).toContain('content="Thu, 19 Nov 2026 09:00:00 +0100"')
    expect(pages[0]?.text).toContain('content="Ann Lee"')
  })

  it.each([
    [
      'feed.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>W</title><entry><title>T</title><id>x</id><link href="https://example.org/t"/><updated>2026-11-20T08:00:00Z</updated><content type="html">&lt;p&gt;${long}&lt;/p&gt;</content></entry></feed>`,
    ],
    [
      'feed.json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'W',
        items: [{ id: '1', url: 'https://example.org/t', title: 'T', content_html: `<p>${long}</p>` }],
      }),
    ],
  ])('gives the items of %s as pages', async (name, feed) => {
    const pages = pagesIn(await read(name, feed))
    expect(pages.map(({ url }) => url)).toEqual(['https://example.org/t'])
    expect(pages[0]?.text).toContain(`<p>${long}</p>`)
  })

  it('gives the page of a saved page (MHTML) with its address, as the browser saved it', async () => {
    const mhtml = [
      'From: <Saved by a browser>',
      'Snapshot-Content-Location: https://example.org/saved',
      'Subject: Saved',
      'Date: Thu, 19 Nov 2026 08:00:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="x"',
      '',
      '--x',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://example.org/saved',
      '',
      '<html><head><meta charset=3D"utf-8"></head><body><p>Caf=C3=A9 r=C3=A9gime</p></body></html>',
      '--x--',
      '',
    ].join('\r\n')
    const [page] = pagesIn(await read('saved.mhtml', mhtml))
    expect(page).toMatchObject({ url: 'https://example.org/saved', fetchedAt: '2026-11-19T08:00:00.000Z' })
    expect(page?.text).toContain('Café régime')
  })

  it('gives a mail as a page with its subject, sender and day', async () => {
    const mail = [
      'From: Sample Wire <desk@example.org>',
      'To: reader@example.org',
      'Subject: Fwd: =?utf-8?Q?Aid_for_Malawi_=E2=80=93_again?=',
      'Date: Thu, 19 Nov 2026 08:00:00 +0100',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Norway pays <again>.',
      '',
      'Malawi waits.',
    ].join('\r\n')
    const [page] = pagesIn(await read('letter.eml', mail))
    expect(page?.url).toBeNull()
    expect(page?.text).toContain('<h1>Aid for Malawi – again</h1><p>Norway pays &lt;again&gt;.</p><p>Malawi waits.</p>')
    expect(page?.text).toContain('<meta property="og:site_name" content="Sample Wire">')
  })

  it('gives any other file as the one page it is', async () => {
    const outcomes = await read('page.html', html('Norway pays.'))
    expect(pagesIn(outcomes).map(({ source, text }) => [source, text])).toEqual([
      [join(folder, 'page.html'), html('Norway pays.')],
    ])
  })

  it.each([
    ['a.warc', true, true],
    ['a.WARC.GZ', true, true],
    ['a.wacz', true, true],
    ['a.xml', true, true],
    ['a.eml', false, true],
    ['a.mht', false, true],
    ['a.html', false, false],
    ['warc.txt', false, false],
  ])('knows by the name whether %s may hold several pages (%s), or wraps one (%s)', (name, several, wrapped) => {
    expect(mayHoldSeveral(name)).toBe(several)
    expect(isWrapped(name)).toBe(wrapped)
  })
})

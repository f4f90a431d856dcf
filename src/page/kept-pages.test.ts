import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fetchAndKeep } from './fetch-and-keep.ts'
import { openKeptPages } from './kept-pages.ts'
import type { PageOutcome } from './page.ts'
import { readPages } from './read-pages.ts'

let html = ''
let gone = false
let asked: { path: string; etag: string | undefined; since: string | undefined }[] = []

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? ''
  if (path === '/robots.txt') return void response.writeHead(404).end()
  const { 'if-none-match': etag, 'if-modified-since': since } = request.headers
  asked.push({ path, etag, since })
  const type = { 'content-type': 'text/html; charset=iso-8859-1', 'set-cookie': 'who=reader' }
  const day = 'Mon, 02 Mar 2026 10:00:00 GMT'
  if (gone) response.writeHead(410).end()
  else if (path === '/tagged')
    etag === `"${html.length}"`
      ? response.writeHead(304).end()
      : response
          .writeHead(200, { ...type, etag: `"${html.length}"`, 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.from(html, 'latin1')))
  else if (path === '/dated')
    since === day
      ? response.writeHead(304).end()
      : response.writeHead(200, { ...type, 'last-modified': day }).end(Buffer.from(html, 'latin1'))
  else if (path === '/from') response.writeHead(302, { location: '/tagged' }).end()
  else if (path === '/untyped') response.writeHead(200).end(Buffer.from(html))
  else response.writeHead(200, type).end(Buffer.from(html, 'latin1'))
}

const server = createServer(answer)
const at = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
const folder = mkdtempSync(join(tmpdir(), 'inforce-kept-'))
let run = 0
let within = ''
let hour = 9
const options = {
  clock: () => new Date(`2026-03-02T${String(hour).padStart(2, '0')}:30:15.250Z`),
  allowPrivate: ['127.0.0.1'],
}
const fetchAt = (path: string) => fetchAndKeep(at(path), openKeptPages(within), options)
const files = () => readdirSync(within, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.gz'))

beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', () => done())))
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  html = '<html><body><p>Die Maßnahme gilt weiter, sagte das Ministerium.</p></body></html>'
  gone = false
  asked = []
  hour = 9
  within = join(folder, String(++run))
})

describe('a fetched page is kept', () => {
  test.each(['/tagged', '/plain', '/from', '/untyped'])('as a WARC that reads as the same page: %s', async (path) => {
    const fetched = await fetchAt(path)
    const [name] = files()
    const read: PageOutcome[] = []
    for await (const outcome of readPages(join(within, name ?? ''), { clock: () => new Date(0) })) read.push(outcome)
    expect(read).toHaveLength(1)
    if (fetched.kind !== 'page' || read[0]?.kind !== 'page') throw new Error('no page')
    const { source: _, ...page } = fetched.page
    expect(read[0].page).toMatchObject(page)
    expect(page.text).toContain('Die Maßnahme gilt weiter')
    expect(name).toContain(page.sha256)
  })

  test('without the cookies that came along', async () => {
    await fetchAt('/plain')
    const { WARCParser } = await import('warcio')
    const bytes = readFileSync(join(within, files()[0] ?? ''))
    const seen: string[] = []
    for await (const record of WARCParser.iterRecords([bytes])) {
      seen.push(`${record.warcType} ${[...(record.httpHeaders?.headers.keys() ?? [])].join()}`)
      await record.readFully(false)
    }
    expect(seen.map((line) => line.split(' ')[0])).toEqual(['warcinfo', 'response'])
    expect(seen.join()).not.toContain('cookie')
  })

  test('once, however often the same bytes come', async () => {
    for (hour = 9; hour < 12; hour++) await fetchAt('/plain')
    expect(files()).toHaveLength(1)
    expect(asked.map(({ etag, since }) => [etag, since])).toEqual(Array(3).fill([undefined, undefined]))
  })

  test('again when it has changed, the earlier copy beside it', async () => {
    await fetchAt('/tagged')
    const before = files()
    html = html.replace('gilt weiter', 'ist ausgesetzt')
    hour = 10
    expect(await fetchAt('/tagged')).toMatchObject({ page: { text: html } })
    expect(files()).toHaveLength(2)
    expect(files()).toEqual(expect.arrayContaining(before))
    expect((await openKeptPages(within).find(at('/tagged')))?.page.text).toBe(html)
  })

  test('apart from the pages of other addresses', async () => {
    await fetchAt('/plain')
    await fetchAt('/plain?page=2')
    expect(files()).toHaveLength(2)
    expect(await openKeptPages(within).find(at('/plain?page=3'))).toBeNull()
  })
})

describe('a kept page is asked for with what came along', () => {
  test.each([
    ['/tagged', { etag: expect.any(String), since: undefined }],
    ['/dated', { etag: undefined, since: 'Mon, 02 Mar 2026 10:00:00 GMT' }],
  ])('and is read from the copy where it still holds: %s', async (path, conditions) => {
    const first = await fetchAt(path)
    hour = 15
    const second = await fetchAt(path)
    expect(asked.at(-1)).toMatchObject(conditions)
    expect(asked).toHaveLength(2)
    expect(second).toMatchObject({ kind: 'page', page: { text: html, fetchedAt: '2026-03-02T09:30:15.250Z' } })
    expect(first.kind === 'page' && second.kind === 'page' && second.page).toEqual(first.kind === 'page' && first.page)
    expect(files()).toHaveLength(1)
  })

  test('and the copy is named when the page is gone', async () => {
    await fetchAt('/plain')
    gone = true
    expect(await fetchAt('/plain')).toMatchObject({
      kind: 'gone',
      reason: expect.stringMatching(/As it was on 2026-03-02 it is kept in .*\.warc\.gz\.$/),
    })
  })

  test('unless the copy is damaged, cut off or another page’s', async () => {
    for (const harm of [
      () => Buffer.from('no gzip'),
      (bytes: Buffer) => bytes.subarray(0, bytes.length / 2),
      () => gzipSync('WARC/1.1\r\n\r\n'),
      () => Buffer.alloc(0),
    ]) {
      const path = '/tagged'
      await fetchAt(path)
      const file = join(within, files()[0] ?? '')
      writeFileSync(file, harm(readFileSync(file)))
      asked = []
      expect(await fetchAt(path)).toMatchObject({ kind: 'page', page: { text: html } })
      expect(asked[0]?.etag).toBeUndefined()
      rmSync(within, { recursive: true })
    }
  })

  test('and what a stopped run left half written is no copy', async () => {
    await fetchAt('/tagged')
    const [name] = files()
    const file = join(within, name ?? '')
    writeFileSync(`${file}.1.part`, readFileSync(file).subarray(0, 50))
    rmSync(file)
    expect(await openKeptPages(within).find(at('/tagged'))).toBeNull()
  })
})

describe('a page that cannot be kept is refused with a sentence', () => {
  test('where a file stands in the place of the folder', async () => {
    writeFileSync(within, '')
    expect(await fetchAt('/plain')).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(
        /was fetched but could not be kept in .* \((?:ENOTDIR|EEXIST)\); name another folder/,
      ),
    })
  })

  test.skipIf(process.getuid?.() === 0)('where nobody may write (skipped for root, who always may)', async () => {
    mkdirSync(within)
    chmodSync(within, 0o500)
    expect(await fetchAt('/plain')).toMatchObject({ reason: expect.stringMatching(/right to write/) })
    chmodSync(within, 0o700)
  })
})

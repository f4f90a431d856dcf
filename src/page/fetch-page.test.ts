import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchPage } from './fetch-page.ts'
import { isPublicAddress, type ResolveHost } from './guarded-lookup.ts'

const clock = () => new Date('2026-03-01T09:30:00Z')
const html = '<html><body><p>Die Maßnahme gilt weiter.</p></body></html>'
const seen: { url: string; agent: string | undefined }[] = []
let robots: { status: number; body: string } = { status: 404, body: '' }
const big = Buffer.alloc(4_000_000, 65)

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? ''
  seen.push({ url: path, agent: request.headers['user-agent'] })
  const send = (status: number, headers: Record<string, string>, body: Uint8Array | string = '') =>
    response.writeHead(status, headers).end(body)
  const page = { 'content-type': 'text/html; charset=utf-8' }
  const hop = /^\/hop\/(\d+)$/.exec(path)
  if (path === '/robots.txt') send(robots.status, {}, robots.body)
  else if (hop) send(302, { location: hop[1] === '0' ? '/page' : `/hop/${Number(hop[1]) - 1}` })
  else if (path === '/page') send(200, page, html)
  else if (path === '/latin')
    send(200, { 'content-type': 'text/html; charset=ISO-8859-1' }, Buffer.from(html, 'latin1'))
  else if (path === '/gzip') send(200, { ...page, 'content-encoding': 'gzip' }, gzipSync(html))
  else if (path === '/br') send(200, { ...page, 'content-encoding': 'br' }, brotliCompressSync(html))
  else if (path === '/deflate') send(200, { ...page, 'content-encoding': 'deflate' }, deflateSync(html))
  else if (path === '/bomb') send(200, { ...page, 'content-encoding': 'gzip' }, gzipSync(big))
  else if (path === '/big') send(200, page, big)
  else if (path === '/torn') send(200, { ...page, 'content-encoding': 'gzip' }, gzipSync(html).subarray(0, 40))
  else if (path === '/odd') send(200, { ...page, 'content-encoding': 'compress' }, html)
  else if (path === '/text') send(200, { 'content-type': 'text/plain' }, 'Words.')
  else if (path === '/image') send(200, { 'content-type': 'image/png' }, 'x')
  else if (path === '/empty') send(200, page)
  else if (path === '/error') send(503, page, html)
  else if (path === '/away') send(302, { location: `http://127.0.0.2:${port()}/page` })
  else if (path === '/file') send(302, { location: 'file:///etc/hostname' })
  else if (path === '/cut') request.socket.destroy()
  else if (path !== '/slow') send(404, page)
}

const server = createServer(answer)
const port = () => (server.address() as AddressInfo).port
beforeAll(() => new Promise<void>((done) => void server.listen(0, '0.0.0.0', () => done())))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
const at = (path: string) => `http://127.0.0.1:${port()}${path}`
const local = { clock, allowPrivate: ['127.0.0.1'] }
const toLoopback: ResolveHost = (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }])

describe('a page', () => {
  const rows: [string, string, { mediaType: string; text: string; encoding: string }][] = [
    ['plain', '/page', { mediaType: 'text/html', text: html, encoding: 'utf-8' }],
    ['in the charset of its header', '/latin', { mediaType: 'text/html', text: html, encoding: 'windows-1252' }],
    ['in gzip', '/gzip', { mediaType: 'text/html', text: html, encoding: 'utf-8' }],
    ['in brotli', '/br', { mediaType: 'text/html', text: html, encoding: 'utf-8' }],
    ['in deflate', '/deflate', { mediaType: 'text/html', text: html, encoding: 'utf-8' }],
    ['of plain text', '/text', { mediaType: 'text/plain', text: 'Words.', encoding: 'utf-8' }],
  ]
  test.each(rows)('%s is fetched', async (_, path, wanted) => {
    expect(await fetchPage(at(path), local)).toMatchObject({
      kind: 'page',
      page: { ...wanted, url: at(path), source: at(path) },
    })
  })

  test('is named by the address that the redirects end at', async () => {
    expect(await fetchPage(at('/hop/4'), local)).toMatchObject({ page: { url: at('/page'), source: at('/hop/4') } })
  })

  test('is asked for under the name of the agent', async () => {
    seen.length = 0
    await fetchPage(at('/page'), { ...local, agent: 'reader/7' })
    expect(seen).toEqual([
      { url: '/robots.txt', agent: 'reader/7' },
      { url: '/page', agent: 'reader/7' },
    ])
  })

  test('behind a host name is fetched where the name may be reached', async () => {
    const url = `http://news.test:${port()}/page`
    expect(await fetchPage(url, { ...local, resolve: toLoopback })).toMatchObject({ kind: 'page', page: { url } })
  })
})

describe('no page comes, with a sentence', () => {
  const rows: [string, string, RegExp][] = [
    ['too many redirects', '/hop/5', /redirects more than 5 times/],
    ['a body above the limit', '/big', /larger than 1 MiB/],
    ['a small body that unpacks above the limit', '/bomb', /larger than 1 MiB/],
    ['damaged packing', '/torn', /came damaged/],
    ['unknown packing', '/odd', /packed in a way nobody asked for/],
    ['a picture', '/image', /is image\/png, not a page/],
    ['an empty body', '/empty', /is empty/],
    ['a server that fails', '/error', /answered with 503/],
    ['a redirect to an address that is not allowed', '/away', /private or local address/],
    ['a redirect to a file', '/file', /only http and https/],
    ['a connection cut off', '/cut', /could not be fetched/],
    ['a server that never answers', '/slow', /did not answer in time/],
  ]
  test.each(rows)('%s', async (_, path, reason) => {
    const outcome = await fetchPage(at(path), { ...local, maxBytes: 1_048_576, timeoutMs: 1_500 })
    expect(outcome).toMatchObject({ kind: 'refused', source: at(path), reason: expect.stringMatching(reason) })
    expect(outcome.kind === 'refused' && outcome.reason).toMatch(/^[^\n]+\.$/)
  })

  test('a page that is not there is gone', async () => {
    expect(await fetchPage(at('/absent'), local)).toMatchObject({ kind: 'gone', url: at('/absent') })
  })
  test('loopback, unless it is allowed', async () => {
    expect(await fetchPage(at('/page'), { clock })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/private or local/),
    })
    expect(await fetchPage(`http://[::1]:${port()}/`, { clock })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/private or local/),
    })
    expect(await fetchPage(`http://2130706433:${port()}/`, { clock })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/private or local/),
    })
  })
  test('a host name that leads to loopback, without a request', async () => {
    seen.length = 0
    const outcome = await fetchPage(`http://news.test:${port()}/page`, { clock, resolve: toLoopback })
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/private or local/) })
    expect(seen).toEqual([])
  })
  test('a host name that nobody knows', async () => {
    const resolve: ResolveHost = (_name, _options, done) =>
      done(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), [])
    expect(await fetchPage('http://absent.test/', { clock, resolve })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/could not be found/),
    })
  })
  test.each([
    ['no address', 'not an address', /is not an address/],
    ['another scheme', 'ftp://example.org/a', /only http and https/],
    ['a password', 'https://me:secret@example.org/', /holds a user name or password/],
  ])('%s', async (_, address, reason) => {
    const outcome = await fetchPage(address, { clock })
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) })
    expect(outcome.kind === 'refused' && outcome.reason).not.toContain('secret')
  })
})

describe('robots.txt', () => {
  const closed = 'User-agent: *\nDisallow: /page'
  test.each([
    ['that closes the page keeps it unread', 200, closed, 'refused'],
    ['that closes it to others only lets it be read', 200, 'User-agent: other\nDisallow: /', 'page'],
    ['that closes it to this agent keeps it unread', 200, 'User-agent: inforce\nDisallow: /', 'refused'],
    ['that is not there lets it be read', 404, closed, 'page'],
    ['that cannot be had keeps it unread', 500, '', 'refused'],
  ])('%s', async (_, status, body, kind) => {
    robots = { status, body }
    seen.length = 0
    const outcome = await fetchPage(at('/page'), local)
    robots = { status: 404, body: '' }
    expect(outcome.kind).toBe(kind)
    expect(seen.some(({ url }) => url === '/page')).toBe(kind === 'page')
  })
  test('is asked about the page that a redirect leads to', async () => {
    robots = { status: 200, body: closed }
    const outcome = await fetchPage(at('/hop/1'), local)
    robots = { status: 404, body: '' }
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/closed to programs/) })
  })
})

test.each([
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::a00:1', false],
  ['example.org', false],
  ['93.184.216.34', true],
  ['2606:2800:220:1:248:1893:25c8:1946', true],
])('the address %s is public: %s', (address, wanted) => {
  expect(isPublicAddress(address)).toBe(wanted)
})

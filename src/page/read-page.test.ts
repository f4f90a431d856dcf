import { chmod, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPage } from './read-page.ts'

const clock = () => new Date('2026-03-01T09:30:00Z')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function readBytes(name: string, bytes: Uint8Array | string) {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return readPage(path, { clock })
}

const german = '<html><body><p>Die Maßnahme gilt für alle Häfen weiter.</p></body></html>'
const latin = (text: string) => Buffer.from(text, 'latin1')

describe('a readable file', () => {
  const rows: [string, string, Uint8Array | string, { mediaType: string; encoding: string; text: string }][] = [
    ['HTML in UTF-8', 'a.html', german, { mediaType: 'text/html', encoding: 'utf-8', text: german }],
    ['HTML in gzip', 'a.html.gz', gzipSync(german), { mediaType: 'text/html', encoding: 'utf-8', text: german }],
    ['XHTML', 'a.xhtml', german, { mediaType: 'text/html', encoding: 'utf-8', text: german }],
    ['plain text', 'a.txt', 'One line.', { mediaType: 'text/plain', encoding: 'utf-8', text: 'One line.' }],
    [
      'an article as JSON',
      'a.json',
      '{"article":{}}',
      { mediaType: 'application/json', encoding: 'utf-8', text: '{"article":{}}' },
    ],
    ['HTML under another name', 'a.page', german, { mediaType: 'text/html', encoding: 'utf-8', text: german }],
    [
      'JSON under another name',
      'b.page',
      '{"a":1}',
      { mediaType: 'application/json', encoding: 'utf-8', text: '{"a":1}' },
    ],
    [
      'text under another name',
      'c.page',
      'Only words.',
      { mediaType: 'text/plain', encoding: 'utf-8', text: 'Only words.' },
    ],
    ['a byte order mark', 'd.txt', '\ufeffWords.', { mediaType: 'text/plain', encoding: 'utf-8', text: 'Words.' }],
    [
      'UTF-16 with a mark',
      'e.txt',
      Buffer.from('\ufeffWörter.', 'utf16le'),
      { mediaType: 'text/plain', encoding: 'utf-16le', text: 'Wörter.' },
    ],
    [
      'UTF-16 without a mark',
      'f.txt',
      Buffer.from('Some words here.', 'utf16le'),
      { mediaType: 'text/plain', encoding: 'utf-16le', text: 'Some words here.' },
    ],
    [
      'a charset named in a meta tag',
      'g.html',
      latin('<meta charset="iso-8859-2"><p>Vl\u00e1da p\u00f8ed</p>'),
      { mediaType: 'text/html', encoding: 'iso-8859-2', text: '<meta charset="iso-8859-2"><p>Vláda před</p>' },
    ],
    [
      'a charset named in an XML declaration',
      'h.xhtml',
      latin('<?xml version="1.0" encoding="windows-1251"?><p>\u00c4\u00e0</p>'),
      {
        mediaType: 'text/html',
        encoding: 'windows-1251',
        text: '<?xml version="1.0" encoding="windows-1251"?><p>Да</p>',
      },
    ],
    [
      'UTF-8 that calls itself Latin-1',
      'i.html',
      '<meta charset="iso-8859-1"><p>Häfen</p>',
      { mediaType: 'text/html', encoding: 'utf-8', text: '<meta charset="iso-8859-1"><p>Häfen</p>' },
    ],
    [
      'Latin-1 that calls itself UTF-8',
      'j.html',
      latin('<meta charset="utf-8"><p>Die H\u00e4fen</p>'),
      { mediaType: 'text/html', encoding: 'windows-1252', text: '<meta charset="utf-8"><p>Die Häfen</p>' },
    ],
  ]
  test.each(rows)('%s is read', async (_, name, bytes, wanted) => {
    expect(await readBytes(name, bytes)).toMatchObject({ kind: 'page', page: wanted })
  })

  test('keeps the hash and the length of the bytes and the time', async () => {
    expect(await readBytes('hash.txt', 'abc')).toMatchObject({
      page: {
        url: null,
        bytes: 3,
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        fetchedAt: '2026-03-01T09:30:00.000Z',
      },
    })
  })

  test('a few broken bytes in UTF-8 do not spoil the rest', async () => {
    const text = `${'Die Häfen bleiben für alle geöffnet. '.repeat(40)}`
    const outcome = await readBytes(
      'broken.txt',
      Buffer.concat([Buffer.from(text), Buffer.from([0xff]), Buffer.from('Ende.')]),
    )
    expect(outcome).toMatchObject({ kind: 'page', page: { encoding: 'utf-8', text: `${text}\ufffdEnde.` } })
  })

  test('the standard input is read by its content', async () => {
    const outcome = await readPage('-', {
      clock,
      stdin: (async function* () {
        yield Buffer.from('<html>')
        yield '<p>Hi'
      })(),
    })
    expect(outcome).toMatchObject({ kind: 'page', page: { source: '-', mediaType: 'text/html', text: '<html><p>Hi' } })
  })
})

describe('a file that cannot be an article is refused with a sentence', () => {
  const rows: [string, string, Uint8Array | string, RegExp][] = [
    ['an empty file', 'a.html', '', /is empty; give/],
    ['white space', 'b.html', ' \n\t ', /nothing but white space; give/],
    ['a PDF', 'c.html', '%PDF-1.7 …', /is a PDF, not a page; give/],
    ['a picture', 'd.html', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), /is a PNG picture/],
    ['bytes with NULs', 'e.txt', new Uint8Array([65, 0, 0, 66, 7, 0, 67, 0]), /is a binary file/],
    ['damaged gzip', 'f.html.gz', gzipSync(german).subarray(0, 30), /is damaged gzip; fetch or pack it again/],
    [
      'an encoding nobody named',
      'g.txt',
      new Uint8Array(400).fill(0xe4),
      /encoding could not be told; save it as UTF-8/,
    ],
    [
      'a mark that lies',
      'h.txt',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.alloc(90, 0xe4)]),
      /starts as UTF-8 but/,
    ],
  ]
  test.each(rows)('%s', async (_, name, bytes, reason) => {
    const outcome = await readBytes(name, bytes)
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) })
    expect(outcome.kind === 'refused' && outcome.reason).toMatch(/^[^\n]+\.$/)
  })

  test('a path that does not exist', async () => {
    const path = join(folder, 'absent.html')
    expect(await readPage(path, { clock })).toEqual({
      kind: 'refused',
      source: path,
      reason: `${path} does not exist; check the path.`,
    })
  })
  test('a folder', async () => {
    expect(await readPage(folder, { clock })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/is a folder/),
    })
  })
  test('a path no system can hold', async () => {
    expect(await readPage('a\0b', { clock })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/no path of a file/),
    })
  })
  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const path = join(folder, 'closed.html')
    await writeFile(path, german)
    await chmod(path, 0)
    expect(await readPage(path, { clock })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/may not be read/),
    })
  })
  test('a file above the limit, by its size alone', async () => {
    const path = join(folder, 'huge.html')
    await writeFile(path, 'x')
    await truncate(path, 65 * 1024 * 1024)
    expect(await readPage(path, { clock })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/larger than 64 MiB/),
    })
  })
  test('a small gzip file that unpacks above the limit', async () => {
    const path = join(folder, 'bomb.html.gz')
    await writeFile(path, gzipSync(Buffer.alloc(3_000_000, 32)))
    expect(await readPage(path, { clock, maxBytes: 1_000_000 })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/unpacked, is larger/),
    })
  })
  test('a standard input above the limit', async () => {
    const stdin = (async function* () {
      for (;;) yield Buffer.alloc(600_000, 65)
    })()
    expect(await readPage('-', { clock, stdin, maxBytes: 1_000_000 })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/^The standard input is larger/),
    })
  })
  test('an empty standard input', async () => {
    const stdin = (async function* () {
      yield ''
    })()
    expect(await readPage('-', { clock, stdin })).toMatchObject({
      kind: 'refused',
      source: '-',
      reason: expect.stringMatching(/^The standard input is empty/),
    })
  })
})

import { WARCParser, type WARCRecord } from 'warcio'
import type { Part, PartOutcome } from './part.ts'
import { unpack } from './unpack.ts'

/** A page in an archive may have so many bytes; larger ones are passed over. */
const MAX_RECORD = 16 * 1024 * 1024

/**
 * The web pages of a WARC, gzipped or not (ISO 28500): responses with status 200 and resources that are HTML or plain
 * text, in their order, one at a time. Pictures, scripts, redirects and the like are passed over.
 */
export async function* readWarc(stream: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<PartOutcome> {
  let pages = 0
  try {
    for await (const record of WARCParser.iterRecords(stream)) {
      const part = await readRecord(record)
      if (part === null) continue
      pages++
      yield { kind: 'part', part }
    }
  } catch {
    yield {
      kind: 'refused',
      reason: `${source} is damaged behind page ${pages}; fetch the archive again for the rest.`,
    }
    return
  }
  if (pages === 0) yield { kind: 'refused', reason: `${source} holds no web page; give an archive with pages in it.` }
}

async function readRecord(record: WARCRecord): Promise<Part | null> {
  const { warcType, warcTargetURI, warcDate, httpHeaders } = record
  if (warcType !== 'response' && warcType !== 'resource') return null
  const status = warcType === 'response' ? String(httpHeaders?.statusCode ?? '') : '200'
  const type = (warcType === 'response' ? header(record, 'content-type') : record.warcContentType) ?? ''
  const mediaType = /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)
    ? 'text/html'
    : /^text\/plain\b/i.test(type)
      ? 'text/plain'
      : null
  const url = warcTargetURI ?? ''
  if (status !== '200' || mediaType === null || !/^https?:/i.test(url) || !URL.canParse(url)) return null
  const raw = await record.readFully(true)
  if (!raw || raw.length === 0 || raw.length > MAX_RECORD) return null
  const unpacked = await unpackStill(raw, header(record, 'content-encoding') ?? '')
  if (unpacked === null) return null
  const date = new Date(warcDate ?? '')
  return {
    name: new URL(url).href,
    url: new URL(url).href,
    bytes: unpacked,
    mediaType,
    headerCharset: /charset\s{0,3}=\s{0,3}["']?([\w:.-]+)/i.exec(type)?.[1] ?? null,
    fetchedAt: Number.isNaN(date.getTime()) ? null : date,
  }
}

const header = (record: WARCRecord, name: string) => record.httpHeaders?.headers.get(name) ?? null

/** The parser undoes most packings; what is still packed is undone here. Null for what cannot be. */
async function unpackStill(bytes: Uint8Array, packing: string): Promise<Uint8Array | null> {
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b
  if (!gzipped) return bytes
  const done = await unpack(bytes, packing === '' ? 'gzip' : packing, MAX_RECORD)
  return done.kind === 'bytes' ? done.bytes : null
}

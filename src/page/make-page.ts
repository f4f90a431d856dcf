import { createHash } from 'node:crypto'
import { decodeText } from './decode-text.ts'
import { findBinary } from './find-binary.ts'
import type { Page, PageOutcome } from './page.ts'

export type RawPage = {
  source: string
  url: string | null
  /** The bytes of the page itself, after any decompression. */
  bytes: Uint8Array
  /** What the file name or the HTTP header says it is; null to look at the text. */
  mediaType: Page['mediaType'] | null
  headerCharset: string | null
  fetchedAt: Date
}

/** Makes a Page of bytes however they came, or refuses what is empty, binary or in no readable encoding. */
export function makePage(raw: RawPage): PageOutcome {
  const { source, bytes } = raw
  const name = source === '-' ? 'The standard input' : source
  const refused = (reason: string): PageOutcome => ({ kind: 'refused', source, reason })
  if (bytes.length === 0) return refused(`${name} is empty; give a file or address with an article in it.`)
  const binary = findBinary(bytes)
  if (binary) return refused(`${name} is ${binary}, not a page; give its HTML, its text or an article as JSON.`)
  const decoded = decodeText(bytes, raw.headerCharset)
  if (decoded.kind === 'undecodable') return refused(`${name} was not read: ${decoded.reason}.`)
  if (decoded.text.trim() === '') return refused(`${name} holds nothing but white space; give a page with an article.`)
  return {
    kind: 'page',
    page: {
      url: raw.url,
      source,
      mediaType: raw.mediaType ?? sniffMediaType(decoded.text),
      text: decoded.text,
      encoding: decoded.encoding,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      fetchedAt: raw.fetchedAt.toISOString(),
    },
  }
}

/** Whether text begins as an agency's NewsML-G2 does. */
const isNewsml = (start: string) =>
  /^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:\w{1,20}:)?(?:newsMessage|newsItem)[\s>]/.test(start)

/** Tells HTML, XML, JSON and plain text apart by how the text begins. */
function sniffMediaType(text: string): Page['mediaType'] {
  const start = text.slice(0, 4000).trimStart()
  if (isNewsml(start)) return 'application/xml'
  if (/^(?:<!doctype|<\?xml|<!--|<(?:html|head|body|div|main|article|section|meta|p|h1|header)\b)/i.test(start))
    return 'text/html'
  if (/^\{\s*(?:"|\})/.test(start)) return 'application/json'
  return /<(?:html|body|article|p|div)[\s>]/i.test(start) ? 'text/html' : 'text/plain'
}

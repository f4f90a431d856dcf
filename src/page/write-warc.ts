import { WARCRecord, WARCSerializer } from 'warcio'
import type { Page, PageResponse } from './page.ts'

const VERSION = 'WARC/1.1'
const GZIP = { gzip: true }

/**
 * A fetched page as a WARC file (ISO 28500), gzipped by record: a record about the file, and the response with its headers
 * and unpacked body. Reading it gives the same page again.
 */
export async function writeWarc(page: Page, response: PageResponse): Promise<Uint8Array> {
  const about = await WARCRecord.createWARCInfo(
    { warcVersion: VERSION, date: page.fetchedAt },
    { software: 'inforce', format: 'WARC File Format 1.1' },
  )
  const headers = Object.fromEntries(response.headers)
  // A page of no type, or of one that says nothing, is kept as what it proved to be.
  if (!/^(?:text|application)\/(?!octet)/i.test(headers['content-type'] ?? '')) headers['content-type'] = page.mediaType
  const record = WARCRecord.create(
    {
      url: page.url ?? page.source,
      date: page.fetchedAt,
      type: 'response',
      warcVersion: VERSION,
      statusline: `HTTP/1.1 ${response.status}`,
      httpHeaders: { ...headers, 'content-length': String(response.body.length) },
    },
    [response.body],
  )
  return Buffer.concat([await WARCSerializer.serialize(about, GZIP), await WARCSerializer.serialize(record, GZIP)])
}

import { createReadStream } from 'node:fs'
import { makePage } from './make-page.ts'
import type { PageOutcome } from './page.ts'
import type { PartOutcome } from './part.ts'
import { isFeed, readFeed } from './read-feed.ts'
import { isMail, readMail } from './read-mail.ts'
import { findFault, pageOfBytes, type ReadPageOptions, readBytes } from './read-page.ts'
import { isZip, readWacz } from './read-wacz.ts'
import { readWarc } from './read-warc.ts'

/** Text of a file that is looked at to tell what it is. Bytes. */
const LOOKED_AT = 8192

/** Whether a name is that of a web archive, which is read piece by piece however large it is. */
const isWarcName = (path: string) => /\.warc(?:\.gz)?$/i.test(path)

/** Whether a file, by its name, may hold more pages than one. */
export const mayHoldSeveral = (path: string): boolean => /\.(?:warc|warc\.gz|wacz|rss|atom|xml)(?:\.gz)?$/i.test(path)

/** Whether a file, by its name, is one that wraps pages: an archive, a feed, a saved page or a mail. */
export const isWrapped = (path: string): boolean => mayHoldSeveral(path) || /\.(?:mhtml?|mht|eml)(?:\.gz)?$/i.test(path)

/**
 * Every page that a local file holds, in order: one for a page, a saved page (MHTML) or a mail, several for a web archive
 * (WARC, WACZ) or a feed that carries its articles in full. Pages within a file are named `file#address`.
 */
export async function* readPages(source: string, options: ReadPageOptions): AsyncGenerator<PageOutcome> {
  if (isWarcName(source)) {
    const fault = await findFault(source)
    if (fault === null) yield* pagesOf(source, readWarc(openFile(source), source), options)
    else yield { kind: 'refused', source, reason: fault }
    return
  }
  const bytes = await readBytes(source, options)
  if (typeof bytes === 'string') {
    yield { kind: 'refused', source, reason: bytes }
    return
  }
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, LOOKED_AT)).replace(/^\uFEFF/, '')
  const name = source === '-' ? 'The standard input' : source
  if (isZip(bytes)) yield* pagesOf(source, readWacz(bytes, name), options)
  else if (start.startsWith('WARC/')) yield* pagesOf(source, readWarc(once(bytes), name), options)
  else if (isFeed(start)) yield* pagesOf(source, readFeed(new TextDecoder().decode(bytes), name), options)
  else if (isMail(start)) yield* pagesOf(source, [await readMail(bytes, name)], options)
  else yield pageOfBytes(source, bytes, options)
}

async function* pagesOf(
  source: string,
  parts: AsyncIterable<PartOutcome> | Iterable<PartOutcome>,
  { clock }: ReadPageOptions,
): AsyncGenerator<PageOutcome> {
  for await (const outcome of parts) {
    if (outcome.kind === 'refused') {
      yield { kind: 'refused', source, reason: outcome.reason }
      continue
    }
    const { name, fetchedAt, ...raw } = outcome.part
    yield makePage({ ...raw, source: `${source}#${name}`, fetchedAt: fetchedAt ?? clock() })
  }
}

async function* openFile(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) yield chunk as Uint8Array
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

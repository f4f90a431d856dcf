import type { Readable } from 'node:stream'
import { extractArticle } from '../article/extract-article.ts'
import type { Clock } from '../common/clock.ts'
import { fetchAndKeep } from '../page/fetch-and-keep.ts'
import { fetchPage } from '../page/fetch-page.ts'
import { openKeptPages } from '../page/kept-pages.ts'
import type { PageOutcome } from '../page/page.ts'
import { readPages } from '../page/read-pages.ts'
import { createReaders } from './create-readers.ts'
import type { InputOutcome, InputReader } from './input-outcome.ts'
import { listLanguages } from './read-data.ts'

/** How addresses are fetched: the folder that copies are kept in, if any, and what is allowed beside public addresses. */
export type Fetching = { keepIn: string | null; allowPrivate: string[] }

export type InputReaderOptions = { clock: Clock; stdin?: Readable; fetching?: Fetching }

/** Joins the first three rooms: every page that a path, an address or `-` holds becomes an article and its claims. */
export function createInputReader({ clock, stdin, fetching }: InputReaderOptions): InputReader {
  const readerFor = createReaders()
  const options = { clock, ...(stdin ? { stdin } : {}) }
  const toFetch = { clock, ...(fetching ? { allowPrivate: fetching.allowPrivate } : {}) }
  const kept = fetching?.keepIn ? openKeptPages(fetching.keepIn) : null
  const fetchOne = (address: string) => (kept ? fetchAndKeep(address, kept, toFetch) : fetchPage(address, toFetch))

  return async function* (source) {
    if (isAddress(source)) yield readOne(await fetchOne(source), source)
    else for await (const page of readPages(source, options)) yield readOne(page, source)
  }

  function readOne(outcome: PageOutcome, given: string): InputOutcome {
    if (outcome.kind === 'unchanged')
      return { kind: 'refused', source: given, reason: `${outcome.url} has not changed.` }
    if (outcome.kind !== 'page') return { kind: 'refused', source: given, reason: outcome.reason }
    const { source, sha256: pageSha256, fetchedAt } = outcome.page
    const extracted = extractArticle(outcome.page)
    if (extracted.kind === 'refused') return { kind: 'refused', source, reason: extracted.reason }
    const { article } = extracted
    const { reader, language } = readerFor(article)
    const withoutClaims = reader ? null : sayForeign(source, language)
    const reading = reader ? reader.readClaims(article) : { claims: [], firings: [] }
    return { kind: 'read', source, pageSha256, fetchedAt, article, reading, withoutClaims }
  }
}

/** A sentence for an article in a language that has no lexicon. */
function sayForeign(source: string, language: string): string {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
  const nameOf = (code: string) => names.of(code) ?? code
  const known = new Intl.ListFormat('en').format(listLanguages().map(nameOf))
  return `${source} is in ${nameOf(language)}: its article was read, but claims are found only in ${known} so far.`
}

/** Whether an input is the address of a page, and not a path. */
function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input)
}

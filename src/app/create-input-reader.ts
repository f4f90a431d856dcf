import type { Readable } from 'node:stream'
import type { Article } from '../article/article.ts'
import { extractArticle } from '../article/extract-article.ts'
import { findLanguage } from '../article/find-language.ts'
import { createReader } from '../claim/create-reader.ts'
import type { Clock } from '../common/clock.ts'
import { fetchPage } from '../page/fetch-page.ts'
import type { PageOutcome } from '../page/page.ts'
import { readPage } from '../page/read-page.ts'
import type { InputReader } from './input-outcome.ts'
import { readGazetteer, readLexicon } from './read-data.ts'

export type InputReaderOptions = { clock: Clock; stdin?: Readable }

/** Joins the first three rooms: a path, an address or `-` becomes a page, an article and its claims. */
export function createInputReader({ clock, stdin }: InputReaderOptions): InputReader {
  const { readClaims } = createReader({ gazetteer: readGazetteer(), lexicon: readLexicon() })
  const readSource = (source: string): Promise<PageOutcome> =>
    isAddress(source) ? fetchPage(source, { clock }) : readPage(source, { clock, ...(stdin ? { stdin } : {}) })

  return async (source) => {
    const page = await readSource(source)
    if (page.kind === 'unchanged') return { kind: 'refused', source, reason: `${page.url} has not changed.` }
    if (page.kind !== 'page') return { kind: 'refused', source, reason: page.reason }
    const { sha256: pageSha256, fetchedAt } = page.page
    const extracted = extractArticle(page.page)
    if (extracted.kind === 'refused') return { kind: 'refused', source, reason: extracted.reason }
    const { article } = extracted
    const withoutClaims = findForeign(source, article)
    const reading = withoutClaims === null ? readClaims(article) : { claims: [], firings: [] }
    return { kind: 'read', source, pageSha256, fetchedAt, article, reading, withoutClaims }
  }
}

/** A sentence when the article is in another language than the lexicon's. Its words count more than what the page declares. */
function findForeign(source: string, { language, headline, paragraphs }: Article): string | null {
  const spoken = findLanguage([headline, ...paragraphs].join(' ')) ?? language
  if (spoken === null || spoken.startsWith('en')) return null
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(spoken) ?? spoken
  return `${source} is in ${name}: its article was read, but claims are found only in English so far.`
}

/** Whether an input is the address of a page, and not a path. */
function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input)
}

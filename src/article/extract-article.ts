import type { Page } from '../page/page.ts'
import type { ArticleOutcome } from './article.ts'
import { confidenceAfter, doubtFields } from './doubt-article.ts'
import { extractFromHtml } from './extract-from-html.ts'
import { extractFromJson } from './extract-from-json.ts'
import { extractFromNewsml } from './extract-from-newsml.ts'
import { extractFromText } from './extract-from-text.ts'

/** Characters of text that no single article has: a book has about a million. */
const MAX_TEXT = 4_000_000

/**
 * Makes an article of a page: HTML, a page dump in plain text, an article as JSON, or agency copy (ninjs, NewsML-G2). It
 * comes with its confidence and what lowered it. A page that holds none is refused with a sentence; no page makes it throw. The same page gives the same article.
 */
export function extractArticle(page: Page): ArticleOutcome {
  const outcome = extractByType(page)
  if (outcome.kind === 'refused') return outcome
  const length = outcome.article.paragraphs.reduce((sum, text) => sum + text.length, 0)
  if (length <= MAX_TEXT) {
    const { article } = outcome
    const doubts = [...article.doubts, ...doubtFields(article)].sort((a, b) => b.by - a.by)
    const zone = article.zone ?? ((article.published ?? '').length > 10 ? 'stated' : null)
    return { kind: 'article', article: { ...article, zone, doubts, confidence: confidenceAfter(doubts) } }
  }
  const millions = Math.round(length / 1e6)
  return {
    kind: 'refused',
    reason: `${page.source} holds ${millions} million characters of text, more than any one article; give the page of one article.`,
  }
}

function extractByType(page: Page): ArticleOutcome {
  if (page.mediaType === 'application/json') return extractFromJson(page)
  if (page.mediaType === 'application/xml') return extractFromNewsml(page)
  return page.mediaType === 'text/html' ? extractFromHtml(page) : extractFromText(page)
}

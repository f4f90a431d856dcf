import type { Page } from '../page/page.ts'
import type { ArticleOutcome } from './article.ts'
import { extractFromHtml } from './extract-from-html.ts'
import { extractFromJson } from './extract-from-json.ts'
import { extractFromText } from './extract-from-text.ts'

/**
 * Makes an article of a page: HTML, a page dump in plain text, or an article as JSON. A page that holds none is refused
 * with a sentence; no page makes it throw. The same page gives the same article.
 */
export function extractArticle(page: Page): ArticleOutcome {
  if (page.mediaType === 'application/json') return extractFromJson(page)
  return page.mediaType === 'text/html' ? extractFromHtml(page) : extractFromText(page)
}

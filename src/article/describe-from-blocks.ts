import type { Article } from './article.ts'
import { hasBylineLead, looksLikeNames, splitByline } from './find-bylines.ts'
import { findDateLine, splitDate } from './find-day.ts'
import { namesOutlet } from './find-outlet.ts'
import { HIDDEN } from './find-unlikely.ts'
import { endsAsSentence } from './line-signals.ts'
import type { Block } from './list-blocks.ts'

/**
 * Fills in date and authors from the lines between title and text, where the page's data names none, or no more than the
 * outlet. `blocks` are those right above the text and its first ones.
 */
export function describeFromBlocks(article: Article, blocks: Block[]): void {
  const unsigned = article.agencies.length === 0 && article.bylines.every((name) => namesOutlet(name, [article.outlet]))
  for (const { text, bold, unlikely } of blocks) {
    if (text.length > 160 || unlikely?.reason === HIDDEN) continue
    const split = splitDate(text)
    if (split || findDateLine(text)) article.published ??= findDateLine(text)?.day ?? split?.date.day ?? null
    const names = split && split.rest !== '' ? split.rest : text
    const isByline = hasBylineLead(names) || (bold > names.length * 0.9 && looksLikeNames(names))
    if (unsigned && isByline && names.length < 100 && !endsAsSentence(names)) {
      const { bylines, agencies } = splitByline(names)
      if (bylines.length + agencies.length > 0) {
        article.bylines = bylines
        article.agencies = agencies
        return
      }
    }
  }
}

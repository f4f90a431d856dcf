import type { Article } from './article.ts'
import { hasBylineLead, splitByline } from './find-bylines.ts'
import { findDateLine, splitDate } from './find-day.ts'
import { findOutletByName } from './find-outlet.ts'
import { foldWords } from './fold-words.ts'
import { endsAsSentence } from './line-signals.ts'
import type { Block } from './list-blocks.ts'

/**
 * Fills in date and authors from the lines between title and text, where the page's data names none, or no more than the
 * outlet. `blocks` are those right above the text and its first ones.
 */
export function describeFromBlocks(article: Article, blocks: Block[]): void {
  const isOutlet = (name: string) =>
    foldWords(name) === foldWords(article.outlet ?? '') || findOutletByName(name) === article.outlet
  const unsigned = article.agencies.length === 0 && article.bylines.every(isOutlet)
  for (const { text } of blocks) {
    if (text.length > 160) continue
    const split = splitDate(text)
    if (split || findDateLine(text)) article.published ??= findDateLine(text)?.day ?? split?.date.day ?? null
    const names = split && split.rest !== '' ? split.rest : text
    if (unsigned && hasBylineLead(names) && names.length < 100 && !endsAsSentence(names)) {
      const { bylines, agencies } = splitByline(names)
      if (bylines.length + agencies.length > 0) {
        article.bylines = bylines
        article.agencies = agencies
        return
      }
    }
  }
}

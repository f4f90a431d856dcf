import type { Page } from '../page/page.ts'
import { type Article, type ArticleOutcome, emptyArticle } from './article.ts'
import { findAgenciesIn, isSignOff } from './find-bylines.ts'
import { findLanguage } from './find-language.ts'
import { findOutletByName, findOutletByUrl } from './find-outlet.ts'
import { endsAsSentence, findRelated, isEndHeading, isRelatedHeading, isTeaser } from './line-signals.ts'
import { type DumpLine, listDumpLines } from './list-dump-lines.ts'
import { readHead } from './read-dump-head.ts'

/** A line long enough to be a paragraph even without a full stop. */
const PARAGRAPH_LENGTH = 160

/**
 * Makes an article of a page dump, the text that copying a page or printing it as text leaves: what stands in no
 * sentence, or speaks for the page and not for the article, is left out, each line with its reason.
 */
export function extractFromText(page: Page): ArticleOutcome {
  const lines = listDumpLines(page.text)
  const article = emptyArticle()
  const head = readHead(lines, article)
  readBody(lines.slice(head), article)
  if (article.paragraphs.length === 0)
    return {
      kind: 'refused',
      reason: `${page.source} holds no article: no line of it reads like a paragraph; give a page with an article.`,
    }
  article.url ??= page.url
  article.outlet = findOutletByUrl(article.url) ?? findOutletInWords(article)
  article.language = findLanguage([article.headline, article.standfirst, ...article.paragraphs].join(' '))
  return { kind: 'article', article }
}

/** The lines after the head: paragraphs, and what stands between and after them. */
function readBody(lines: DumpLine[], article: Article): void {
  let region: 'body' | 'related' | 'after' = 'body'
  const leaveOut = (step: string, reason: string, text: string) => article.leftOut.push({ step, reason, text })
  for (const line of lines) {
    const { text } = line
    const related = findRelated(text)
    if (line.kind === 'image') article.images.push(line.image)
    else if (line.kind === 'url') article.url ??= text
    else if (related !== null) article.related.push(related)
    else if (isEndHeading(text)) {
      region = 'after'
      leaveOut('after', 'heads what follows the article', text)
    } else if (isRelatedHeading(text)) {
      region = region === 'after' ? region : 'related'
      leaveOut('related', 'heads links to other articles', text)
    } else if (isSignOff(text)) {
      for (const agency of findAgenciesIn(text)) addTo(article.agencies, agency)
      leaveOut('sign-off', 'the initials of the desk', text)
    } else if (line.kind === 'date') {
      if (line.date.modified) article.modified ??= line.date.day
      else article.published ??= line.date.day
    } else if (line.kind === 'furniture') leaveOut(line.signal.step, line.signal.reason, text)
    else if (region === 'after') leaveOut('after', 'stands after the article', text)
    else if (region === 'related' && isTeaser(text)) article.related.push(text)
    else if (isTeaser(text) && !line.listItem)
      leaveOut('teaser', 'a heading or teaser, no sentence of the article', text)
    else if (endsAsSentence(text) || text.length >= PARAGRAPH_LENGTH || /["”»]$/.test(text) || line.listItem) {
      region = 'body'
      article.paragraphs.push(text)
      for (const agency of findAgenciesIn(text)) addTo(article.agencies, agency)
    } else leaveOut('teaser', 'a heading or teaser, no sentence of the article', text)
  }
}

function addTo(list: string[], name: string): void {
  if (!list.includes(name)) list.push(name)
}

/** The outlet named by a line of the page's own: its title after a bar, a menu, the copyright. */
function findOutletInWords(article: Article): string | null {
  for (const { text } of article.leftOut) {
    const named =
      /^(?:copyright )?(?:©|\(c\)|copyright)\s*(?:\d{4})?,?\s*([\p{L} '’.-]{2,40}?)(?:\.|,| all rights.*|$)/iu.exec(
        text,
      )
    const candidates = [text, named?.[1] ?? '', text.split(/ [|–—-] /).at(-1) ?? '']
    for (const name of candidates) {
      const outlet = findOutletByName(name)
      if (outlet) return outlet
    }
  }
  return null
}

import type { Page } from '../page/page.ts'
import { type Article, type ArticleOutcome, emptyArticle, type LeftOut } from './article.ts'
import { chooseRun } from './choose-run.ts'
import { findAgenciesIn, isSignOff } from './find-bylines.ts'
import { findLanguage } from './find-language.ts'
import { findOutletByName, findOutletByUrl } from './find-outlet.ts'
import { endsAsSentence, findRelated, isEndHeading, isRelatedHeading, isTeaser } from './line-signals.ts'
import { weigh } from './list-blocks.ts'
import { type DumpLine, listDumpLines } from './list-dump-lines.ts'
import { addAddress, readHead } from './read-dump-head.ts'

/** So many lines above the text may be its head; what stands higher belongs to the page. */
const MAX_HEAD = 30

/**
 * Makes an article of a page dump, the text that copying a page or printing it as text leaves: what stands in no
 * sentence, or speaks for the page and not for the article, is left out, each line with its reason.
 */
export function extractFromText(page: Page): ArticleOutcome {
  const lines = listDumpLines(page.text)
  const article = emptyArticle()
  const run = chooseRun(weighLines(lines))
  const start = Math.max(0, run.from - MAX_HEAD)
  for (const line of lines.slice(0, start)) article.leftOut.push(leaveOut(line, 'before', 'stands above the article'))
  const head = start + readHead(lines.slice(start, run.to), run.from - start, article)
  readBody(lines.slice(head, run.to), article)
  readTail(lines.slice(run.to), article)
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

/** Fewer paragraphs in a row than this, after a heading such as "Most read", are teasers under their titles. */
const MIN_RESUMED = 3
const TEASER_WEIGHT = 0.2

/** Weights of all lines. What follows the heading of an end counts little, until several paragraphs stand together. */
function weighLines(lines: DumpLine[]): number[] {
  const weights = lines.map(weighLine)
  let ended = false
  for (let i = 0; i < lines.length; i++) {
    let to = i
    while ((weights[to] ?? 0) > 0) to++
    if (to - i >= MIN_RESUMED) ended = false
    if (ended) for (let at = i; at < to; at++) weights[at] = (weights[at] ?? 0) * TEASER_WEIGHT
    if (to > i) i = to - 1
    else if (isEndHeading(lines[i]?.text ?? '')) ended = true
  }
  return weights
}

/** How much a line speaks for the text of an article (positive) or for the page around it (negative). */
function weighLine(line: DumpLine): number {
  const { text } = line
  if (line.kind !== 'text') return line.kind === 'furniture' ? -15 : -8
  if (isEndHeading(text)) return -80
  if (isRelatedHeading(text)) return -25
  if (findRelated(text) !== null) return -8
  const length = weigh(text)
  if (isParagraphText(line)) return Math.min(length, 400)
  return length < 40 ? -15 : -20
}

function isParagraphText(line: DumpLine): boolean {
  const { text } = line
  if (isTeaser(text) && !line.listItem) return false
  return endsAsSentence(text) || text.length >= PARAGRAPH_LENGTH || /["”»]$/.test(text) || line.listItem
}

/** A line long enough to be a paragraph even without a full stop. */
const PARAGRAPH_LENGTH = 160

/** The lines of the text itself: paragraphs, and what stands between them. */
function readBody(lines: DumpLine[], article: Article): void {
  let listing = false
  for (const line of lines) {
    const { text } = line
    const related = findRelated(text)
    if (line.kind === 'image') article.images.push(line.image)
    else if (line.kind === 'url') addAddress(article, text)
    else if (line.kind === 'date') {
      if (line.date.modified) article.modified ??= line.date.day
      else article.published ??= line.date.day
    } else if (related !== null) article.related.push(related)
    else if (isRelatedHeading(text)) {
      listing = true
      article.leftOut.push(leaveOut(line, 'related', 'heads links to other articles'))
    } else if (line.kind !== 'text' || isSignOff(text) || isEndHeading(text)) readAside(line, article)
    else if (!isParagraphText(line)) {
      if (listing) article.related.push(text)
      else article.leftOut.push(leaveOut(line, 'teaser', 'a heading or teaser, no sentence of the article'))
    } else {
      listing = false
      article.paragraphs.push(text)
      article.positions.push(line.position)
      for (const agency of findAgenciesIn(text)) addTo(article.agencies, agency)
    }
  }
}

/** What follows the text: titles of other articles, the desk's sign-off, the foot of the page. */
function readTail(lines: DumpLine[], article: Article): void {
  let region: 'text' | 'related' | 'after' = 'text'
  for (const line of lines) {
    const { text } = line
    const related = findRelated(text)
    if (line.kind === 'image' && region === 'text') article.images.push(line.image)
    else if (line.kind === 'url') addAddress(article, text)
    else if (related !== null) article.related.push(related)
    else if (isRelatedHeading(text) && region !== 'after') {
      region = 'related'
      article.leftOut.push(leaveOut(line, 'related', 'heads links to other articles'))
    } else if (line.kind !== 'text' || isSignOff(text) || isEndHeading(text)) {
      if (isEndHeading(text)) region = 'after'
      readAside(line, article)
    } else if (region === 'related' && isTeaser(text)) article.related.push(text)
    else article.leftOut.push(leaveOut(line, 'after', 'stands after the article'))
  }
}

function readAside(line: DumpLine, article: Article): void {
  if (isSignOff(line.text)) {
    for (const agency of findAgenciesIn(line.text)) addTo(article.agencies, agency)
    article.leftOut.push(leaveOut(line, 'sign-off', 'the initials of the desk'))
  } else article.leftOut.push(leaveOut(line, 'after', 'stands outside the text of the article'))
}

/** A line left out: for what its own words say, or else for where it stands. */
function leaveOut(line: DumpLine, step: string, reason: string): LeftOut {
  return line.kind === 'furniture' ? { ...line.signal, text: line.text } : { step, reason, text: line.text }
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

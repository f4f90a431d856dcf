import type { Article } from './article.ts'
import { hasBylineLead, looksLikeNames, splitByline } from './find-bylines.ts'
import { findOutletByName } from './find-outlet.ts'
import { endsAsSentence, findRelated, isRelatedHeading, isTeaser } from './line-signals.ts'
import type { DumpLine } from './list-dump-lines.ts'

const MAX_HEADLINE = 200
const MAX_STANDFIRST = 500
const MAX_SECTION = 32
const MAX_CRUMBS = 8

/**
 * Reads what stands above the first paragraph of a dump (section, headline, bylines, dates, standfirst, address,
 * pictures) into the article, and returns the index of the first line of the body. `text` is where the sentences begin,
 * the standfirst among them.
 */
export function readHead(lines: DumpLine[], text: number, article: Article): number {
  const roles = findRoles(lines, text)
  const titles: number[] = []
  for (let i = 0; i < roles.end; i++) {
    const line = lines[i]
    if (line && !roles.bylines.has(i) && i !== roles.standfirst && line.kind === 'text') titles.push(i)
  }
  const nearest = chooseHeadline(lines, titles, roles)
  const headline = nearest === null ? null : findTitleAbove(lines, titles, nearest)
  if (headline !== nearest && roles.standfirst === null) roles.standfirst = nearest
  const section = headline === null ? null : chooseSection(lines, titles, headline)
  for (let i = 0; i < roles.end; i++) {
    const line = lines[i]
    if (line) placeLine(line, i, { ...roles, headline, section }, article)
  }
  return roles.end
}

type Roles = { bylines: Set<number>; firstAnchor: number | null; standfirst: number | null; end: number }

function placeLine(
  line: DumpLine,
  i: number,
  roles: Roles & { headline: number | null; section: number | null },
  article: Article,
): void {
  const { text } = line
  const related = findRelated(text)
  if (i === roles.headline) article.headline = text
  else if (i === roles.section) article.section = text.split(/\s[>›»/|]\s/).at(-1) ?? text
  else if (i === roles.standfirst) article.standfirst = text
  else if (roles.bylines.has(i)) {
    const { bylines, agencies } = splitByline(text)
    article.bylines.push(...bylines.filter((name) => !article.bylines.includes(name)))
    article.agencies.push(...agencies.filter((name) => !article.agencies.includes(name)))
  } else if (line.kind === 'date') {
    if (line.date.modified) article.modified ??= line.date.day
    else article.published ??= line.date.day
  } else if (line.kind === 'url') addAddress(article, text)
  else if (line.kind === 'image') article.images.push(line.image)
  else if (line.kind === 'furniture') article.leftOut.push({ ...line.signal, text })
  else if (related !== null) article.related.push(related)
  else article.leftOut.push({ step: 'head', reason: 'stands above the article and is none of its parts', text })
}

/** So many lines around the date or the start of the text, a byline may stand. */
const NEAR = 8

/** Finds bylines and dates first: they are what the other lines of a head are placed by. */
function findRoles(lines: DumpLine[], text: number): Roles {
  const dates = lines.flatMap((line, i) => (line.kind === 'date' && !line.date.modified && i <= text + NEAR ? [i] : []))
  // Of several dates that of the article stands nearest to its text.
  const date = dates.filter((i) => i < text).at(-1) ?? dates[0] ?? null
  const bylines = new Set<number>()
  const from = Math.max(0, Math.min(date ?? text, text) - NEAR * 2)
  const to = Math.min(Math.max(date ?? text, text) + 4, lines.length - 1)
  for (let i = from; i <= to; i++) {
    const line = lines[i]
    if (line?.kind !== 'text' || line.text.length > 140) continue
    const byLead = hasBylineLead(line.text) && !/[!?]$/.test(line.text) && line.text.split(' ').length <= 16
    // Names alone are a byline only beside the date, and never the first thing a page says.
    const besideDate = isDate(lines[i - 1]) || isDate(lines[i + 1])
    if (byLead || (besideDate && i > 0 && looksLikeNames(line.text) && !isSectionName(lines, i))) bylines.add(i)
  }
  const anchors = [...bylines, ...(date === null ? [] : [date])]
  const firstAnchor = anchors.length > 0 ? Math.min(...anchors) : null
  return { bylines, firstAnchor, ...findStandfirst(lines, text, bylines, firstAnchor, Math.max(-1, ...anchors)) }
}

function isDate(line: DumpLine | undefined): boolean {
  return line?.kind === 'date'
}

/** "Middle East" above a date with no title before it is a section, not a person. */
function isSectionName(lines: DumpLine[], i: number): boolean {
  return !lines.slice(0, i).some((line) => line.kind === 'text' && line.text.split(' ').length >= 4)
}

/** Within the text a short sentence is a paragraph too. */
function isSentence(line: DumpLine): boolean {
  return line.kind === 'text' && endsAsSentence(line.text) && !isTeaser(line.text)
}

function isParagraph(line: DumpLine): boolean {
  return line.kind === 'text' && line.text.length >= 60 && endsAsSentence(line.text) && !hasBylineLead(line.text)
}

/**
 * The standfirst, and where the body starts. Above the byline, a sentence after the title is the standfirst; below it, a
 * single sentence set apart from the text by the page's address, a picture or the share buttons.
 */
function findStandfirst(
  lines: DumpLine[],
  text: number,
  bylines: Set<number>,
  firstAnchor: number | null,
  lastAnchor: number,
): { standfirst: number | null; end: number } {
  const isStandfirst = (i: number) => {
    const line = lines[i]
    return line !== undefined && !bylines.has(i) && isParagraph(line) && line.text.length <= MAX_STANDFIRST
  }
  const bodyFrom = (from: number) => {
    for (let i = from; i < lines.length; i++) {
      const line = lines[i]
      if (line && !bylines.has(i) && (isSentence(line) || isRelatedHeading(line.text))) return i
    }
    return lines.length
  }
  for (let i = Math.max(1, text); i < (firstAnchor ?? 0); i++) {
    if (isStandfirst(i)) return { standfirst: i, end: bodyFrom(Math.max(lastAnchor, i) + 1) }
  }
  const first = bodyFrom(Math.max(lastAnchor + 1, text))
  if (!isStandfirst(first)) return { standfirst: null, end: first }
  const divides = (line: DumpLine | undefined) =>
    line !== undefined &&
    (line.kind === 'url' || line.kind === 'image' || (line.kind === 'furniture' && line.signal.step === 'share'))
  const dividedBefore = lines.slice(lastAnchor + 1, first).some(divides)
  if (!dividedBefore && divides(lines[first + 1])) return { standfirst: first, end: bodyFrom(first + 1) }
  return { standfirst: null, end: first }
}

function chooseHeadline(lines: DumpLine[], titles: number[], roles: Roles): number | null {
  const isTitle = (i: number) => {
    const text = lines[i]?.text ?? ''
    return (
      text.length <= MAX_HEADLINE &&
      /\p{L}/u.test(text) &&
      findOutletByName(text) === null &&
      findRelated(text) === null
    )
  }
  const before = titles.filter((i) => isTitle(i) && i < (roles.standfirst ?? roles.firstAnchor ?? roles.end))
  const after = titles.filter((i) => isTitle(i) && !before.includes(i))
  const pool = before.some((i) => wordsOf(lines, i) >= 3) ? before : [...after, ...before]
  // The title nearest to the byline, as long as it has the length of one; a window title ("… | Outlet") comes last.
  const ranked = pool
    .map((i) => ({
      i,
      words: Math.min(wordsOf(lines, i), 4),
      bar: / \| | [–—-] [^–—-]{2,30}$/.test(lines[i]?.text ?? '') ? 1 : 0,
    }))
    .sort(
      (a, b) =>
        Number(b.words >= 4) - Number(a.words >= 4) ||
        a.bar - b.bar ||
        b.words - a.words ||
        (before.includes(a.i) ? b.i - a.i : a.i - b.i),
    )
  return ranked[0]?.i ?? null
}

/** A long line with no full stop, right under a title of ordinary length, is that title's standfirst. */
function findTitleAbove(lines: DumpLine[], titles: number[], nearest: number): number {
  const above = lines[nearest - 1]?.text ?? ''
  const isTitle =
    titles.includes(nearest - 1) && above.length >= 25 && above.length <= 120 && wordsOf(lines, nearest - 1) >= 4
  const isLong = (lines[nearest]?.text.length ?? 0) > Math.max(90, above.length)
  return isTitle && isLong && !/ \| /.test(above) && !endsAsSentence(above) ? nearest - 1 : nearest
}

function chooseSection(lines: DumpLine[], titles: number[], headline: number): number | null {
  let at = headline - 1
  while (titles.includes(at) && wordsOf(lines, at) <= 4) at--
  // Many short lines in a row are a menu, and its last entry says nothing about this article.
  if (headline - at > MAX_CRUMBS) return null
  for (const i of titles.filter((title) => title < headline).reverse()) {
    const text = lines[i]?.text ?? ''
    const crumb = text.split(/\s[>›»/|]\s/).at(-1) ?? ''
    if (crumb.length > MAX_SECTION || /[.!?:;]$|\d/.test(crumb) || crumb.split(' ').length > 4) continue
    if (findOutletByName(crumb) === null && /^\p{Lu}/u.test(crumb)) return i
  }
  return null
}

function wordsOf(lines: DumpLine[], i: number): number {
  return lines[i]?.text.split(' ').length ?? 0
}

/** Takes an address that stands alone on its line: the article's, or, beside a longer one, a short one that leads to it. */
export function addAddress(article: Article, address: string): void {
  if (article.url === null) article.url = address
  else if (isShort(address) && !isShort(article.url)) article.shortUrl ??= address
  else if (isShort(article.url) && !isShort(address) && article.shortUrl === null) {
    article.shortUrl = article.url
    article.url = address
  }
}

const isShort = (address: string) =>
  address.length <= 32 && URL.canParse(address) && new URL(address).pathname.length > 1

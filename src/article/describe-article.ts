import type { Article } from './article.ts'
import { type Bylines, splitByline } from './find-bylines.ts'
import { findOutletByName, findOutletByUrl, namesOutlet } from './find-outlet.ts'
import { foldSpace } from './fold-space.ts'
import { foldWords } from './fold-words.ts'
import { parseHtmlTree, textOf } from './html-tree.ts'
import { chooseDate } from './read-iso-date.ts'
import type { Metadata } from './read-metadata.ts'

const MAX_AUTHORS = 20
/** What is longer names nobody, and is cut before it is taken apart. */
const MAX_NAME = 300

/** Fills in what a page says about its article: address, outlet, section, headline, authors, dates, language. */
export function describeArticle(article: Article, metadata: Metadata, url: string | null): void {
  const { linked, meta } = metadata
  const told = addressOf(metadata.canonical) ?? addressOf(meta.get('og:url')) ?? addressOf(linked?.url)
  article.url = url === null || (told !== null && isSameSite(told, url)) ? told : url
  article.shortUrl = addressOf(metadata.short ?? meta.get('shorturl'))
  const site = meta.get('og:site_name') ?? linked?.publisher ?? null
  article.outlet = findOutletByUrl(article.url) ?? (site === null ? null : (findOutletByName(site) ?? decode(site)))
  article.section = decode(linked?.section ?? meta.get('article:section') ?? '') || null
  article.headline = findHeadline(metadata, article.outlet)
  const published = [
    linked?.published,
    meta.get('article:published_time'),
    meta.get('datepublished'),
    meta.get('date'),
    meta.get('dc.date'),
    meta.get('dc.date.issued'),
    meta.get('dcterms.created'),
    meta.get('pubdate'),
    meta.get('publish-date'),
    meta.get('parsely-pub-date'),
    meta.get('sailthru.date'),
    metadata.times.find((time) => time.itemprop === 'datePublished')?.value,
    meta.get('last-modified'),
    ...metadata.times.slice(0, 3).map((time) => time.value),
  ]
  const modified = [linked?.modified, meta.get('article:modified_time'), meta.get('datemodified')]
  const first = chooseDate(published, modified)
  article.published = first?.date ?? null
  article.zone = first?.zone ?? null
  article.modified = chooseDate(modified, published)?.date ?? null
  describeAuthors(article, metadata)
  const language = metadata.language ?? linked?.language ?? meta.get('og:locale') ?? ''
  article.language = /^[a-z]{2,3}(?=$|[-_])/i.exec(language)?.[0].toLowerCase() ?? null
}

/** Authors by the first source that names some; a source that names only the outlet waits for one that names people. */
function describeAuthors(article: Article, metadata: Metadata): void {
  const outlets = [article.outlet, metadata.meta.get('og:site_name'), metadata.linked?.publisher]
  const isOutlet = (name: string) => namesOutlet(name, outlets)
  const sources = [
    metadata.linked?.authors ?? [],
    metadata.authors,
    metadata.markedAuthors.slice(0, 3),
    metadata.linkedAuthors,
  ]
  const found = sources.map((source) => readAuthors(source))
  const named = found.find(({ bylines, agencies }) => agencies.length > 0 || bylines.some((name) => !isOutlet(name)))
  const chosen = named ?? found.find(({ bylines }) => bylines.length > 0)
  article.bylines = chosen?.bylines ?? []
  article.agencies = chosen?.agencies ?? []
}

function readAuthors(names: string[]): Bylines {
  const found: Bylines = { bylines: [], agencies: [] }
  for (const name of names.slice(0, MAX_AUTHORS)) {
    if (/^https?:|\d{2}|^\d*$|^(?:admin|null|undefined)$/i.test(name.trim())) continue
    const { bylines, agencies } = splitByline(decode(name.slice(0, MAX_NAME)))
    found.bylines.push(...bylines.filter((each) => !found.bylines.includes(each)))
    found.agencies.push(...agencies.filter((each) => !found.agencies.includes(each)))
  }
  return found
}

/**
 * The headline as printed. JSON-LD, the headings and the title for sharing may differ: what two of them say is believed,
 * with a kicker or without; where all differ, the only `h1` of some length, then JSON-LD. A heading in a menu or among
 * breadcrumbs is none, and one of the second rank only where another source says the same.
 */
function findHeadline(metadata: Metadata, outlet: string | null): string | null {
  const { linked, meta, title } = metadata
  const sites = [outlet, meta.get('og:site_name'), linked?.publisher].map((name) => foldWords(name ?? ''))
  const bare = (text: string | null | undefined) => (text ? withoutOutlet(decode(text), sites) : null)
  const given = bare(linked?.headline)
  const shared = bare(meta.get('og:title')) ?? bare(title)
  const told = [given, shared, sites.some(Boolean) ? null : withoutLastPart(shared)].map((each) =>
    foldWords(each ?? ''),
  )
  const isTold = (text: string) => told.includes(foldWords(text))
  const headings = metadata.headings.filter(({ text, inMenu }) => !inMenu && !sites.includes(foldWords(text)))
  const first = headings.filter(({ rank }) => rank === 1)
  const second = headings.filter(({ rank }) => rank === 2)
  for (const { text, tail } of [...first, ...second]) {
    const printed = [tail, withoutOutlet(text, sites)].find((each) => each !== null && isTold(each))
    if (printed) return printed
  }
  if (given !== null && foldWords(given) === foldWords(shared ?? '')) return given
  const titles = first.map(({ text, tail, hasKicker }) => (hasKicker && tail ? tail : withoutOutlet(text, sites)))
  const long = titles.filter(isLong)
  return (long.length === 1 ? long[0] : null) ?? given ?? shared ?? titles[0] ?? null
}

const isLong = (text: string) => text.split(' ').length >= 3 || text.length > 20

/** "Title - Outlet" without the outlet. */
function withoutOutlet(text: string, sites: string[]): string {
  const bar = /^(.{8,})\s[|–—-]\s([^|–—]{2,60})$/.exec(text)
  if (!bar?.[1] || !bar[2]) return text
  return sites.includes(foldWords(bar[2])) || findOutletByName(bar[2]) !== null || /\.\p{L}{2,3}$/u.test(bar[2])
    ? bar[1]
    : text
}

/** "Title - Outlet" without what may be an outlet nobody knows. */
function withoutLastPart(text: string | null): string | null {
  return /^(.{12,})\s[|–—-]\s[^|–—]{2,60}$/.exec(text ?? '')?.[1] ?? null
}

/** Text of attributes and JSON often has its entities written twice, and tags in it. */
function decode(text: string): string {
  return /[&<]/.test(text) ? foldSpace(textOf(parseHtmlTree(text))) : foldSpace(text)
}

function addressOf(value: string | null | undefined): string | null {
  return value && /^https?:\/\//i.test(value) && URL.canParse(value) ? new URL(value).href : null
}

/** Whether the address that a page calls its own may be believed: on the host it was fetched from, and no front page. */
function isSameSite(told: string, fetched: string): boolean {
  const hostOf = (url: string) => new URL(url).hostname.replace(/^(?:www|m|mobile|amp)\./, '')
  return new URL(told).pathname.length > 1 && hostOf(told) === hostOf(fetched)
}

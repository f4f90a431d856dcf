import { looksLikeNames } from './find-bylines.ts'
import { foldSpace } from './fold-space.ts'
import { type PageNode, textOf, walk } from './html-tree.ts'
import { type LinkedData, type LinkedImage, readJsonLd, readLinkedImages } from './read-json-ld.ts'

/**
 * A heading of the first or second rank. `tail` is the text of its last element where it has several: the headline below
 * a kicker; `hasKicker` where the markup names one. `inMenu` where it is part of the way through the site.
 */
export type Heading = {
  node: PageNode
  text: string
  rank: 1 | 2
  tail: string | null
  hasKicker: boolean
  inMenu: boolean
}

/** What a page's head and markup say about its article, text folded, entities decoded. */
export type Metadata = {
  linked: LinkedData | null
  /** First value of every `<meta>` by name or property, in lower case. */
  meta: Map<string, string>
  authors: string[]
  title: string | null
  canonical: string | null
  /** A short address that leads here. */
  short: string | null
  language: string | null
  headings: Heading[]
  times: { value: string; itemprop: string }[]
  /** Names in elements that the markup calls an author. */
  markedAuthors: string[]
  /** Names in links to pages of authors, those beside the first such link. */
  linkedAuthors: string[]
  /** Pictures to which JSON-LD gives a credit. */
  images: LinkedImage[]
}

/** A longer title, time or name is none. */
const MAX_TITLE = 2000
const MAX_TIME = 200
const MAX_NAME = 300
/** No more headings and times are gathered: the first are the article's. */
const MAX_GATHERED = 1000

/** Gathers the metadata of a page in one walk. */
export function readMetadata(root: PageNode): Metadata {
  const scripts: string[] = []
  const found: Metadata = {
    linked: null,
    meta: new Map(),
    authors: [],
    title: null,
    canonical: null,
    short: null,
    language: null,
    headings: [],
    times: [],
    markedAuthors: [],
    linkedAuthors: [],
    images: [],
  }
  let beside: PageNode | null = null
  const addLinkedAuthor = (link: PageNode) => {
    const name = foldSpace(textOf(link, MAX_NAME))
    const place = link.parent?.parent ?? null
    if (!looksLikeNames(name) || (beside !== null && place !== beside)) return
    beside = place
    if (found.linkedAuthors.length < 10) found.linkedAuthors.push(name)
  }
  walk(root, (node) => {
    if (typeof node === 'string') return false
    const { tag, attributes } = node
    if (tag === 'meta') readMeta(attributes, found)
    else if (tag === 'title' && node.parent?.tag !== 'svg') found.title ??= nonEmpty(textOf(node, MAX_TITLE))
    else if (tag === 'script') {
      if (/ld\+json/i.test(attributes['type'] ?? '')) scripts.push(textOf(node))
    } else if (tag === 'link' && attributes['rel'] === 'canonical') found.canonical ??= attributes['href'] ?? null
    else if (tag === 'link' && attributes['rel'] === 'shortlink') found.short ??= attributes['href'] ?? null
    else if (tag === 'html') found.language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null
    else if (tag === 'h1' || tag === 'h2') {
      const heading = found.headings.length < MAX_GATHERED ? readHeading(node, tag === 'h1' ? 1 : 2) : null
      if (heading) found.headings.push(heading)
    } else if (tag === 'time' || /^date(?:Published|Modified)$/.test(attributes['itemprop'] ?? '')) {
      const value = attributes['datetime'] ?? attributes['content'] ?? foldSpace(textOf(node, MAX_TIME))
      if (found.times.length < MAX_GATHERED) found.times.push({ value, itemprop: attributes['itemprop'] ?? '' })
    }
    if (tag === 'a' && AUTHOR_PAGE.test(attributes['href'] ?? '')) addLinkedAuthor(node)
    if (found.markedAuthors.length < 20 && isAuthor(attributes)) {
      const name = readNames(node)
      if (name !== '' && name.length <= 120) found.markedAuthors.push(name)
    }
    return tag !== 'script' && tag !== 'style' && tag !== 'template' && tag !== 'noscript'
  })
  found.linked = readJsonLd(scripts)
  found.images = readLinkedImages(scripts)
  return found
}

/** The names in an element: several elements in it that are a name each are not read as one. */
function readNames(node: PageNode): string {
  const parts = node.children.length > 12 ? [] : listParts(node)
  return parts.length > 1 && parts.every(looksLikeNames) ? parts.join(', ') : foldSpace(textOf(node, MAX_NAME))
}

/** The texts of an element's children; of its only child's where it has one. */
function listParts(node: PageNode): string[] {
  let at = node
  for (let i = 0; i < 3; i++) {
    const worded = at.children.filter((child) => typeof child !== 'string' || /\S/.test(child))
    const [only] = worded
    if (worded.length !== 1 || only === undefined || typeof only === 'string') break
    at = only
  }
  return at.children.flatMap((child) => {
    const text = foldSpace(typeof child === 'string' ? child : textOf(child, MAX_NAME))
    return /\p{L}/u.test(text) ? text : []
  })
}

const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es|e|i)?|auteurs?|redaktion|people|profiles?|journalists?|journalisten|contributors?|reporters?|staff|writers?|columnists?)\/[^/?#]/i

function isAuthor(attributes: Record<string, string>): boolean {
  return (
    attributes['rel'] === 'author' ||
    attributes['itemprop'] === 'author' ||
    /(?:^|[ _-])(?:byline|author-?name|article__?-?author)(?:$| |__name)/i.test(attributes['class'] ?? '')
  )
}

function readMeta(attributes: Record<string, string>, found: Metadata): void {
  const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase()
  const value = nonEmpty(attributes['content'] ?? '')
  if (key === '' || value === null) return
  if (!found.meta.has(key)) found.meta.set(key, value)
  if (
    /^(?:author|article:author|dc\.creator|parsely-author|sailthru\.author|byl|cxenseparse:author)$/.test(key) &&
    !/^https?:/.test(value)
  )
    found.authors.push(value)
}

function nonEmpty(text: string): string | null {
  const folded = foldSpace(text)
  return folded === '' ? null : folded
}

const KICKER =
  /kicker|over-?line|over-?title|dach-?zeile|top-?line|eyebrow|roof-?line|super-?title|pre-?title|spitz-?marke|sub-?line/i
const MENU = /bread-?crumb/i

function readHeading(node: PageNode, rank: 1 | 2): Heading | null {
  const text = foldSpace(textOf(node, MAX_TITLE))
  if (text === '') return null
  const parts = node.children.flatMap((child) => {
    const words = typeof child === 'string' ? foldSpace(child) : foldSpace(textOf(child, MAX_TITLE))
    return /[\p{L}\p{N}]/u.test(words) ? { words, names: typeof child === 'string' ? '' : namesOf(child) } : []
  })
  let inMenu = false
  for (let at: PageNode | null = node, i = 0; at && i < 4; at = at.parent, i++)
    inMenu ||= at.tag === 'nav' || MENU.test(namesOf(at))
  const tail = parts.length > 1 ? (parts.at(-1)?.words ?? null) : null
  return { node, text, rank, tail, hasKicker: parts.length === 2 && KICKER.test(parts[0]?.names ?? ''), inMenu }
}

const namesOf = ({ attributes }: PageNode) => `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 300)

import { Parser } from 'htmlparser2'
import type { Page } from '../page/page.ts'
import type { ArticleOutcome } from './article.ts'
import { foldSpace } from './fold-space.ts'
import { articleOfCopy, type Copy, emptyCopy } from './read-copy.ts'

/** Elements nested deeper than this are no copy; their text counts for the element at this depth. */
/** A message that holds more is read up to there: its first item with text is what is wanted. */
const MAX_ELEMENTS = 200_000
const MAX_DEPTH = 200

type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] }

/**
 * Makes an article of NewsML-G2 (IPTC), as agencies send it: the first item of a message that carries text, with the
 * pictures that come beside it. Text is XHTML or NITF, or plain.
 */
export function extractFromNewsml(page: Page): ArticleOutcome {
  const refused = (what: string): ArticleOutcome => ({ kind: 'refused', reason: `${page.source} ${what}` })
  const items = listElements(parseXml(page.text), 'newsItem')
  if (items.length === 0)
    return refused('is XML without a news item of NewsML-G2; give the page of one article, or agency copy.')
  const written = items.map((item) => ({ item, copy: readItem(item) })).find(({ copy }) => copy.markup ?? copy.text)
  if (!written) return refused('holds no news item with text; give one with an article in it.')
  const { item, copy } = written
  const pictures = items.filter((other) => other !== item && isPicture(other)).map(readPicture)
  const article = articleOfCopy({ ...copy, url: copy.url ?? page.url, pictures })
  if (article.paragraphs.length === 0)
    return refused('holds a news item without a paragraph; ask the agency for it again.')
  return { kind: 'article', article }
}

function readItem(item: Element): Copy {
  const meta = first(item, 'itemMeta')
  const content = first(item, 'contentMeta')
  const inline = first(item, 'inlineXML')
  const plain = first(item, 'inlineData')
  const provider = meta && first(meta, 'provider')
  const language = content && first(content, 'language')
  const isHtml = /html/i.test(plain?.attributes['contenttype'] ?? '')
  const body = inline && (first(inline, 'body.content') ?? first(inline, 'body') ?? inline)
  const link = meta && listElements(meta, 'link').find((each) => /^https?:/.test(each.attributes['href'] ?? ''))
  return {
    ...emptyCopy(),
    url: link?.attributes['href'] ?? null,
    provider: nameIn(provider) ?? literal(provider),
    section: nameIn(content && first(content, 'subject')),
    headline: wordsOf(content && first(content, 'headline')) ?? wordsOf(meta && first(meta, 'title')),
    standfirst: wordsOf(content && listElements(content, 'description').find(isSummary)),
    byline:
      wordsOf(content && first(content, 'by')) ??
      (content
        ? listElements(content, 'creator')
            .flatMap((each) => nameIn(each) ?? [])
            .join(', ') || null
        : null),
    created:
      wordsOf(content && first(content, 'contentCreated')) ??
      wordsOf(meta && first(meta, 'firstCreated')) ??
      wordsOf(meta && first(meta, 'versionCreated')),
    modified: wordsOf(content && first(content, 'contentModified')) ?? wordsOf(meta && first(meta, 'versionCreated')),
    language: language?.attributes['tag'] ?? item.attributes['lang'] ?? null,
    markup: body ? markupOf(body) : isHtml && plain ? textOf(plain) : null,
    text: plain && !isHtml ? textOf(plain) : null,
    notes: meta ? listElements(meta, 'edNote').flatMap((note) => wordsOf(note) ?? []) : [],
  }
}

const isSummary = (description: Element) =>
  /summary|caption|^$/.test((description.attributes['role'] ?? '').replace(/^.*:/, ''))

function isPicture(item: Element): boolean {
  const kind = first(item, 'itemClass')?.attributes['qcode'] ?? ''
  return /picture|graphic/i.test(kind)
}

function readPicture(item: Element): { caption: string | null; credit: string | null } {
  const content = first(item, 'contentMeta')
  return {
    caption: wordsOf(content && first(content, 'description')) ?? wordsOf(content && first(content, 'headline')),
    credit: wordsOf(content && first(content, 'creditline')) ?? wordsOf(content && first(content, 'by')),
  }
}

const literal = (element: Element | null) => element?.attributes['literal'] ?? null
const nameIn = (element: Element | null) => wordsOf(element && first(element, 'name'))

function wordsOf(element: Element | null | undefined): string | null {
  const text = element ? foldSpace(textOf(element)) : ''
  return text === '' ? null : text
}

/** Parses XML of any soundness: names without prefix, depth and number bounded, entities decoded once. */
function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  let deeper = 0
  let elements = 0
  const top = () => open[open.length - 1] ?? root
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++elements > MAX_ELEMENTS) {
          parser.pause()
          return
        }
        if (open.length > MAX_DEPTH) {
          deeper++
          return
        }
        const element = { name: bare(name), attributes, children: [] }
        top().children.push(element)
        open.push(element)
      },
      ontext: (words) => void top().children.push(words),
      onclosetag: () => {
        if (deeper > 0) deeper--
        else if (open.length > 1) open.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(text)
  parser.end()
  return root
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

/** All elements of a name within another, in order. */
function listElements(within: Element, name: string): Element[] {
  const out: Element[] = []
  collectElements(within, name, out)
  return out
}

function collectElements(within: Element, name: string, out: Element[]): void {
  for (const child of within.children) {
    if (typeof child === 'string') continue
    if (child.name === name) out.push(child)
    collectElements(child, name, out)
  }
}

const first = (within: Element, name: string): Element | null => listElements(within, name)[0] ?? null

function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const INLINE =
  /^(?:a|b|i|em|strong|span|br|q|cite|org|person|location|chron|num|money|event|classifier|object\.title|function)$/

/** NITF and XHTML as the HTML that the rest reads: blocks as paragraphs, inline elements as their text. */
function markupOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.replace(/[&<>]/g, (mark) => ESCAPES[mark] ?? mark)
      if (child.name === 'br') return ' '
      if (/^(?:media|script|style)$/.test(child.name)) return ''
      return INLINE.test(child.name) ? markupOf(child) : `<p>${markupOf(child)}</p>`
    })
    .join('')
}

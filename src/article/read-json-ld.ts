/** A picture that a page's JSON-LD gives a credit: the texts that may be its caption, and the credit. */
export type LinkedImage = { words: string[]; credit: string }

/** What a page says about its article in JSON-LD (schema.org), as written; null or empty where it says nothing. */
export type LinkedData = {
  headline: string | null
  published: string | null
  modified: string | null
  authors: string[]
  publisher: string | null
  section: string | null
  language: string | null
  description: string | null
  body: string | null
  url: string | null
}

type Json = Record<string, unknown>
const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|NewsStory)$/
const MAX_NODES = 20_000

/** Reads the article among the JSON-LD scripts of a page; broken scripts are passed over. Null when none names one. */
export function readJsonLd(scripts: string[]): LinkedData | null {
  const articles: Json[] = []
  const named = new Map<string, Json>()
  for (const script of scripts) collect(parseLoosely(script), articles, named)
  // Where several articles are described, the page's own comes with a body or a date; teasers seldom do.
  articles.sort((a, b) => rank(b) - rank(a))
  const [main] = articles
  if (!main) return null
  const resolve = (value: unknown) =>
    isJson(value) && typeof value['@id'] === 'string' && !value['name'] ? (named.get(value['@id']) ?? value) : value
  return {
    headline: text(main['headline']) ?? text(main['name']),
    published: text(main['datePublished']) ?? text(main['dateCreated']),
    modified: text(main['dateModified']),
    authors: listOf(main['author'] ?? main['creator']).flatMap((author) => nameOf(resolve(author))),
    publisher: nameOf(resolve(listOf(main['publisher'])[0]))[0] ?? null,
    section: text(listOf(main['articleSection'])[0]),
    language: text(main['inLanguage']),
    description: text(main['description']),
    body: text(main['articleBody']),
    url: text(main['url']) ?? text(main['mainEntityOfPage']),
  }
}

function rank(article: Json): number {
  const has = (key: string) => (article[key] ? 1 : 0)
  return has('datePublished') * 2 + has('articleBody') * 2 + has('author') + has('headline')
}

function parseLoosely(script: string): unknown {
  const trimmed = script
    .replace(/^\s*(?:\/\*.{0,20}?\*\/|<!--|\/\/<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\]\]>)\s*$/, '')
  for (const attempt of [trimmed, trimmed.replace(/\s+/g, ' ').replace(/;\s*$/, '')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // A page's own mistake: the next attempt is the last.
    }
  }
  return null
}

const MAX_IMAGES = 200

/** The pictures with a credit among the JSON-LD scripts of a page, those of its article or beside it. */
export function readLinkedImages(scripts: string[]): LinkedImage[] {
  const images: LinkedImage[] = []
  const stack: unknown[] = scripts.map(parseLoosely)
  for (let seen = 0; stack.length > 0 && seen < MAX_NODES && images.length < MAX_IMAGES; seen++) {
    const next = stack.pop()
    if (Array.isArray(next)) stack.push(...next.slice(0, 1000))
    else if (isJson(next)) {
      const credit = [
        next['creditText'],
        next['author'],
        next['creator'],
        next['copyrightHolder'],
        next['copyrightNotice'],
      ]
        .map(text)
        .find((each) => each !== null)
      const isImage = listOf(next['@type']).includes('ImageObject')
      const words = [next['caption'], next['description'], next['name']].flatMap((each) => text(each) ?? [])
      if (isImage && credit && words.length > 0) images.push({ words, credit })
      stack.push(next['@graph'], next['mainEntity'], next['image'], next['associatedMedia'])
    }
  }
  return images
}

/** Gathers the articles and everything with an `@id`, without recursion: the JSON may be nested at will. */
function collect(value: unknown, articles: Json[], named: Map<string, Json>): void {
  const stack = [value]
  for (let seen = 0; stack.length > 0 && seen < MAX_NODES; seen++) {
    const next = stack.pop()
    if (Array.isArray(next)) stack.push(...next.slice(0, 1000).reverse())
    else if (isJson(next)) {
      if (listOf(next['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type))) articles.push(next)
      if (typeof next['@id'] === 'string' && next['name']) named.set(next['@id'], next)
      stack.push(
        next['@graph'],
        next['mainEntity'],
        next['mainEntityOfPage'],
        next['itemListElement'],
        next['author'],
        next['publisher'],
      )
    }
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 100) : value === undefined || value === null ? [] : [value]
}

/** A text may be wrapped so many times in lists and objects; what lies deeper is no page's way of writing it. */
const MAX_WRAPS = 8

function text(value: unknown): string | null {
  let inner = value
  for (let i = 0; i < MAX_WRAPS && typeof inner === 'object' && inner !== null; i++)
    inner = Array.isArray(inner) ? inner[0] : isJson(inner) ? (inner['@value'] ?? inner['name'] ?? inner['@id']) : null
  return typeof inner === 'string' && inner.trim() !== '' ? inner.trim() : null
}

function nameOf(author: unknown): string[] {
  if (isJson(author)) return listOf(author['name']).flatMap((name) => (typeof name === 'string' ? [name] : []))
  return typeof author === 'string' ? [author] : []
}

import { parseFeed } from 'feedsmith'
import { type Item, itemPage } from './item-page.ts'
import type { PartOutcome } from './part.ts'

/** Text of an item shorter than this is a teaser of the article, not the article. Characters without markup. */
const SHORTEST = 400

type Feed = ReturnType<typeof parseFeed>

/** Whether text begins as a feed does: RSS, Atom, RDF, or JSON Feed. */
export function isFeed(text: string): boolean {
  const start = text.slice(0, 3000)
  return (
    /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)*(?:<\?xml-stylesheet[^>]{0,300}\?>\s*)?<(?:rss|feed|rdf:RDF)[\s>]/i.test(
      start,
    ) || /^\s*\{\s*"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(start)
  )
}

/** The items of a feed that carry their article in full, each as a page of its own. */
export function* readFeed(text: string, source: string): Generator<PartOutcome> {
  let parsed: Feed
  try {
    parsed = parseFeed(text)
  } catch {
    yield { kind: 'refused', reason: `${source} begins as a feed and is none that can be read; fetch it again.` }
    return
  }
  const items = listItems(parsed)
  const full = items.filter(({ body }) => body.replace(/<[^>]*>/g, '').trim().length >= SHORTEST)
  if (full.length === 0) {
    const what = items.length === 0 ? 'has no items' : 'holds only teasers of its articles'
    yield { kind: 'refused', reason: `${source} is a feed that ${what}; give the addresses of the articles instead.` }
  }
  for (const [i, item] of full.entries()) {
    const at = item.modified ?? item.published
    const fetchedAt = at !== null && !Number.isNaN(Date.parse(at)) ? new Date(at) : null
    yield {
      kind: 'part',
      part: {
        name: item.url ?? String(i + 1),
        url: item.url,
        bytes: itemPage(item),
        mediaType: 'text/html',
        headerCharset: 'utf-8',
        fetchedAt,
      },
    }
  }
}

function listItems(parsed: Feed): Item[] {
  if (parsed.format === 'atom') {
    const { feed } = parsed
    return (feed.entries ?? []).map((entry) => ({
      title: plain(entry.title?.value),
      url: address(entry.links?.find((link) => (link.rel ?? 'alternate') === 'alternate')?.href),
      site: plain(feed.title?.value),
      language: feed.xml?.lang ?? null,
      authors: (entry.authors ?? []).flatMap((author) => author.name ?? []),
      published: dateOf(entry.published ?? entry.updated),
      modified: entry.published ? dateOf(entry.updated) : null,
      section: entry.categories?.[0]?.term ?? null,
      body: entry.content?.value ?? '',
    }))
  }
  if (parsed.format === 'json') {
    const { feed } = parsed
    return (feed.items ?? []).map((item) => ({
      title: plain(item.title),
      url: address(item.url),
      site: plain(feed.title),
      language: item.language ?? feed.language ?? null,
      authors: (item.authors ?? feed.authors ?? []).flatMap((author) => author.name ?? []),
      published: dateOf(item.date_published),
      modified: dateOf(item.date_modified),
      section: item.tags?.[0] ?? null,
      body: item.content_html ?? '',
    }))
  }
  const { feed } = parsed
  const language = 'language' in feed ? (feed.language ?? null) : null
  return (feed.items ?? []).map((item) => {
    const rss = 'pubDate' in item || 'categories' in item ? item : null
    return {
      title: plain(item.title),
      url: address(item.link),
      site: plain(feed.title),
      language,
      authors: item.dc?.creators ?? [],
      published: dateOf(rss?.pubDate ?? item.dc?.dates?.[0]),
      modified: null,
      section: rss?.categories?.[0]?.name ?? null,
      body: item.content?.encoded ?? item.description ?? '',
    }
  })
}

const dateOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** A title without the markup and entities that feeds put into it. */
function plain(text: string | undefined): string | null {
  const bare = (text ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .trim()
  return bare === '' ? null : bare
}

function address(href: string | undefined): string | null {
  return href && URL.canParse(href) && /^https?:/i.test(href) ? new URL(href).href : null
}

/** What a feed or a mail says about an article it carries in full. Dates as written; `body` is HTML. */
export type Item = {
  title: string | null
  url: string | null
  site: string | null
  language: string | null
  authors: string[]
  published: string | null
  modified: string | null
  section: string | null
  body: string
}

/** The page that an item of a feed or a mail would be on the web, so that it is read as any other page. */
export function itemPage(item: Item): Uint8Array {
  const meta = (name: string, value: string | null) =>
    value === null || value === '' ? '' : `<meta property="${name}" content="${escapeHtml(value)}">`
  const head = [
    '<meta charset="utf-8">',
    item.title === null ? '' : `<title>${escapeHtml(item.title)}</title>`,
    item.url === null ? '' : `<link rel="canonical" href="${escapeHtml(item.url)}">`,
    meta('og:title', item.title),
    meta('og:site_name', item.site),
    meta('article:published_time', item.published),
    meta('article:modified_time', item.modified),
    meta('article:section', item.section),
    ...item.authors.map((name) => meta('author', name)),
  ].join('')
  const title = item.title === null ? '' : `<h1>${escapeHtml(item.title)}</h1>`
  const language = item.language === null ? '' : ` lang="${escapeHtml(item.language)}"`
  return Buffer.from(
    `<!doctype html><html${language}><head>${head}</head><body><article>${title}${item.body}</article></body></html>`,
  )
}

/** Plain text as paragraphs of HTML: an empty line parts them. */
export function paragraphsOf(text: string): string {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('')
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark)
}

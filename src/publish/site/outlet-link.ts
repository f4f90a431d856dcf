import type { ArticleSummary } from '../../ledger/ledger.ts'

/** The outlet as people name it: its name, else the host of its page. */
export function outletName(article: ArticleSummary): string {
  const url = webAddress(article.url)
  return article.outlet ?? (url === null ? 'an unnamed outlet' : url.hostname.replace(/^www\./, ''))
}

/** The article's page on the web; null unless it is http or https, so that no other scheme becomes a link. */
export function webAddress(url: string | null): URL | null {
  if (url === null || !URL.canParse(url)) return null
  const parsed = new URL(url)
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null
}

/** The address of the quote within the outlet's page, as a text fragment that browsers scroll to and mark. */
export function quoteAddress(article: ArticleSummary, quote: string | undefined): string | null {
  const url = webAddress(article.url)
  if (url === null) return null
  if (!quote) return url.href
  const words = quote.split(/\s+/).filter((word) => word !== '')
  // Long quotes are named by their first and last words: pages break them up with links and marks.
  const parts = words.length > 10 ? [words.slice(0, 4), words.slice(-4)] : [words]
  const text = parts.map((part) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D')).join(',')
  return `${url.href}${url.hash === '' ? '#' : ''}:~:text=${text}`
}

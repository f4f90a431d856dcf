import robotsModule from 'robots-parser'
import type { Clock } from '../common/clock.ts'
import { type BytesOutcome, type FetchBytesOptions, fetchBytes } from './fetch-bytes.ts'
import type { AllowPrivate, ResolveHost } from './guarded-lookup.ts'
import { makePage } from './make-page.ts'
import type { Page, PageOutcome, Validators } from './page.ts'

const DEFAULT_AGENT = 'inforce/0.1'
// The package exports the function itself; its types describe a default export.
const robotsParser = robotsModule as unknown as typeof robotsModule.default
const ROBOTS_MAX_BYTES = 512 * 1024

export type FetchPageOptions = {
  clock: Clock
  /** How the fetcher names itself; its first word is what robots.txt is asked about. */
  agent?: string
  /** Private and local addresses that may be fetched from: none unless configured. */
  allowPrivate?: AllowPrivate
  /** The most bytes of one page, decoded. */
  maxBytes?: number
  /** For all of it: robots.txt, redirects and the page. */
  timeoutMs?: number
  maxRedirects?: number
  /** What came along with a copy that is at hand: the page is `unchanged` where the server says that it still holds. */
  known?: Validators
  /** How host names become addresses; the system's resolver unless given. */
  resolve?: ResolveHost
}

/**
 * Fetches one page politely: it names itself, heeds robots.txt on every host on the way, and is bounded in redirects,
 * size and time. Addresses that are not public are refused where the connection is made.
 */
export async function fetchPage(address: string, options: FetchPageOptions): Promise<PageOutcome> {
  const refused = (reason: string): PageOutcome => ({ kind: 'refused', source: address, reason })
  if (!URL.canParse(address)) return refused(`${address} is not an address; give one that begins with https://.`)
  const timeoutMs = options.timeoutMs ?? 20_000
  const base: FetchBytesOptions = {
    agent: options.agent ?? DEFAULT_AGENT,
    allowPrivate: options.allowPrivate ?? false,
    maxBytes: options.maxBytes ?? 16 * 1024 * 1024,
    maxRedirects: options.maxRedirects ?? 5,
    signal: AbortSignal.timeout(timeoutMs),
    ...(options.resolve ? { resolve: options.resolve } : {}),
  }
  const known = new Map<string, Promise<BytesOutcome>>()
  const headers = conditionsOf(options.known)
  const mayFetch = (url: URL) => askRobots(url, base, known)
  const fetched = await fetchBytes(new URL(address), { ...base, headers, mayFetch })
  if (fetched.kind === 'stopped') return refused(fetched.reason)
  const { status, url } = fetched
  if (status === 304 && Object.keys(headers).length > 0) return { kind: 'unchanged', url: url.href }
  if (status === 404 || status === 410)
    return { kind: 'gone', url: url.href, reason: `${url.href} is gone (${status}); look for the article elsewhere.` }
  if (status < 200 || status > 299)
    return refused(
      `${url.href} answered with ${status} instead of a page; try again later, or save it and give the file.`,
    )
  const mediaType = typeOfHeader(fetched.contentType)
  if (mediaType === 'other')
    return refused(`${url.href} is ${fetched.contentType.split(';')[0]}, not a page; give the address of an article.`)
  const headerCharset = charsetOfHeader(fetched.contentType)
  const made = makePage({
    source: address,
    url: url.href,
    bytes: fetched.bytes,
    mediaType,
    headerCharset,
    fetchedAt: options.clock(),
  })
  if (made.kind !== 'page') return made
  return { ...made, response: { status, headers: fetched.headers, body: fetched.bytes } }
}

/** The headers that make a request conditional (RFC 9110, 13.1); none where nothing is known. */
function conditionsOf(known: Validators | undefined): Record<string, string> {
  return {
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  }
}

/** The charset that a Content-Type header names, or null. */
export function charsetOfHeader(contentType: string): string | null {
  return /charset\s{0,3}=\s{0,3}["']?([\w:.-]+)/i.exec(contentType)?.[1] ?? null
}

/** What a Content-Type header says: null where that is nothing of use. */
export function typeOfHeader(contentType: string): Page['mediaType'] | null | 'other' {
  const type = contentType.split(';')[0]?.trim() ?? ''
  if (type === '' || type === 'application/octet-stream') return null
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'text/html'
  if (type === 'text/plain') return 'text/plain'
  return type === 'application/json' ? 'application/json' : 'other'
}

/**
 * Whether robots.txt lets this page be fetched (RFC 9309): a file that is not there allows all, one that cannot be
 * reached allows nothing. Null is yes; else a sentence.
 */
async function askRobots(
  url: URL,
  base: FetchBytesOptions,
  known: Map<string, Promise<BytesOutcome>>,
): Promise<string | null> {
  const at = new URL('/robots.txt', url)
  if (url.pathname === at.pathname) return null
  const asked = known.get(at.href) ?? fetchBytes(at, { ...base, maxBytes: ROBOTS_MAX_BYTES })
  known.set(at.href, asked)
  const answer = await asked
  if (answer.kind === 'stopped') return answer.reason
  if (answer.status >= 400 && answer.status < 500) return null
  if (answer.status > 299)
    return `${at.href} answered with ${answer.status}, so the site is left alone; try again later.`
  const rules = robotsParser(at.href, new TextDecoder().decode(answer.bytes))
  if (rules.isAllowed(url.href, base.agent) !== false) return null
  return `${url.href} is closed to programs by the site's robots.txt; save the page in a browser and give the file.`
}

import { Agent, type Dispatcher, request } from 'undici'
import { type AllowPrivate, guardLookup, mayConnect, PrivateAddressError, type ResolveHost } from './guarded-lookup.ts'
import { unpack } from './unpack.ts'

export type FetchBytesOptions = {
  agent: string
  allowPrivate: AllowPrivate
  maxBytes: number
  maxRedirects: number
  signal: AbortSignal
  resolve?: ResolveHost
  /** Sent beside the usual headers. */
  headers?: Record<string, string>
  /** Asked before every request, that of a redirect too; a sentence stops the way there. */
  mayFetch?: (url: URL) => Promise<string | null>
}

export type BytesOutcome =
  | {
      kind: 'answer'
      url: URL
      status: number
      contentType: string
      bytes: Uint8Array
      headers: [name: string, value: string][]
    }
  | { kind: 'stopped'; reason: string }

const GIVE_THE_END = 'open it in a browser and give the address it ends at.'
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const ACCEPT = 'text/html,application/xhtml+xml,text/plain;q=0.8,application/json;q=0.7'

/**
 * Gets one address over HTTP, following a bounded number of redirects, each of them checked like the first: scheme, no
 * credentials, a public host. Time is bounded by `signal`. What is expected to go wrong comes back as a sentence.
 */
export async function fetchBytes(start: URL, options: FetchBytesOptions): Promise<BytesOutcome> {
  const lookup = guardLookup(options.allowPrivate, options.resolve)
  // The declared type of `lookup` knows only one form of its callback; the socket takes both.
  const dispatcher = new Agent({ connect: { lookup: lookup as never }, maxHeaderSize: 65_536 })
  try {
    return await follow(start, options, dispatcher)
  } catch (error) {
    return { kind: 'stopped', reason: sentenceFor(start, error) }
  } finally {
    // Sockets may still be closing; nobody waits for them and nothing can be done about an error there.
    void dispatcher.destroy().catch(() => null)
  }
}

async function follow(start: URL, options: FetchBytesOptions, dispatcher: Dispatcher): Promise<BytesOutcome> {
  let url = start
  for (let hops = 0; ; hops++) {
    const objection = findObjection(url, options.allowPrivate) ?? (await options.mayFetch?.(url)) ?? null
    if (objection) return { kind: 'stopped', reason: objection }
    const answer = await request(url, {
      dispatcher,
      signal: options.signal,
      headers: {
        'user-agent': options.agent,
        accept: ACCEPT,
        'accept-encoding': 'gzip, deflate, br',
        ...options.headers,
      },
    })
    const { statusCode: status, headers } = answer
    const location = header(headers, 'location')
    if (REDIRECTS.has(status) && location !== '') {
      await discard(answer.body)
      if (hops >= options.maxRedirects)
        return stop(`${start.href} redirects more than ${options.maxRedirects} times; ${GIVE_THE_END}`)
      if (!URL.canParse(location, url.href)) return stop(`${url.href} redirects to what is no address; ${GIVE_THE_END}`)
      url = new URL(location, url)
      continue
    }
    const tooLarge = `${url.href} is larger than ${Math.floor(options.maxBytes / 1024 / 1024)} MiB; give the page of one article.`
    const packed = await collect(answer.body, options.maxBytes)
    if (packed === null) return stop(tooLarge)
    const body = await unpack(packed, header(headers, 'content-encoding'), options.maxBytes)
    if (body.kind === 'too-large') return stop(tooLarge)
    if (body.kind === 'unknown-packing')
      return stop(`${url.href} is packed in a way nobody asked for; save the page and give the file.`)
    if (body.kind === 'damaged')
      return stop(`${url.href} came damaged in its packing; try again, or save the page and give the file.`)
    return {
      kind: 'answer',
      url,
      status,
      contentType: header(headers, 'content-type').toLowerCase(),
      bytes: body.bytes,
      headers: listHeaders(headers),
    }
  }
}

/** Headers of the connection and the packing, which say nothing of the unpacked body, and cookies, which are nobody else's. */
const LEFT_OUT =
  /^(?:connection|keep-alive|transfer-encoding|content-encoding|content-length|trailer|upgrade|set-cookie2?|proxy-.*)$/

function listHeaders(headers: Record<string, string | string[] | undefined>): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || LEFT_OUT.test(name) ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  )
}

function stop(reason: string): BytesOutcome {
  return { kind: 'stopped', reason }
}

/** The whole body, or null when there is more of it than `maxBytes`. */
async function collect(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop early closes the connection.
  for await (const chunk of body) {
    size += chunk.length
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Reads a little of a body that nobody wants, so that closing it is no error. */
async function discard(body: AsyncIterable<Uint8Array>): Promise<void> {
  await collect(body, 65_536)
}

function findObjection(url: URL, allowPrivate: AllowPrivate): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return `${url.href} is not fetched: only http and https addresses are.`
  if (url.username !== '' || url.password !== '')
    return `The address at ${url.host} holds a user name or password; give it without them.`
  // A socket asks for no lookup where the host is an IP address, so that is checked here.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isAddress = /^[\d.]+$/.test(host) || host.includes(':')
  return isAddress && !mayConnect(host, allowPrivate) ? privateSentence(url) : null
}

function privateSentence(url: URL): string {
  return `${url.href} leads to a private or local address, which is not fetched; list that address in INFORCE_ALLOW_PRIVATE if it is meant.`
}

function header(headers: Record<string, string | string[] | undefined>, name: string): string {
  const value = headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

function sentenceFor(url: URL, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const name = error instanceof Error ? error.name : ''
  if (isPrivate(error)) return privateSentence(url)
  if (name === 'TimeoutError' || name === 'AbortError' || code.includes('TIMEOUT') || code === 'ETIMEDOUT')
    return `${url.href} did not answer in time; try again later.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EAI_FAIL')
    return `${url.hostname} could not be found; check the address and the connection.`
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH')
    return `${url.hostname} could not be reached (${code}); check the address and the connection.`
  if (code.startsWith('CERT_') || code.includes('CERT') || code.startsWith('ERR_TLS') || code.startsWith('ERR_SSL'))
    return `${url.hostname} has no certificate that can be trusted (${code}); the page was not fetched.`
  return `${url.href} could not be fetched (${code || String(error)}); try again later.`
}

function isPrivate(error: unknown): boolean {
  if (error instanceof PrivateAddressError) return true
  if (error instanceof AggregateError && error.errors.some(isPrivate)) return true
  return error instanceof Error && error.cause !== undefined && isPrivate(error.cause)
}

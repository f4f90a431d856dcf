/** What was fetched or read, byte for byte described, before anything is made of it. */
export type Page = {
  /** Address it was fetched from, after redirects; null for a local file. */
  url: string | null
  /** What the user named: a path, an address, or `-`. */
  source: string
  mediaType: 'text/html' | 'text/plain' | 'application/json' | 'application/xml'
  /** The decoded text. */
  text: string
  encoding: string
  bytes: number
  /** Hex SHA-256 of the exact bytes. */
  sha256: string
  /** ISO 8601 instant. */
  fetchedAt: string
}

/** The answer a page came in: its headers, without those of how it was packed on its way, and its body unpacked. */
export type PageResponse = { status: number; headers: [name: string, value: string][]; body: Uint8Array }

/** What a server gave along to ask with later whether a page has changed (RFC 9110, 8.8); null where it gave none. */
export type Validators = { etag: string | null; lastModified: string | null }

/** The outcome of reading one input. `refused` carries a sentence for people that says what to do. */
export type PageOutcome =
  | { kind: 'page'; page: Page; response?: PageResponse }
  | { kind: 'unchanged'; url: string }
  | { kind: 'gone'; url: string; reason: string }
  | { kind: 'refused'; source: string; reason: string }

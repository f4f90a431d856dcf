import type { Page } from './page.ts'

/** One page out of a file that holds several, or that wraps one: what `makePage` needs to know of it. */
export type Part = {
  /** What tells it apart within its file: its address, or its number from 1. */
  name: string
  url: string | null
  bytes: Uint8Array
  mediaType: Page['mediaType'] | null
  headerCharset: string | null
  /** When it was fetched or sent; null where the file does not say. */
  fetchedAt: Date | null
}

/** A part, or a sentence for people on why the file gives no more of them. */
export type PartOutcome = { kind: 'part'; part: Part } | { kind: 'refused'; reason: string }

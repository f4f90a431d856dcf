import type { html } from 'hono/html'
import type { PartyCode } from '../../common/party.ts'
import type { PageClock } from './as-of.ts'

/** A piece of a page, escaped by construction. */
export type Html = ReturnType<typeof html>

/** What every part of a page needs to know of the request it answers. */
export type PageContext = {
  clock: PageClock
  /** The path asked for, without its query. */
  path: string
  partyName: (code: PartyCode) => string
}

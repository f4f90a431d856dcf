import type { Kysely, Transaction } from 'kysely'
import type { Article } from '../article/article.ts'
import type { Claim } from '../claim/claim.ts'
import type { Verdict } from './ledger.ts'

/** Columns that go in as JSON text and come out parsed. */
type Json<T> = { readonly __select__: T; readonly __insert__: string; readonly __update__: never }

/** Instants go in and come out as ISO 8601 with microseconds and `Z`. */
type Instant = string

/** The tables as migrations/ makes them. */
export type Tables = {
  high_water: { only_row: boolean; last: Instant }
  article: {
    id: string
    url: string | null
    outlet: string | null
    section: string | null
    headline: string | null
    bylines: string[]
    agencies: string[]
    published: string | null
    language: string | null
    standfirst: string | null
    content: Json<Article>
    source: string
    page_sha256: string
    fetched_at: Instant
    known_from: Instant
  }
  measure: { id: string; key: string; senders: string[]; targets: string[]; known_from: Instant }
  measure_name: { measure_id: string; name: string; known_from: Instant }
  claim: { id: string; measure_id: string; article_id: string; content: Json<Claim>; known_from: Instant }
  judgement: {
    measure_id: string
    claim_id: string
    verdict: Exclude<Verdict, 'proposed'>
    by: string
    reason: string | null
    known_from: Instant
  }
}

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

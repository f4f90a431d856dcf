import type { Measure } from '../claim/claim.ts'
import type { LedgerClaim } from '../ledger/ledger.ts'

export const STANDING_WORDS = [
  'proposed',
  'in-force',
  'partly-in-force',
  'suspended',
  'ended',
  'disputed',
  'unknown',
] as const
export type StandingWord = (typeof STANDING_WORDS)[number]

/** What stands for one measure on a day, as known at a time, and the accepted claims that make it so. */
export type Standing = {
  measureId: string
  measure: Measure
  word: StandingWord
  /** EDTF: since when it stands so; null when no accepted claim says. */
  since: string | null
  /** True when a claim only says that it stood so *on* `since`, not that it began then ("suspended as of"). */
  asOf: boolean
  /** EDTF: announced end of a time-limited measure. */
  until: string | null
  /** A time-limited measure whose `until` has passed with no claim that it ended. */
  expectedLapsed: boolean
  ground: 'in effect' | 'announced' | 'reported' | 'none'
  /** A sentence for people that says it whole: "Suspended as of 3 January 2020". */
  sentence: string
  /** The claims that force the word, the deciding one first. */
  claims: LedgerClaim[]
  /** Accepted claims that are announced, planned or possible and have not taken effect by the day asked for. */
  announced: LedgerClaim[]
  /** Every accepted claim on the measure, oldest act first, whatever the day asked for. */
  history: LedgerClaim[]
}

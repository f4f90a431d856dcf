import type { PartyCode } from '../../common/party.ts'
import type { ArticleSummary, LedgerClaim } from '../../ledger/ledger.ts'
import type { Standing, StandingWord } from '../../standing/standing.ts'

/**
 * The two clocks a page is asked for. `on`: the day whose standing is wanted (ISO day). `known`: what the record knew at
 * the end of that day, UTC (ISO day); null means all it knows now.
 */
export type AsOf = { on: string; known: string | null }

/**
 * A stretch over which one word held: half-open days [from, to); `to` is null while it goes on. `since` is its beginning as
 * EDTF, no more precise than the claim that made it so; `asOf` when that claim says only that it stood so on that day.
 */
export type Spell = { from: string; to: string | null; word: StandingWord; since: string; asOf: boolean }

/** A measure with what stands, how that changed over the years, and what is proposed on it but not yet judged. */
export type MeasureRecord = { standing: Standing; spells: Spell[]; proposals: LedgerClaim[] }

/** One act, and what stands for its measure on the day asked for; null where no accepted claim says. */
export type RecentAct = { claim: LedgerClaim; standing: Standing | null }

type RecentQuery = AsOf & { verdict: 'accepted' | 'proposed'; limit: number }

/** Two parties that share at least one measure with an accepted claim. */
export type PartyPair = { a: PartyCode; b: PartyCode; measures: number }

/** All that the public record asks of the rest of inforce. Every answer heeds both clocks. */
export type RecordSource = {
  /** The current ISO day, UTC. */
  today(): string
  /** The instant of the first entry, or null in an empty record. */
  firstKnown(): Promise<string | null>
  /**
   * Acts by the day they took effect (the article's day where none is told), newest first, none later than `on`.
   * `total` counts them all, before `limit`. Claims are judged as of `known`.
   */
  listRecent(query: RecentQuery): Promise<{ acts: RecentAct[]; total: number }>
  /** Null when no claim on it, accepted or proposed, was known. */
  readMeasure(id: string, asOf: AsOf): Promise<MeasureRecord | null>
  /** Measures with an accepted claim between these two, in either direction. */
  listPair(a: PartyCode, b: PartyCode, asOf: AsOf): Promise<MeasureRecord[]>
  /** Pairs with an accepted claim, the one with most measures first. */
  listPairs(asOf: AsOf): Promise<PartyPair[]>
  /** Every measure with an accepted claim, by name. */
  listMeasures(asOf: AsOf): Promise<Standing[]>
  /** Claims in the order of the text. Null when the article was not known. */
  readArticle(id: string, asOf: AsOf): Promise<{ article: ArticleSummary; claims: LedgerClaim[] } | null>
  /** The name shown to people; the code itself where the gazetteer has none. */
  partyName(code: PartyCode): string
  /** The party that a name, demonym, abbreviation or code stands for, in any case; null when there is none. */
  findPartyCode(text: string): PartyCode | null
  /** Every party of the gazetteer, for suggestions. */
  listParties(): { code: PartyCode; name: string }[]
}

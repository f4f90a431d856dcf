import type { Article } from '../article/article.ts'
import type { Claim } from '../claim/claim.ts'
import type { PartyCode } from '../common/party.ts'

/** What the ledger knows of an article besides its text. `id` is the hash of what it says, not of its bytes. */
export type ArticleSummary = Pick<
  Article,
  'url' | 'outlet' | 'section' | 'headline' | 'bylines' | 'agencies' | 'published' | 'language' | 'standfirst'
> & { id: string; knownFrom: string }

export type Verdict = 'proposed' | 'accepted' | 'rejected'

/** A claim as the ledger holds it at one known time: who said it in which article, and how editors judged it. */
export type LedgerClaim = {
  id: string
  measureId: string
  /** The name of the measure as the ledger keeps it, which may be another article's fuller one. */
  measureName: string
  claim: Claim
  article: ArticleSummary
  verdict: Verdict
  /** When the claim was proposed: ISO 8601 instant with microseconds, strictly increasing over the ledger. */
  knownFrom: string
  /** When the verdict was given, and by whom and why; null while proposed. */
  judged: { at: string; by: string; reason: string | null } | null
}

/** A reading to append: an article, where it came from, and the claims read in it. */
export type NewReading = { article: Article; source: string; pageSha256: string; fetchedAt: string; claims: Claim[] }

export type AppendReadingOutcome =
  | { kind: 'added'; articleId: string; claimIds: string[] }
  | { kind: 'unchanged'; articleId: string; claimIds: string[] }

export type AppendJudgementOutcome =
  | { kind: 'judged'; claimId: string }
  | { kind: 'unchanged'; claimId: string; verdict: Verdict }
  | { kind: 'no-such-claim'; asked: string }
  | { kind: 'ambiguous'; asked: string; matches: string[] }

/** Which claims to list. `known` is an ISO day (its end, UTC, counts) or instant; absent means now. */
export type ClaimQuery = {
  known?: string
  verdict?: Verdict
  measureId?: string
  articleId?: string
  /** Measures between these two, in either direction. */
  between?: [PartyCode, PartyCode]
  limit?: number
}

/** Append-only entries on two clocks. Every method throws only when the database cannot be reached or is damaged. */
export type Ledger = {
  appendReading(reading: NewReading): Promise<AppendReadingOutcome>
  /** `claim` is an id or a prefix of one, at least six characters. */
  appendJudgement(judgement: {
    claim: string
    verdict: 'accepted' | 'rejected'
    by: string
    reason: string | null
  }): Promise<AppendJudgementOutcome>
  /** Newest known first. */
  listClaims(query: ClaimQuery): Promise<LedgerClaim[]>
  readArticle(id: string, known?: string): Promise<ArticleSummary | null>
  /** The instant of the first entry, or null in an empty ledger. */
  readFirstKnown(): Promise<string | null>
  close(): Promise<void>
}

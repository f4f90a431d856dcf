import type { Article } from '../article/article.ts'
import type { Reading } from '../claim/claim.ts'

/** An article and its claims, and the page they come from. */
export type ReadInput = {
  kind: 'read'
  source: string
  pageSha256: string
  fetchedAt: string
  article: Article
  reading: Reading
  /** A sentence for people when the article is there but no claims could be looked for; else null. */
  withoutClaims: string | null
}

/** What became of one input: a reading of its article, or a sentence for people that says what to do. */
export type InputOutcome = ReadInput | { kind: 'refused'; source: string; reason: string }

/** Reads what one input holds: one article, or one after another where it is an archive or a feed. */
export type InputReader = (source: string) => AsyncGenerator<InputOutcome>

import { createHash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import type { Claim } from '../claim/claim.ts'
import { canonicalJson, type Json } from './canonical-json.ts'

/** Hex SHA-256 of what the article says: its address, headline, date and paragraphs, not its bytes. */
export function articleId(article: Article): string {
  const { url, headline, published, paragraphs } = article
  return hashOf({ url, headline, published, paragraphs })
}

/**
 * Hex SHA-256 of the article's id and what is claimed at which words. How it was found (rules) and how sure the reader
 * was (confidence) are left out, so that a better reader that says the same makes no second claim.
 */
export function claimId(article: string, claim: Claim): string {
  const { rules: _rules, confidence: _confidence, ...said } = claim
  return hashOf({ article, said })
}

/** Hex SHA-256 of a measure's key (see find-measure.ts). */
export function measureId(key: string): string {
  return hashOf({ measure: key })
}

function hashOf(content: Json): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

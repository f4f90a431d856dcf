import type { Article } from '../article/article.ts'
import { articleJson } from '../article/article-json.ts'
import type { Claim } from '../claim/claim.ts'

/** A reading as the guide defines it, ready for JSON: the article and its claims, each with its evidence. */
export function readingJson(article: Article, claims: Claim[]): { article: unknown; claims: Claim[] } {
  return { article: articleJson(article), claims }
}

import type { Article, Place } from '../article/article.ts'
import { articleJson } from '../article/article-json.ts'
import type { Claim } from '../claim/claim.ts'

type ReadingJson = { article: unknown; claims: Claim[]; places?: Place[] }

/**
 * A reading as the guide defines it, ready for JSON: the article and its claims, each with its evidence. Beside them,
 * where the format tells it, `places`: where each paragraph stands in the text of the page. They are not read back, for a
 * file of JSON is not that page.
 */
export function readingJson(article: Article, claims: Claim[]): ReadingJson {
  const { places } = article
  return { article: articleJson(article), claims, ...(places.length > 0 ? { places } : {}) }
}

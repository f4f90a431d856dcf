import type { Article } from '../article/article.ts'
import { articleJson, type ExtractionJson, extractionJson } from '../article/article-json.ts'
import type { Claim } from '../claim/claim.ts'

type ReadingJson = { article: unknown; claims: Claim[]; extraction: ExtractionJson }

/**
 * A reading as the guide defines it, ready for JSON: the article and its claims, each with its evidence. Beside them
 * `extraction`: how sure the article is, with what is doubted, and where its paragraphs stand in the page. That is not read
 * back, for a file of JSON is not that page.
 */
export function readingJson(article: Article, claims: Claim[]): ReadingJson {
  return { article: articleJson(article), claims, extraction: extractionJson(article) }
}

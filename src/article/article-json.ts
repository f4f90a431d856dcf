import type { Article } from './article.ts'

/** An article as it is given out: lines left out as plain strings, `modified` and `shortUrl` only where they are known. */
export type ArticleJson = Omit<Article, 'modified' | 'shortUrl' | 'leftOut' | keyof ExtractionJson> & {
  modified?: string
  shortUrl?: string
  leftOut: string[]
}

/** How well an article was got out of its page, how the zone of its date is known, and where in it the paragraphs stand. */
export type ExtractionJson = Pick<Article, 'confidence' | 'doubts' | 'zone' | 'positions'>

/** Turns an article into the JSON shape of the reading guide. */
export function articleJson(article: Article): ArticleJson {
  const { modified, shortUrl, leftOut, positions: _, confidence: __, doubts: ___, zone: ____, ...rest } = article
  return {
    ...rest,
    ...(modified === null ? {} : { modified }),
    ...(shortUrl === null ? {} : { shortUrl }),
    leftOut: leftOut.map((line) => line.text),
  }
}

/** What there is to tell of an article beside what the reading guide asks for. */
export function extractionJson({ confidence, doubts, zone, positions }: Article): ExtractionJson {
  return { confidence, doubts, zone, positions }
}

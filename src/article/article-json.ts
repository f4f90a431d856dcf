import type { Article } from './article.ts'

/** An article as it is given out: lines left out as plain strings, and `modified` only where it is known. */
export type ArticleJson = Omit<Article, 'modified' | 'leftOut' | 'places'> & { modified?: string; leftOut: string[] }

/** Turns an article into the JSON shape of the reading guide. */
export function articleJson(article: Article): ArticleJson {
  const { modified, leftOut, places: _, ...rest } = article
  return { ...rest, ...(modified === null ? {} : { modified }), leftOut: leftOut.map((line) => line.text) }
}

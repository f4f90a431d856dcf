import { z } from 'zod'
import type { Page } from '../page/page.ts'
import { type ArticleOutcome, emptyArticle } from './article.ts'
import { extractFromNinjs, isNinjs } from './extract-from-ninjs.ts'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
const texts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? [])
const leftOutLine = z.union([
  z.string().transform((line) => ({ step: 'given', reason: 'left out where the article came from', text: line })),
  z.object({ step: z.string(), reason: z.string(), text: z.string() }),
])

const articleShape = z.object({
  url: text,
  shortUrl: text,
  outlet: text,
  section: text,
  headline: text,
  bylines: texts,
  agencies: texts,
  published: text,
  modified: text,
  language: text,
  standfirst: text,
  images: z
    .array(z.object({ caption: text, credit: text }))
    .nullish()
    .transform((value) => value ?? []),
  related: texts,
  paragraphs: z.array(z.string()),
  leftOut: z
    .array(leftOutLine)
    .nullish()
    .transform((value) => value ?? []),
})

/** Reads `{"article": {...}}`, the fields of Article as JSON, of which only `paragraphs` must be there; or ninjs. */
export function extractFromJson(page: Page): ArticleOutcome {
  const refused = (what: string): ArticleOutcome => ({ kind: 'refused', reason: `${page.source} ${what}` })
  let value: unknown
  try {
    value = JSON.parse(page.text)
  } catch {
    return refused('is not sound JSON; check it where it was written, or give the page itself.')
  }
  if (typeof value === 'object' && value !== null && isNinjs(value)) return extractFromNinjs(page, value)
  if (typeof value !== 'object' || value === null || !('article' in value))
    return refused('holds no "article"; give JSON of the form {"article": {"paragraphs": [...]}}, or a ninjs item.')
  const parsed = articleShape.safeParse(value.article)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const place = ['article', ...(issue?.path ?? [])].join('.')
    return refused(
      `is no article as expected: ${place}: ${(issue?.message ?? 'wrong').toLowerCase()}; mend that field.`,
    )
  }
  if (parsed.data.paragraphs.every((paragraph) => paragraph.trim() === '') && !parsed.data.headline)
    return refused('holds an article without a word in it; give one with paragraphs.')
  return { kind: 'article', article: { ...emptyArticle(), ...parsed.data, url: parsed.data.url ?? page.url } }
}

import { z } from 'zod'
import { ACTIONS, MEASURE_KINDS, MODALITIES } from '../claim.ts'
import { levelText } from './find-quotes.ts'
import type { LabelledArticle, LabelledClaim } from './labelled-article.ts'

/** What a file holds. `why` and the remarks are the ends of sentences that begin with the file's name. */
export type LabelsOutcome =
  | { kind: 'labelled'; article: LabelledArticle; remarks: string[] }
  | { kind: 'unlabelled' }
  | { kind: 'refused'; why: string }

export type ReadingOutcome =
  | { kind: 'reading'; claims: LabelledClaim[]; remarks: string[] }
  | { kind: 'refused'; why: string }

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
const texts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? [])
/** Dates and names of groups are at times written as numbers. */
const word = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value ? String(value) : null))
const quote = z.union([z.string(), z.object({ quote: z.string() }).transform((one) => one.quote)])

const claimShape = z
  .object({
    measure: z.object({
      name: text.transform((value) => value ?? ''),
      kind: z.string(),
      senders: texts,
      targets: texts,
    }),
    action: z.string(),
    modality: z.string(),
    date: word,
    until: word,
    scope: text,
    speakers: texts,
    evidence: z.array(quote).nullish(),
    confidence: z.number().nullish(),
  })
  .transform(
    ({ evidence, confidence, ...rest }): LabelledClaim => ({
      ...rest,
      quotes: evidence ?? [],
      confidence: confidence ?? null,
    }),
  )

const labelsShape = z.object({
  id: word,
  group: word,
  article: z.object({ headline: text, standfirst: text, paragraphs: z.array(z.string()) }),
  claims: z.array(claimShape),
})

const readingShape = z.object({
  claims: z
    .array(claimShape)
    .nullish()
    .transform((value) => value ?? []),
})

/** Reads a labelled article out of the JSON of its file. Fields that the score does not need may be missing. */
export function parseLabels(name: string, value: unknown): LabelsOutcome {
  if (!isObject(value) || !isObject(value['article']))
    return { kind: 'refused', why: 'holds no "article"; give {"article": {"paragraphs": [...]}, "claims": [...]}.' }
  if (value['claims'] === undefined || value['claims'] === null) return { kind: 'unlabelled' }
  const parsed = labelsShape.safeParse(value)
  if (!parsed.success) return { kind: 'refused', why: sayIssue('is no labelled article', parsed.error) }
  const { id, group, article, claims } = parsed.data
  const labelled = { name, group: group ?? id ?? name.replace(/\.json$/, ''), ...article, claims }
  return { kind: 'labelled', article: labelled, remarks: [...remarkWords(claims), ...remarkQuotes(labelled)] }
}

/** Reads the claims of a stored reading. Without "claims" it is an empty one. */
export function parseReading(value: unknown): ReadingOutcome {
  const parsed = readingShape.safeParse(value)
  if (!parsed.success) return { kind: 'refused', why: sayIssue('is no reading', parsed.error) }
  return { kind: 'reading', claims: parsed.data.claims, remarks: remarkWords(parsed.data.claims) }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sayIssue(what: string, error: z.ZodError): string {
  const issue = error.issues[0]
  const place = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
  return `${what} as expected: ${place}${(issue?.message ?? 'wrong').toLowerCase()}; mend that field.`
}

/** Words that the guide does not know: most likely slips of the pen. */
function remarkWords(claims: LabelledClaim[]): string[] {
  return claims.flatMap(({ action, modality, measure }, at) => {
    const remark = (field: string, value: string, known: readonly string[]) =>
      known.includes(value)
        ? []
        : [`has the ${field} "${value}" in claims.${at}, which is none; use one of ${known.join(', ')}.`]
    return [
      ...remark('action', action, ACTIONS),
      ...remark('modality', modality, MODALITIES),
      ...remark('kind', measure.kind, MEASURE_KINDS),
    ]
  })
}

/** Quotes of the label that are not in the article, and so can never meet those of a reading. */
function remarkQuotes({ headline, standfirst, paragraphs, claims }: LabelledArticle): string[] {
  const words = levelText([headline, ...paragraphs, standfirst].filter(Boolean).join(' '))
  return claims.flatMap(({ quotes }, at) =>
    quotes
      .filter((one) => !words.includes(levelText(one).trim()))
      .map((one) => `quotes “${shorten(one)}” in claims.${at}, which is not in its article; copy the words exactly.`),
  )
}

function shorten(quote: string): string {
  return quote.length <= 60 ? quote : `${quote.slice(0, 59)}…`
}

import { z } from 'zod'
import type { Page } from '../page/page.ts'
import type { ArticleOutcome } from './article.ts'
import { articleOfCopy, type Copy } from './read-copy.ts'

const word = z.string().trim().min(1).optional().catch(undefined)
const valued = z
  .array(z.object({ role: word, contenttype: word, value: word }))
  .optional()
  .catch(undefined)
const named = z.object({ name: word, literal: word, role: word })
const one = {
  uri: word,
  type: word,
  headline: word,
  headlines: valued,
  title: word,
  byline: word,
  by: word,
  bylines: z
    .array(z.union([z.string(), named]))
    .optional()
    .catch(undefined),
  language: word,
  copyrightholder: word,
  creditline: word,
  provider: z.union([z.string(), named]).optional().catch(undefined),
  infosources: z.array(named).optional().catch(undefined),
  infosource: z
    .union([z.array(named), named])
    .optional()
    .catch(undefined),
  firstcreated: word,
  contentcreated: word,
  versioncreated: word,
  ednote: word,
  subject: z.array(named).optional().catch(undefined),
  subjects: z.array(named).optional().catch(undefined),
  description_text: word,
  description_html: word,
  descriptions: valued,
  body_text: word,
  body_html: word,
  body_xhtml: word,
  bodies: valued,
}
const picture = z.object(one)
const item = z.object({
  ...one,
  associations: z
    .union([z.array(picture), z.record(z.string(), picture)])
    .optional()
    .catch(undefined),
})
type Item = z.infer<typeof picture>

/** Whether JSON is an item of ninjs (IPTC News in JSON, versions 1 to 3): it names itself and carries text or a headline. */
export function isNinjs(value: object): boolean {
  const has = (...keys: string[]) => keys.some((key) => key in value)
  return (
    has('uri', 'versioncreated', '$standard', 'altids') &&
    has('headline', 'headlines', 'body_text', 'body_html', 'body_xhtml', 'bodies')
  )
}

/** Makes an article of one item of ninjs, the JSON that agencies send (IPTC ninjs 1.x, 2.x and 3.x). */
export function extractFromNinjs(page: Page, value: object): ArticleOutcome {
  const refused = (what: string): ArticleOutcome => ({ kind: 'refused', reason: `${page.source} ${what}` })
  const parsed = item.safeParse(value)
  if (!parsed.success) return refused('is no sound ninjs item; ask the agency for it again.')
  const { data } = parsed
  if (data.type !== undefined && !/^(?:text|composite|article)$/i.test(data.type))
    return refused(`is a ninjs item of type ${data.type}, not text; give one with an article in it.`)
  const associations = Array.isArray(data.associations) ? data.associations : Object.values(data.associations ?? {})
  const text = data.body_text ?? pick(data.bodies, ['text/plain'])
  const copy: Copy = {
    url: /^https?:/i.test(data.uri ?? '') ? (data.uri ?? null) : page.url,
    provider:
      nameOf(data.provider) ??
      nameOf([data.infosource].flat()[0]) ??
      nameOf(data.infosources?.[0]) ??
      data.copyrightholder ??
      null,
    section: nameOf((data.subjects ?? data.subject)?.[0]),
    headline: data.headline ?? pick(data.headlines, ['main', 'headline']) ?? data.title ?? null,
    standfirst: data.description_text ?? pick(data.descriptions, ['summary', 'text/plain']) ?? null,
    byline: data.byline ?? data.by ?? (data.bylines ?? []).flatMap((each) => nameOf(each) ?? []).join(', '),
    created: data.firstcreated ?? data.contentcreated ?? data.versioncreated ?? null,
    modified: data.versioncreated ?? null,
    language: data.language ?? null,
    markup: data.body_html ?? data.body_xhtml ?? (text === null ? pick(data.bodies, ['text/html', 'main']) : null),
    text,
    pictures: associations.filter(({ type }) => type === undefined || type === 'picture').map(pictureOf),
    notes: data.ednote === undefined ? [] : [data.ednote],
  }
  const article = articleOfCopy(copy)
  if (article.paragraphs.length === 0) return refused('is a ninjs item without text; give one with an article in it.')
  return { kind: 'article', article }
}

/** The value whose role or type is the first of those wanted, else the first value there is. */
function pick(
  values: { role?: string | undefined; contenttype?: string | undefined; value?: string | undefined }[] | undefined,
  wanted: string[],
): string | null {
  const found = wanted.flatMap(
    (name) => values?.find((each) => each.role === name || each.contenttype === name) ?? [],
  )[0]
  const chosen = found ?? (wanted[0]?.startsWith('text/plain') ? undefined : values?.[0])
  return chosen?.value ?? null
}

function nameOf(
  value: string | { name?: string | undefined; literal?: string | undefined } | undefined,
): string | null {
  return typeof value === 'string' ? value : (value?.name ?? value?.literal ?? null)
}

function pictureOf(item: Item): { caption: string | null; credit: string | null } {
  return {
    caption: item.description_text ?? pick(item.descriptions, ['caption', 'text/plain']) ?? item.headline ?? null,
    credit: item.creditline ?? item.byline ?? item.by ?? item.copyrightholder ?? null,
  }
}

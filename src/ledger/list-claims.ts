import { sql } from 'kysely'
import { idRange } from './id-range.ts'
import { knownBound } from './known-time.ts'
import type { ClaimQuery, LedgerClaim } from './ledger.ts'
import type { Database } from './schema.ts'

/**
 * Lists claims as they were known at a time, newest known first: the verdict is the last given by then, the measure's
 * name the longest seen by then. `measureId` and `articleId` may be beginnings of ids.
 */
export async function listClaims(db: Database, query: ClaimQuery): Promise<LedgerClaim[]> {
  const bound = knownBound(query.known)
  let select = db
    .selectFrom('claim')
    .innerJoin('measure', 'measure.id', 'claim.measure_id')
    .innerJoin('article', 'article.id', 'claim.article_id')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('measure_name')
          .select('name')
          .whereRef('measure_name.measure_id', '=', 'claim.measure_id')
          .where('known_from', '<', bound)
          .orderBy(sql`length(name)`, 'desc')
          .orderBy('known_from')
          .limit(1)
          .as('named'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('judgement')
          .select(['verdict', 'by', 'reason', 'known_from as at'])
          .whereRef('judgement.measure_id', '=', 'claim.measure_id')
          .whereRef('judgement.claim_id', '=', 'claim.id')
          .where('known_from', '<', bound)
          .orderBy('known_from', 'desc')
          .limit(1)
          .as('judged'),
      (join) => join.onTrue(),
    )
    .where('claim.known_from', '<', bound)
  if (query.verdict === 'proposed') select = select.where('judged.verdict', 'is', null)
  else if (query.verdict !== undefined) select = select.where('judged.verdict', '=', query.verdict)
  for (const [column, asked] of [
    ['claim.measure_id', query.measureId],
    ['claim.article_id', query.articleId],
  ] as const) {
    if (asked === undefined) continue
    const range = idRange(asked, 1)
    if (range === null) return []
    select =
      range.from.length === 64
        ? select.where(column, '=', range.from)
        : select.where(column, '>=', range.from).where(column, '<', range.to)
  }
  if (query.between !== undefined) {
    const [one, other] = query.between
    const holds = (column: 'senders' | 'targets', code: string) =>
      sql<boolean>`${sql.ref(`measure.${column}`)} @> array[${code}]::text[]`
    select = select.where((where) =>
      where.or([
        where.and([holds('senders', one), holds('targets', other)]),
        where.and([holds('senders', other), holds('targets', one)]),
      ]),
    )
  }
  if (query.limit !== undefined) select = select.limit(query.limit)
  const rows = await select
    .select(['claim.id', 'claim.measure_id', 'claim.content', 'claim.known_from', 'named.name'])
    .select(['judged.verdict', 'judged.at', 'judged.by', 'judged.reason'])
    .select(['article.id as article_id', 'article.known_from as article_known', 'url', 'outlet', 'section', 'headline'])
    .select(['bylines', 'agencies', 'published', 'language', 'standfirst'])
    .orderBy('claim.known_from', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    measureId: row.measure_id,
    measureName: row.name,
    claim: row.content,
    article: {
      id: row.article_id,
      knownFrom: row.article_known,
      url: row.url,
      outlet: row.outlet,
      section: row.section,
      headline: row.headline,
      bylines: row.bylines,
      agencies: row.agencies,
      published: row.published,
      language: row.language,
      standfirst: row.standfirst,
    },
    verdict: row.verdict ?? 'proposed',
    knownFrom: row.known_from,
    judged: row.at !== null && row.by !== null ? { at: row.at, by: row.by, reason: row.reason } : null,
  }))
}

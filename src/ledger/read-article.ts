import { idRange } from './id-range.ts'
import { knownBound } from './known-time.ts'
import type { ArticleSummary } from './ledger.ts'
import type { Database } from './schema.ts'

/** Reads an article by its id or the beginning of one; null where none or several begin so, or none was known yet. */
export async function readArticle(db: Database, id: string, known?: string): Promise<ArticleSummary | null> {
  const range = idRange(id, 1)
  if (range === null) return null
  const rows = await db
    .selectFrom('article')
    .select([
      'id',
      'url',
      'outlet',
      'section',
      'headline',
      'bylines',
      'agencies',
      'published',
      'language',
      'standfirst',
    ])
    .select('known_from as knownFrom')
    .where('id', '>=', range.from)
    .where('id', '<', range.to)
    .where('known_from', '<', knownBound(known))
    .limit(2)
    .execute()
  return rows.length === 1 ? (rows[0] ?? null) : null
}

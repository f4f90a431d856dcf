import type { Database } from './schema.ts'

/** The instant of the first entry; every entry belongs to an article, which comes first. Null in an empty ledger. */
export async function readFirstKnown(db: Database): Promise<string | null> {
  const row = await db.selectFrom('article').select('known_from').orderBy('known_from').limit(1).executeTakeFirst()
  return row?.known_from ?? null
}

import type { Claim } from '../claim/claim.ts'
import { articleId, claimId, measureId } from './entry-ids.ts'
import { measureKey } from './find-measure.ts'
import { lockKnownTime, takeKnownTimes } from './known-time.ts'
import type { AppendReadingOutcome, NewReading } from './ledger.ts'
import type { Database, Tables, Tx } from './schema.ts'
import { storable } from './storable.ts'

/** Rows of one statement: PostgreSQL takes 65,535 parameters, an article has fifteen columns. */
const ROWS = 1000

type PlannedClaim = { id: string; claim: Claim; measure: { id: string; key: string } }
type Planned = { id: string; reading: NewReading; claims: PlannedClaim[] }
type Rows = { [T in 'article' | 'measure' | 'measure_name' | 'claim']: Omit<InsertOf<T>, 'known_from'>[] }
type InsertOf<T extends keyof Tables> = {
  [C in keyof Tables[T]]: Tables[T][C] extends { readonly __insert__: infer I } ? I : Tables[T][C]
}

/**
 * Appends readings in one transaction, all or none. What the ledger has already (by hash) is not written again. The
 * outcomes are in the order of the readings; a reading's claim ids in the order of its claims.
 */
export async function appendReadings(
  db: Database,
  readings: NewReading[],
  now: () => Date,
  partyWords: ReadonlySet<string>,
): Promise<AppendReadingOutcome[]> {
  const planned = readings.map((reading) => plan(storable(reading), partyWords))
  return db.transaction().execute(async (tx) => {
    await lockKnownTime(tx)
    const present = await readPresent(tx, planned)
    const rows: Rows = { article: [], measure: [], measure_name: [], claim: [] }
    // Known times are given in this order: an article before its claims, a measure before its first claim.
    const order: { known_from?: string }[] = []
    const put = <T extends keyof Rows>(table: T, row: Rows[T][number]) => {
      rows[table].push(row)
      order.push(row as { known_from?: string })
    }
    const outcomes = planned.map((one) => {
      const before = order.length
      putReading(one, present, put)
      const kind = order.length > before ? ('added' as const) : ('unchanged' as const)
      return { kind, articleId: one.id, claimIds: one.claims.map(({ id }) => id) }
    })
    if (order.length > 0) {
      const times = await takeKnownTimes(tx, now(), order.length)
      for (const [i, row] of order.entries()) row.known_from = times[i] ?? ''
    }
    for (const table of ['article', 'measure', 'measure_name', 'claim'] as const) {
      const all = rows[table]
      for (let i = 0; i < all.length; i += ROWS) {
        await tx
          .insertInto(table)
          .values(all.slice(i, i + ROWS) as never)
          .execute()
      }
    }
    return outcomes
  })
}

function plan(reading: NewReading, partyWords: ReadonlySet<string>): Planned {
  const id = articleId(reading.article)
  const claims = reading.claims.map((claim) => {
    const key = measureKey(claim.measure, partyWords)
    return { id: claimId(id, claim), claim, measure: { id: measureId(key), key } }
  })
  return { id, reading, claims }
}

type Present = { entries: Set<string>; names: Set<string> }

const nameEntry = (id: string, name: string): string => `${id} ${name}`

async function readPresent(tx: Tx, planned: Planned[]): Promise<Present> {
  const claims = planned.flatMap((one) => one.claims)
  const measures = [...new Set(claims.map(({ measure }) => measure.id))]
  const articles = planned.map(({ id }) => id)
  const entries = new Set<string>()
  const ids = claims.map(({ id }) => id)
  for (const { id } of await tx.selectFrom('article').select('id').where('id', 'in', none(articles)).execute()) {
    entries.add(id)
  }
  for (let i = 0; i < ids.length; i += ROWS) {
    const part = ids.slice(i, i + ROWS)
    for (const { id } of await tx.selectFrom('claim').select('id').where('id', 'in', part).execute()) entries.add(id)
  }
  const names = new Set<string>()
  for (let i = 0; i < measures.length; i += ROWS) {
    const part = measures.slice(i, i + ROWS)
    const query = tx.selectFrom('measure_name').select(['measure_id', 'name']).where('measure_id', 'in', part)
    for (const row of await query.execute()) {
      entries.add(row.measure_id)
      names.add(nameEntry(row.measure_id, row.name))
    }
  }
  return { entries, names }
}

/** SQL has no empty list. */
const none = (ids: string[]): string[] => (ids.length > 0 ? ids : [''])

function putReading(
  { id, reading, claims }: Planned,
  { entries, names }: Present,
  put: <T extends keyof Rows>(table: T, row: Rows[T][number]) => void,
): void {
  const { article } = reading
  if (!entries.has(id)) {
    entries.add(id)
    const { url, outlet, section, headline, bylines, agencies, published, language, standfirst } = article
    put('article', {
      ...{ id, url, outlet, section, headline, bylines, agencies, published, language, standfirst },
      content: JSON.stringify(article),
      source: reading.source,
      page_sha256: reading.pageSha256,
      fetched_at: reading.fetchedAt,
    })
  }
  for (const { id: claimed, claim, measure } of claims) {
    if (entries.has(claimed)) continue
    entries.add(claimed)
    const { name, senders, targets } = claim.measure
    if (!entries.has(measure.id)) {
      entries.add(measure.id)
      put('measure', { id: measure.id, key: measure.key, senders: sorted(senders), targets: sorted(targets) })
    }
    if (!names.has(nameEntry(measure.id, name))) {
      names.add(nameEntry(measure.id, name))
      put('measure_name', { measure_id: measure.id, name })
    }
    put('claim', { id: claimed, measure_id: measure.id, article_id: id, content: JSON.stringify(claim) })
  }
}

const sorted = (codes: string[]): string[] => [...new Set(codes)].sort()

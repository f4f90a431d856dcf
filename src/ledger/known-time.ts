import { sql } from 'kysely'
import type { Tx } from './schema.ts'

/**
 * Takes the writers' lock: one row, held until the transaction ends, so that entries become visible in the order of
 * their known times.
 */
export async function lockKnownTime(tx: Tx): Promise<void> {
  await tx.selectFrom('high_water').select('last').forUpdate().executeTakeFirstOrThrow()
}

/**
 * Takes `count` known times, one microsecond apart, the first the later of `now` and the last one given plus 1 µs.
 * ISO 8601 with microseconds. The caller holds the lock.
 */
export async function takeKnownTimes(tx: Tx, now: Date, count: number): Promise<string[]> {
  const row = await tx
    .updateTable('high_water')
    .set({
      last: sql`greatest(${now.toISOString()}::timestamptz, last + interval '1 microsecond')
        + ${count - 1}::integer * interval '1 microsecond'`,
    })
    .returning(sql<string>`(extract(epoch from last) * 1000000)::bigint::text`.as('micros'))
    .executeTakeFirstOrThrow()
  const last = BigInt(row.micros)
  return Array.from({ length: count }, (_, i) => formatMicros(last - BigInt(count - 1 - i)))
}

/** Microseconds since 1970 as ISO 8601 with six decimals and `Z`. */
function formatMicros(micros: bigint): string {
  const millis = micros / 1000n
  const rest = micros % 1000n
  return `${new Date(Number(millis)).toISOString().slice(0, -1)}${rest.toString().padStart(3, '0')}Z`
}

/**
 * The first instant that no longer counts when asked "as known at": a day counts whole (UTC), an instant counts
 * itself. Throws on text that is neither, which the caller should have refused.
 */
export function knownBound(known: string | undefined): string {
  if (known === undefined) return 'infinity'
  const day = /^\d{4}-\d{2}-\d{2}$/.test(known)
  const millis = Date.parse(day ? `${known}T00:00:00Z` : known)
  if (Number.isNaN(millis)) throw new Error(`"${known}" is no day or instant: write it like 2020-01-04.`)
  if (day) return formatMicros(BigInt(millis) * 1000n + 86_400_000_000n)
  // Date.parse drops what is finer than a millisecond: the fourth to sixth decimals are read from the text.
  const decimals = /\.(\d+)/.exec(known)?.[1] ?? ''
  const finer = BigInt(decimals.slice(3, 6).padEnd(3, '0'))
  return formatMicros(BigInt(millis) * 1000n + finer + 1n)
}

import { edtfRange } from '../common/edtf-range.ts'
import type { LedgerClaim } from '../ledger/ledger.ts'

/** A claim placed in time. Days are ISO; ranges half-open. */
export type Act = {
  claim: LedgerClaim
  /** The EDTF date to show: the claim's own, else the day of the article. */
  date: string
  /** First day its date covers, and the day after the last; `to` is null for an open end. */
  from: string
  to: string | null
  /** First day on which it counts. */
  effective: string
  /** `undated`: the article tells no date, only that it had happened when the article came out. */
  basis: 'dated' | 'approximate' | 'undated'
}

/**
 * Places a claim in time; null where neither it nor its article has a date. An imprecise start counts from the first
 * day of its span, an imprecise end only once the whole span has passed. What has no date counts from the day of the
 * article, never before.
 */
export function dateAct(claim: LedgerClaim): Act | null {
  const { date, action } = claim.claim
  const range = date === null ? null : edtfRange(date)
  if (date === null || range === null || range.from === null) {
    const published = claim.article.published?.slice(0, 10) ?? null
    const day = published === null ? null : edtfRange(published)
    if (published === null || day === null || day.from === null) return null
    return { claim, date: published, from: day.from, to: day.to, effective: day.from, basis: 'undated' }
  }
  const { from, to } = range
  const isOneDay = !date.includes('/') && /^\d{4}-\d{2}-\d{2}/.test(date)
  const effective = action === 'end' && to !== null && !isOneDay ? to : from
  const basis = range.approximate || range.uncertain ? 'approximate' : 'dated'
  return { claim, date, from, to, effective, basis }
}

/** Orders acts by the day they count from; what is equal there by when it was printed and known, never by arrival. */
export function compareActs(a: Act, b: Act): number {
  return (
    compare(a.effective, b.effective) ||
    compare(a.claim.article.published ?? '', b.claim.article.published ?? '') ||
    compare(a.claim.knownFrom, b.claim.knownFrom) ||
    compare(a.claim.id, b.claim.id)
  )
}

/** Orders texts by code units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

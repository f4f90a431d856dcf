import { dayNumber } from '../../common/edtf-calendar.ts'
import { edtfRange } from '../../common/edtf-range.ts'
import type { Leader, PartyCode } from '../../common/party.ts'

const DAYS_AHEAD = 80

/** A leader's time in office in days since 1970-01-01, both ends counted in; an open end is infinite. */
export type Tenure = { party: PartyCode; from: number; to: number }

export function readTenure(leader: Leader): Tenure {
  const from = edtfRange(leader.from)?.from
  const after = leader.to === null ? null : edtfRange(leader.to)?.to
  return {
    party: leader.party,
    from: from ? dayNumber(from) : Number.NEGATIVE_INFINITY,
    to: after ? dayNumber(after) - 1 : Number.POSITIVE_INFINITY,
  }
}

/** The publication day in days since 1970-01-01; null for what is no date ("soon", "2019-13-45"). */
export function readDay(published: string | null): number | null {
  const from = published ? edtfRange(published.slice(0, 10))?.from : null
  return from ? dayNumber(from) : null
}

/** Whether a leader was in office on a day, or was to be within weeks (elected, nominated). */
const isInOffice = (tenure: Tenure, day: number): boolean => tenure.from <= day + DAYS_AHEAD && day <= tenure.to

/**
 * The party that a leader's full name stands for on a day: that of the office held, else of the last one before, else of
 * the first. Without a day, the last. `tenures` are given by their beginning.
 */
export function pickByTenure(tenures: Tenure[], day: number | null): PartyCode | null {
  if (day === null) return tenures.at(-1)?.party ?? null
  const held =
    tenures.findLast((tenure) => tenure.from <= day && isInOffice(tenure, day)) ??
    tenures.find((tenure) => isInOffice(tenure, day))
  return (held ?? tenures.findLast((tenure) => tenure.from <= day) ?? tenures[0])?.party ?? null
}

/** The party that a bare surname stands for on a day, if only one can be meant: leaders in office first, then former ones. */
export function pickBySurname(tenures: Tenure[], day: number | null): PartyCode | null {
  if (day === null) return onlyParty(tenures)
  const now = tenures.filter((tenure) => isInOffice(tenure, day))
  return onlyParty(now.length > 0 ? now : tenures.filter((tenure) => tenure.from <= day))
}

function onlyParty(tenures: Tenure[]): PartyCode | null {
  const party = tenures[0]?.party ?? null
  return tenures.every((tenure) => tenure.party === party) ? party : null
}

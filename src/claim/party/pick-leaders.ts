import type { Leader, PartyCode } from '../../common/party.ts'

const DAYS_AHEAD = 80

/** Whether a leader was in office on a day, or was to be within weeks (elected, nominated). */
function isInOffice(leader: Leader, day: string): boolean {
  return leader.from <= addDays(day, DAYS_AHEAD) && (leader.to === null || `${leader.to}~` >= day)
}

/**
 * The party that a leader's full name stands for on a day: that of the office held, else of the last one before, else of
 * the first. Without a day, the last.
 */
export function pickByTenure(tenures: Leader[], day: string | null): PartyCode | null {
  const sorted = [...tenures].sort((a, b) => (a.from < b.from ? -1 : 1))
  if (day === null) return sorted.at(-1)?.party ?? null
  const held =
    sorted.findLast((leader) => leader.from <= day && isInOffice(leader, day)) ??
    sorted.find((leader) => isInOffice(leader, day))
  return (held ?? sorted.findLast((leader) => leader.from <= day) ?? sorted[0])?.party ?? null
}

/**
 * The party that a bare surname stands for on a day, if only one can be meant: leaders in office first, then former ones.
 * Surnames that many people bear (`common`) always need evidence in the document, so they give null.
 */
export function pickBySurname(tenures: Leader[], day: string | null, common: boolean): PartyCode | null {
  if (common) return null
  const now = day === null ? tenures : tenures.filter((leader) => isInOffice(leader, day))
  const pool = now.length > 0 ? now : tenures.filter((leader) => day === null || leader.from <= day)
  const parties = new Set(pool.map((leader) => leader.party))
  return parties.size === 1 ? (pool[0]?.party ?? null) : null
}

function addDays(day: string, days: number): string {
  const time = Date.parse(day.slice(0, 10))
  return Number.isNaN(time) ? day : new Date(time + days * 86_400_000).toISOString().slice(0, 10)
}

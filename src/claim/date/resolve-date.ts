import { dayNumber, dayText, isDay, monthText, shiftDays, shiftMonths, weekdayOf } from '../../common/edtf-calendar.ts'
import type { DateSite } from './date-site.ts'

/** Whether the preposition alone points ahead: a measure kept "until May" ends after it is reported. */
const pointsAhead = (site: DateSite): boolean => site.relation === 'until' || site.relation === 'before'

/** Month of a name with no year (`shift` from "last", "this", "next"), as `YYYY-MM`; null with no date to reckon from. */
export function resolveMonth(site: DateSite, month: number, shift: number | null): string | null {
  if (!site.published) return null
  const now = site.rangeStart ?? site.published
  const year = Number(now.slice(0, 4))
  const ahead = (month - Number(now.slice(5, 7)) + 12) % 12
  const next = shiftMonths(now, ahead)
  const last = ahead === 0 ? next : shiftMonths(next, -12)
  if (site.rangeStart) return next
  if (shift === 0) return monthText(year, month)
  if (shift === 1) return ahead === 0 ? shiftMonths(next, 12) : next
  if (shift === -1) return ahead === 0 ? shiftMonths(next, -12) : last
  if (site.isFuture()) return next
  if (pointsAhead(site)) return ahead <= 9 ? next : last
  if (site.relation === 'from') return ahead <= 5 ? next : last
  return last
}

/** Days that bear this month and day within four years of another (leap days come so seldom), earliest first. */
function candidates(around: string, month: number, day: number): string[] {
  const year = Number(around.slice(0, 4))
  const years = month === 2 && day === 29 ? [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8] : [-3, -2, -1, 0, 1, 2, 3]
  return years.filter((n) => isDay(year + n, month, day)).map((n) => dayText(year + n, month, day))
}

const distance = (a: string, b: string): number => Math.abs(dayNumber(a) - dayNumber(b))
const nearest = (days: string[], to: string): string | null =>
  days.reduce<string | null>((best, day) => (best && distance(best, to) <= distance(day, to) ? best : day), null)

/** Day of a month and day with no year; a weekday printed beside it picks the year in which it is true. */
export function resolveDay(site: DateSite, month: number, day: number, weekday: number | null): string | null {
  const now = site.published
  if (!now) return null
  const days = candidates(site.rangeStart ?? now, month, day)
  if (site.rangeStart) return days.find((d) => d >= (site.rangeStart ?? '')) ?? null
  const fitting = weekday ? days.filter((d) => weekdayOf(d) === weekday && distance(d, now) < 500) : []
  if (fitting.length > 0) return nearest(fitting, now)
  const next = days.find((d) => d >= now) ?? null
  const last = days.findLast((d) => d <= now) ?? null
  if (!next || !last) return next ?? last
  if (site.isFuture()) return next
  if (pointsAhead(site)) return distance(next, now) <= 270 ? next : last
  if (site.relation === 'from') return distance(next, now) <= 150 ? next : last
  // A day nearly a year back would have been printed with its year: it is the one soon to come.
  return distance(last, now) >= 300 && distance(next, now) <= 65 ? next : last
}

/**
 * Day of a weekday name: the last one up to publication, or the next where the text looks ahead. `lean` is what the
 * preposition says of that, 0 where it says nothing.
 */
export function resolveWeekday(site: DateSite, weekday: number, shift: number | null, lean: number): string | null {
  const now = site.rangeStart ?? site.published
  if (!now) return null
  const ahead = (weekday - weekdayOf(now) + 7) % 7
  const back = (7 - ahead) % 7
  if (site.rangeStart) return shiftDays(now, ahead)
  if (shift === 1) return shiftDays(now, ahead || 7)
  if (shift === -1) return shiftDays(now, -(back || 7))
  const points = pointsAhead(site) || site.relation === 'from' || (shift === 0 && ahead < back)
  const forward = site.isFuture() || lean > 0 || (points && lean === 0)
  return shiftDays(now, forward ? ahead : -back)
}

/** Monday of the week that holds a day. */
export const mondayOf = (day: string): string => shiftDays(day, 1 - weekdayOf(day))

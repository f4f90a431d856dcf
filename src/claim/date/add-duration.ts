import { dayText, lengthOfMonth, shiftDays, shiftMonths } from '../../common/edtf-calendar.ts'
import { edtfRange } from '../../common/edtf-range.ts'
import type { Duration } from './date-mention.ts'

const MONTHS: Record<string, number> = { month: 1, quarter: 3, year: 12 }
const DAYS: Record<string, number> = { hour: 1 / 24, day: 1, week: 7 }
/** Beyond this many years nothing in the news is reckoned; it keeps the calendar in range. */
const MAX_MONTHS = 12 * 1000

function addToDay(day: string, months: number, days: number): string {
  const month = months ? shiftMonths(day, months) : day.slice(0, 7)
  const last = lengthOfMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
  return shiftDays(
    dayText(Number(month.slice(0, 4)), Number(month.slice(5, 7)), Math.min(Number(day.slice(8, 10)), last)),
    days,
  )
}

/**
 * The date so long after (or before, with a negative count) another, at its precision: one year after `2020-02-25` is
 * `2021-02-25`, six months after `2015-10` is `2016-04`. Finer lengths than the date can carry make it approximate (90 days
 * after `2020-01` is `2020-04~`). Of an interval the beginning counts. Null where there is none, or out of range.
 */
export function addDuration(edtf: string, duration: Duration): string | null {
  const first = edtf.split('/')[0] ?? ''
  const from = edtfRange(first)?.from
  const totalMonths = Math.round(duration.count * (MONTHS[duration.unit] ?? 0))
  const days = Math.trunc(Math.ceil(Math.abs(duration.count * (DAYS[duration.unit] ?? 0))) * Math.sign(duration.count))
  if (!from || Math.abs(totalMonths) > MAX_MONTHS || Math.abs(days) > MAX_MONTHS * 30) return null
  const plain = first.replace(/[~?%]$/, '').replace(/T.*$/, '')
  const precision = /^\d{4}$/.test(plain) ? 'year' : /^\d{4}-\d{2}$/.test(plain) ? 'month' : 'day'
  const reckoned = addToDay(from, totalMonths, days)
  if (!edtfRange(reckoned)) return null
  const about = /[~%]$/.test(first)
  if (precision === 'day') return about ? `${reckoned}~` : reckoned
  const fine = precision === 'year' ? totalMonths % 12 !== 0 || days !== 0 : days !== 0
  // The middle of the date stands for it where the length is finer than it.
  const middle = fine ? addToDay(reckoned, 0, precision === 'year' ? 182 : 15) : reckoned
  return middle.slice(0, precision === 'year' ? 4 : 7) + (about || fine ? '~' : '')
}

import { monthText, shiftDays, shiftMonths, yearText } from '../../common/edtf-calendar.ts'
import type { CalendarUnit } from './date-lexicon.ts'
import { mondayOf } from './resolve-date.ts'

/** The calendar unit so many units from the one that holds a day, as EDTF: -1 and `week` is the week before, Monday to Sunday. */
export function calendarUnit(day: string, unit: CalendarUnit, shift: number): string {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  if (unit === 'day') return shiftDays(day, shift)
  if (unit === 'month') return shiftMonths(day, shift)
  if (unit === 'year') return yearText(year + shift)
  if (unit === 'decade') {
    const first = year - (year % 10) + 10 * shift
    return `${yearText(first)}/${yearText(first + 9)}`
  }
  if (unit === 'quarter' || unit === 'half') {
    const length = unit === 'quarter' ? 3 : 6
    const first = shiftMonths(monthText(year, month - ((month - 1) % length)), length * shift)
    return `${first}/${shiftMonths(first, length - 1)}`
  }
  const monday = shiftDays(mondayOf(day), 7 * shift)
  return unit === 'weekend' ? `${shiftDays(monday, 5)}/${shiftDays(monday, 6)}` : `${monday}/${shiftDays(monday, 6)}`
}

/** Cuts a date to the months it spans: `2024-03-09` with `2024-04-06` is `2024-03/2024-04`. */
export function monthsBetween(first: string, last: string): string {
  const [from, to] = [first.slice(0, 7), last.slice(0, 7)]
  return from === to ? from : `${from}/${to}`
}

import { dayText, isDay, lengthOfMonth, monthText, shiftDays, shiftMonths, yearText } from './edtf-calendar.ts'

/**
 * The days a date covers, half-open: `from` is the first day, `to` the day after the last. An end is null where the date
 * leaves it open (`2022/..`, then `toOpen`) or unknown (`2022/`).
 */
export type EdtfRange = {
  from: string | null
  to: string | null
  fromOpen: boolean
  toOpen: boolean
  approximate: boolean
  uncertain: boolean
}

/** Northern seasons by their EDTF codes, as first month and how many. */
const SEASONS: Record<string, number> = { '21': 3, '22': 6, '23': 9, '24': 12 }

type Days = { from: string; to: string }
type Qualified = Days & { approximate: boolean; uncertain: boolean }

const monthsOf = (first: string, count: number): Days => ({
  from: `${first}-01`,
  to: `${shiftMonths(first, count)}-01`,
})
const yearsOf = (first: number, count: number): Days | null =>
  first < 1 || first + count > 9999 ? null : { from: dayText(first, 1, 1), to: dayText(first + count, 1, 1) }

function daysOf(plain: string): Days | null {
  const decade = /^(\d{3})X$/.exec(plain)
  if (decade) return yearsOf(Number(`${decade[1]}0`), 10)
  const century = /^(\d{2})XX$/.exec(plain)
  if (century) return yearsOf(Number(`${century[1]}00`), 100)
  const parts = /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}(?::\d{2})?)?)?$/.exec(
    plain,
  )
  if (!parts) return null
  const [, yearDigits, monthDigits, dayDigits, time] = parts
  const year = Number(yearDigits)
  if (year < 1 || year > 9998 || (time && !/^\d{2}$/.test(dayDigits ?? ''))) return null
  if (monthDigits === undefined) return yearsOf(year, 1)
  if (monthDigits === 'XX') return dayDigits === undefined || dayDigits === 'XX' ? yearsOf(year, 1) : null
  const season = SEASONS[monthDigits]
  if (season) return dayDigits === undefined ? monthsOf(monthText(year, season), 3) : null
  const month = Number(monthDigits)
  if (month < 1 || month > 12) return null
  if (dayDigits === undefined || dayDigits === 'XX') return monthsOf(monthText(year, month), 1)
  const day = Number(dayDigits)
  if (!isDay(year, month, day)) return null
  const from = dayText(year, month, day)
  return { from, to: shiftDays(from, 1) }
}

function qualifiedDaysOf(text: string): Qualified | null {
  const mark = text.slice(-1)
  const marked = mark === '~' || mark === '?' || mark === '%'
  const days = daysOf(marked ? text.slice(0, -1) : text)
  return days && { ...days, approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' }
}

/**
 * The days that an EDTF level 0 or 1 date covers, at the precision it states: `2018-08` is all of August. Qualifiers widen
 * nothing, they are told apart as `approximate` (`~`) and `uncertain` (`?`). Null for what is no such date, for an interval
 * that ends before it begins, and for years outside 0001–9998.
 */
export function edtfRange(edtf: string): EdtfRange | null {
  const cut = edtf.indexOf('/')
  if (cut < 0) {
    const days = qualifiedDaysOf(edtf)
    return days && { ...days, fromOpen: false, toOpen: false }
  }
  const first = edtf.slice(0, cut)
  const last = edtf.slice(cut + 1)
  const begin = first === '..' || first === '' ? null : qualifiedDaysOf(first)
  const end = last === '..' || last === '' ? null : qualifiedDaysOf(last)
  if ((!begin && first !== '..' && first !== '') || (!end && last !== '..' && last !== '')) return null
  if (first === '' && (last === '' || last === '..')) return null
  if (first === '..' && last === '') return null
  if (begin && end && begin.from >= end.to) return null
  return {
    from: begin?.from ?? null,
    to: end?.to ?? null,
    fromOpen: first === '..',
    toOpen: last === '..',
    approximate: Boolean(begin?.approximate || end?.approximate),
    uncertain: Boolean(begin?.uncertain || end?.uncertain),
  }
}

/** The shortest EDTF text for whole days, months or years: the inverse of `edtfRange` for closed ranges. */
export function edtfOfDays(firstDay: string, lastDay: string): string {
  if (firstDay === lastDay) return firstDay
  const [fromYear, fromMonth] = [Number(firstDay.slice(0, 4)), Number(firstDay.slice(5, 7))]
  const [toYear, toMonth] = [Number(lastDay.slice(0, 4)), Number(lastDay.slice(5, 7))]
  const wholeMonths = firstDay.endsWith('-01') && Number(lastDay.slice(8)) === lengthOfMonth(toYear, toMonth)
  if (!wholeMonths) return `${firstDay}/${lastDay}`
  if (fromMonth === 1 && toMonth === 12)
    return fromYear === toYear ? yearText(fromYear) : `${yearText(fromYear)}/${yearText(toYear)}`
  const [first, last] = [firstDay.slice(0, 7), lastDay.slice(0, 7)]
  return first === last ? first : `${first}/${last}`
}

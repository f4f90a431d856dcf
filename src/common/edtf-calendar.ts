/** Days are ISO 8601 (`2020-01-03`), months `2020-01`; years run from 0001 to 9998, proleptic Gregorian. */

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month counted from 1. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

export const yearText = (year: number): string => pad(year, 4)
export const monthText = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`
export const dayText = (year: number, month: number, day: number): string => `${monthText(year, month)}-${pad(day, 2)}`

/** Whether a day of that number exists in that month. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)

/** Days since 1970-01-01, by counting from March so that leap days fall at the end of a year. */
export function dayNumber(isoDay: string): number {
  const month = Number(isoDay.slice(5, 7))
  const day = Number(isoDay.slice(8, 10))
  const year = Number(isoDay.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The day of a number given by `dayNumber`. */
export function dayOfNumber(days: number): string {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return dayText(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

export const shiftDays = (isoDay: string, days: number): string => dayOfNumber(dayNumber(isoDay) + days)

/** The month so many months away from a month or from the month of a day. */
export function shiftMonths(isoMonth: string, months: number): string {
  const count = Number(isoMonth.slice(0, 4)) * 12 + Number(isoMonth.slice(5, 7)) - 1 + months
  return monthText(Math.floor(count / 12), (count % 12) + 1)
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(isoDay: string): number {
  const fromMonday = (dayNumber(isoDay) + 3) % 7
  return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1
}

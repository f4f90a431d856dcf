import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayOfNumber, lengthOfMonth, shiftDays, shiftMonths, weekdayOf } from './edtf-calendar.ts'

const anyDay = fc.integer({ min: -719162, max: 2932531 }).map(dayOfNumber)

describe('edtf-calendar', () => {
  it('counts days from the first of January 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('2000-03-01')).toBe(11017)
  })

  it.each([
    ['a leap year has 29 days in February', 2020, 2, 29],
    ['a century is no leap year', 1900, 2, 28],
    ['every fourth century is one', 2000, 2, 29],
    ['April has 30 days', 2021, 4, 30],
  ])('%s', (_, year, month, days) => {
    expect(lengthOfMonth(year, month)).toBe(days)
  })

  it('agrees with the platform about every day and weekday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(dayNumber(day) * 86400000)
        expect(date.toISOString().slice(0, 10)).toBe(day)
        expect(date.getUTCDay() || 7).toBe(weekdayOf(day))
      }),
    )
  })

  it('shifts over the ends of months and years', () => {
    expect(shiftDays('2019-12-31', 1)).toBe('2020-01-01')
    expect(shiftDays('2020-03-01', -1)).toBe('2020-02-29')
    expect(shiftMonths('2019-11', 3)).toBe('2020-02')
    expect(shiftMonths('2020-01-15', -1)).toBe('2019-12')
  })
})

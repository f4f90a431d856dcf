import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfNumber } from '../../common/edtf-calendar.ts'
import { addDuration } from './add-duration.ts'
import type { DurationUnit } from './date-mention.ts'

describe('addDuration', () => {
  it.each<[string, number, DurationUnit, string | null]>([
    ['2020-02-25', 1, 'year', '2021-02-25'],
    ['2020-02-29', 1, 'year', '2021-02-28'],
    ['2020-08-31', 6, 'month', '2021-02-28'],
    ['2020-02-25', 90, 'day', '2020-05-25'],
    ['2020-02-25', 2, 'week', '2020-03-10'],
    ['2020-02-25', 48, 'hour', '2020-02-27'],
    ['2020-02-25', 1, 'quarter', '2020-05-25'],
    ['2020-02-25', -1, 'month', '2020-01-25'],
    ['2020-02-25~', 1, 'year', '2021-02-25~'],
    ['2015-10', 4, 'month', '2016-02'],
    ['2015-10', 1, 'year', '2016-10'],
    ['2020-01', 90, 'day', '2020-04~'],
    ['2018', 2, 'year', '2020'],
    ['2018', 6, 'month', '2018~'],
    ['2018~', 12, 'month', '2019~'],
    ['2018-05-01/2018-06-01', 1, 'year', '2019-05-01'],
    ['2018/..', 1, 'year', '2019'],
    ['../2018', 1, 'year', null],
    ['someday', 1, 'year', null],
    ['2018', 100_000, 'year', null],
    ['0001', -5, 'year', null],
  ])('%s and %d %s make %s', (edtf, count, unit, expected) => {
    expect(addDuration(edtf, { count, unit })).toBe(expected)
  })

  it('adds days that can be taken away again', () => {
    const day = fc.integer({ min: -100000, max: 100000 }).map(dayOfNumber)
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 5000 }), (from, count) => {
        const there = addDuration(from, { count, unit: 'day' }) ?? ''
        expect(addDuration(there, { count: -count, unit: 'day' })).toBe(from)
      }),
    )
  })
})

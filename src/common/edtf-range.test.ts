// @ts-expect-error the package ships no types
import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfNumber, shiftDays } from './edtf-calendar.ts'
import { edtfOfDays, edtfRange } from './edtf-range.ts'

const readKnown: (text: string) => { min: number; max: number } = edtf

describe('edtfRange', () => {
  it.each<[string, string, string | null, string | null, string]>([
    ['a year runs to the next New Year', '2018', '2018-01-01', '2019-01-01', ''],
    ['a month runs to the first of the next', '2018-08', '2018-08-01', '2018-09-01', ''],
    ['December runs into the next year', '2018-12', '2018-12-01', '2019-01-01', ''],
    ['a day is one day', '2020-01-03', '2020-01-03', '2020-01-04', ''],
    ['a leap day is a day', '2020-02-29', '2020-02-29', '2020-03-01', ''],
    ['about a year is as wide as the year', '2019~', '2019-01-01', '2020-01-01', 'approximate'],
    ['about a day is as wide as the day', '2019-03-05~', '2019-03-05', '2019-03-06', 'approximate'],
    ['a slip kept as printed is uncertain', '2015-01-16?', '2015-01-16', '2015-01-17', 'uncertain'],
    ['a percent sign is both', '2015%', '2015-01-01', '2016-01-01', 'approximate uncertain'],
    ['months from and to', '2018-08/2018-09', '2018-08-01', '2018-10-01', ''],
    ['a day to a month', '2018-08-15/2018-09', '2018-08-15', '2018-10-01', ''],
    ['an open end', '2022/..', '2022-01-01', null, 'toOpen'],
    ['an open start', '../2020', null, '2021-01-01', 'fromOpen'],
    ['an unknown end is not open', '2022/', '2022-01-01', null, ''],
    ['open at both ends', '../..', null, null, 'fromOpen toOpen'],
    ['an interval is approximate if an end is', '2018~/2019', '2018-01-01', '2020-01-01', 'approximate'],
    ['spring is March to May', '2018-21', '2018-03-01', '2018-06-01', ''],
    ['summer is June to August', '2018-22', '2018-06-01', '2018-09-01', ''],
    ['autumn is September to November', '2018-23', '2018-09-01', '2018-12-01', ''],
    ['winter runs into the next year', '2018-24', '2018-12-01', '2019-03-01', ''],
    ['a decade', '199X', '1990-01-01', '2000-01-01', ''],
    ['a century', '19XX', '1900-01-01', '2000-01-01', ''],
    ['a day unknown within its month', '2004-06-XX', '2004-06-01', '2004-07-01', ''],
    ['an instant counts as its day', '2020-01-03T23:30:00Z', '2020-01-03', '2020-01-04', ''],
  ])('%s: %s', (_, text, from, to, flags) => {
    const has = (flag: string) => flags.split(' ').includes(flag)
    expect(edtfRange(text)).toEqual({
      from,
      to,
      fromOpen: has('fromOpen'),
      toOpen: has('toOpen'),
      approximate: has('approximate'),
      uncertain: has('uncertain'),
    })
  })

  it.each([
    '',
    '/',
    '../',
    '/..',
    '2018-13',
    '2018-00',
    '2019-02-29',
    '2018-8',
    '18',
    'August 2018',
    '2020/2018',
    '2018-08-',
    '2018/2019/2020',
    '2018-21-03',
    '2018-XX-03',
    '0000',
    '9999',
    '2018~~',
    '2018T10:00',
  ])('refuses %j', (text) => {
    expect(edtfRange(text)).toBeNull()
  })

  const day = fc.integer({ min: -700000, max: 2900000 }).map(dayOfNumber)
  const date = fc
    .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?', '%'))
    .map(([iso, precision, mark]) => iso.slice(0, precision) + mark)

  it('covers the same days as the edtf library says', () => {
    fc.assert(
      fc.property(date, (text) => {
        const known = readKnown(text)
        const range = edtfRange(text)
        expect(range?.from).toBe(new Date(known.min).toISOString().slice(0, 10))
        expect(range?.to).toBe(new Date(known.max + 1).toISOString().slice(0, 10))
      }),
    )
  })

  it('covers the same days of an interval as the edtf library says', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const first = edtfRange(a)
        const last = edtfRange(b)
        fc.pre(first !== null && last !== null && (first.to ?? '') <= (last.from ?? ''))
        const known = readKnown(`${a}/${b}`)
        const range = edtfRange(`${a}/${b}`)
        expect(range?.from).toBe(new Date(known.min).toISOString().slice(0, 10))
        expect(range?.to).toBe(new Date(known.max + 1).toISOString().slice(0, 10))
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => edtfRange(text) === null || text.length > 1))
  })

  it('gives back the shortest text for whole days, months and years', () => {
    fc.assert(
      fc.property(date, (text) => {
        const plain = text.replace(/[~?%]$/, '')
        const range = edtfRange(plain)
        if (!range?.from || !range.to) throw new Error(`no range for ${plain}`)
        expect(edtfOfDays(range.from, shiftDays(range.to, -1))).toBe(plain)
      }),
    )
  })
})

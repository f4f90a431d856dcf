import { describe, expect, it } from 'vitest'
import { datesAgree } from './dates-agree.ts'

describe('datesAgree', () => {
  it.each<[name: string, gold: string | null, read: string | null, agree: boolean]>([
    ['days of one month agree', '2019-11-18', '2019-11-02', true],
    ['days of two months do not', '2019-11-18', '2019-12-18', false],
    ['a year of the label agrees with its days', '2019', '2019-11-02', true],
    ['a day of the label does not agree with its year', '2019-11-18', '2019', false],
    ['marks of doubt are not compared', '2019-11~', '2019-11-18?', true],
    ['no date agrees with none', null, null, true],
    ['no date does not agree with a day', null, '2019-11-18', false],
    ['no date agrees with one that is about', null, '2019-11-18~', true],
    ['a date that is about agrees with none', '2019-11~', null, true],
    ['no date does not agree with an interval that is about', null, '2019~/2020~', false],
    ['an empty date is none', '', null, true],
    ['an interval is compared at both ends', '2019/2020', '2019/2021', false],
    ['a day agrees with an interval within its month', '2019-11-18', '2019-11-01/2019-11-30', true],
    ['an open end is not compared', '2019-11/..', '2019-11-18', true],
    ['an open end leaves the beginning to compare', '2019-10/..', '2019-11-18', false],
    ['an open beginning leaves the end to compare', '../2020', '2019/2020', true],
    ['open at both ends agrees with all', '../..', '2019', true],
    ['an unknown end is as good as open', '2019-11/', '2019-11', true],
    ['a day unknown within its month is the month', '2019-11-XX', '2019-11-18', true],
    ['a month unknown within its year is the year', '2019-XX', '2019-11-18', true],
    ['an instant is its day', '2019-11-18T10:00Z', '2019-11-18', true],
  ])('%s', (_, gold, read, agree) => {
    expect(datesAgree({ date: gold, modality: 'actual' }, { date: read, modality: 'actual' })).toBe(agree)
  })

  it.each<[name: string, modality: string, agree: boolean]>([
    ['what is possible may go without a date', 'possible', true],
    ['what is denied may go without a date', 'denied', true],
    ['what is planned may not', 'planned', false],
  ])('%s', (_, modality, agree) => {
    expect(datesAgree({ date: '2019', modality }, { date: null, modality: 'actual' })).toBe(agree)
    expect(datesAgree({ date: null, modality }, { date: '2019', modality: 'actual' })).toBe(agree)
    expect(datesAgree({ date: '2018', modality }, { date: '2019', modality })).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { formatEdtf } from './format-edtf.ts'

describe('formatEdtf', () => {
  it.each([
    ['2020-01-03', '3 January 2020'],
    ['2018-08', 'August 2018'],
    ['2018', '2018'],
    ['2019-03-05~', 'about 5 March 2019'],
    ['2019~', 'about 2019'],
    ['2015-01-16?', 'perhaps 16 January 2015'],
    ['2022/..', 'since 2022'],
    ['2020-08/..', 'since August 2020'],
    ['../2020', 'until 2020'],
    ['../..', 'at any time'],
    ['2018-08/2018-09', 'August–September 2018'],
    ['2018-12/2019-02', 'December 2018 – February 2019'],
    ['2020-01-03/2020-01-05', '3–5 January 2020'],
    ['2020-05-15/2020-07-31', '15 May – 31 July 2020'],
    ['2019-12-28/2020-01-02', '28 December 2019 – 2 January 2020'],
    ['2013/2015', '2013–2015'],
    ['2013~/2015', 'about 2013 – 2015'],
    ['2018-22', 'summer 2018'],
    ['199X', 'the 1990s'],
    ['19XX', 'the 1900s'],
    ['2018-08/2018-08', 'August 2018'],
    ['2020-01-03T10:00:00Z', '3 January 2020'],
    ['2004-06-XX', 'June 2004'],
    ['some day', 'some day'],
  ])('%s is said as %s', (edtf, said) => {
    expect(formatEdtf(edtf)).toBe(said)
  })
})

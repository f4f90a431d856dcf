import { describe, expect, it } from 'vitest'
import { sayDates } from './testing/say-dates.ts'

describe('findNumericDate', () => {
  it.each([
    ['Signed on 2020-01-03.', '2020-01-03 → 2020-01-03, on'],
    ['Signed on 2020-01-03T10:15:00Z, said the notice.', '2020-01-03T10:15:00Z → 2020-01-03, on'],
    ['Signed on 2020/01/03.', '2020/01/03 → 2020-01-03, on'],
    ['Signed on 31/12/2018.', '31/12/2018 → 2018-12-31, on'],
    ['Signed on 12/31/2018.', '12/31/2018 → 2018-12-31, on'],
    ['Signed on 31.12.2018.', '31.12.2018 → 2018-12-31, on'],
    ['Signed on 05/05/2018, either way.', '05/05/2018 → 2018-05-05, on'],
    ['Signed on 03/01/2020, who knows when.', ''],
    ['Signed in 2018-08.', '2018-08 → 2018-08, on'],
    ['Signed on 2019-02-29.', ''],
    ['Regulation 833/2014 and file 12-34-5678 stand.', ''],
    ['The clock said 10:15:30.', ''],
  ])('%s', (text, dates) => {
    expect(sayDates(text)).toBe(dates)
  })
})

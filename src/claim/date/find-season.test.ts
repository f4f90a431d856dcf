import { describe, expect, it } from 'vitest'
import { sayDates } from './testing/say-dates.ts'

describe('seasons, quarters and fiscal years, on 20 November 2019', () => {
  it.each([
    ['Talks stalled in summer 2018.', 'summer 2018 → 2018-06/2018-08, on'],
    ['Talks stalled in the summer of 2018.', 'summer of 2018 → 2018-06/2018-08, on'],
    ['Talks stalled in winter 2017.', 'winter 2017 → 2017-12/2018-02, on'],
    ['Talks stalled this summer.', 'this summer → 2019-06/2019-08, on'],
    ['Talks stalled last summer.', 'last summer → 2019-06/2019-08, on'],
    ['Talks stalled last autumn.', 'last autumn → 2018-09/2018-11, on'],
    ['Talks start next spring.', 'next spring → 2020-03/2020-05, on'],
    ['Talks stalled in the spring.', 'spring → 2019-03/2019-05, on'],
    ['Talks stalled in the fall of 2017.', 'fall of 2017 → 2017-09/2017-11, on'],
    ['Since the fall of the city talks stalled.', ''],
    ['They pay for winter wheat.', ''],
    ['Prices fall and hopes spring up after the Arab Spring.', ''],
    ['Duties rise in the third quarter of 2020.', 'third quarter of 2020 → 2020-07/2020-09, on'],
    ['Duties rise in Q3 2020.', 'Q3 2020 → 2020-07/2020-09, on'],
    ['Duties rose in the first quarter of this year.', 'first quarter of this year → 2019-01/2019-03, on'],
    ['Duties rose in the last quarter of 2018.', 'last quarter of 2018 → 2018-10/2018-12, on'],
    ['Duties rose in the first half of 2018.', 'first half of 2018 → 2018-01/2018-06, on'],
    ['Duties rose last quarter.', 'last quarter → 2019-07/2019-09, on'],
    ['In the second half they scored, a quarter of them twice.', ''],
    ['Funds for fiscal year 2019 are cut.', 'fiscal year 2019 → 2018-10/2019-09, on'],
    ['Funds for FY20 are cut.', 'FY20 → 2019-10/2020-09, on'],
    ['Funds for the 2018 fiscal year are cut.', '2018 fiscal year → 2017-10/2018-09, on'],
    ['Funds for the next fiscal year are cut.', 'next fiscal year → 2020-10/2021-09, on'],
  ])('%s', (text, dates) => {
    expect(sayDates(text)).toBe(dates)
  })
})

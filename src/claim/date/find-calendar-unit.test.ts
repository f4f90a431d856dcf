import { describe, expect, it } from 'vitest'
import { sayDates } from './testing/say-dates.ts'

describe('findCalendarUnit and findFixedDay, on Wednesday 20 November 2019', () => {
  it.each([
    ['Aid stopped yesterday.', 'yesterday → 2019-11-19, on'],
    ['Aid stopped the day before yesterday.', 'the day before yesterday → 2019-11-18, on'],
    ['Aid stopped today.', 'today → 2019-11-20, on'],
    ['Aid stopped earlier today.', 'earlier today → 2019-11-20, on'],
    ['Aid stops tonight.', 'tonight → 2019-11-20, on'],
    ['Aid stops tomorrow evening.', 'tomorrow evening → 2019-11-21, on'],
    ['Aid stopped this morning.', 'this morning → 2019-11-20, on'],
    ['Aid stopped last night.', 'last night → 2019-11-19, on'],
    ['Aid stopped last week.', 'last week → 2019-11-11/2019-11-17, on'],
    ['Aid stopped this week.', 'this week → 2019-11-18/2019-11-24, on'],
    ['Aid stops next week.', 'next week → 2019-11-25/2019-12-01, on'],
    ['Aid stopped over the weekend.', 'the weekend → 2019-11-16/2019-11-17, during'],
    ['Aid stopped last weekend.', 'last weekend → 2019-11-16/2019-11-17, on'],
    ['Aid stopped last month.', 'last month → 2019-10, on'],
    ['Aid stopped early last month.', 'early last month → 2019-10, on'],
    ['Aid stopped this month.', 'this month → 2019-11, on'],
    ['Aid stops next month.', 'next month → 2019-12, on'],
    ['Aid stopped last year.', 'last year → 2018, on'],
    ['Aid stopped late last year.', 'late last year → 2018, on'],
    ["Aid stopped by last year's order.", 'last year → 2018, before'],
    ['Aid stopped this year.', 'this year → 2019, on'],
    ['Aid stops next year.', 'next year → 2020, on'],
    ['Aid stopped earlier this month.', 'earlier this month → 2019-11, on'],
    ['Aid stopped earlier this year.', 'earlier this year → 2019, on'],
    ['Aid stopped earlier in the year.', 'earlier in the year → 2019, on'],
    ['Aid stops by the end of the year.', 'the end of the year → 2019-12~, before'],
    ['Aid stopped at the beginning of this year.', 'the beginning of this year → 2019-01~, on'],
    ['Aid stopped at the end of last month.', 'the end of last month → 2019-10, on'],
    ['Aid stopped at the turn of the year.', 'the turn of the year → 2018-12/2019-01, on'],
    ["The pact ends on New Year's Day.", "New Year's Day → 2020-01-01, on"],
    ["Aid stopped on New Year's Eve 2016.", "New Year's Eve 2016 → 2016-12-31, on"],
    ['Aid stops at midnight on 31 January 2020.', '31 January 2020 → 2020-01-31, on'],
    ['USA Today tells of it every May.', ''],
    ['Aid came the day the year ended, week after week.', ''],
    ['Aid stopped after last week-long talks.', ''],
  ])('%s', (text, dates) => {
    expect(sayDates(text)).toBe(dates)
  })

  it.each([
    ['Cut in January 2015, it ended in August that same year.', 'August that same year → 2015-08, on'],
    ['Cut in January 2015, it ended in the same year.', 'the same year → 2015, on'],
    ['Cut in January 2015, it ended later that year.', 'later that year → 2015, on'],
    ['Cut in January 2015, it ended that month.', 'that month → 2015-01, on'],
    ['Cut in January 2015, it ended the following month.', 'the following month → 2015-02, on'],
    ['Cut in January 2015, it ended the following year.', 'the following year → 2016, on'],
    ['Cut in January 2015, it ended the next year.', 'the next year → 2016, on'],
    ['Cut in January 2015, it had begun the year before.', 'the year before → 2014, on'],
    ['Cut in January 2015, it had begun in May of the previous year.', 'May of the previous year → 2014-05, on'],
    ['Cut in January 2015, it ended the following day.', 'the following day → none, on'],
    ['Cut on 31 January 2015, it ended the next day.', 'the next day → 2015-02-01, on'],
    ['Cut on 31 January 2015, it returned the same day.', 'the same day → 2015-01-31, on'],
  ])('from the date before: %s', (text, last) => {
    expect(sayDates(text).split('; ').at(-1)).toBe(last)
  })
})

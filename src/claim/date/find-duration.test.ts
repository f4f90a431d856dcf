import { describe, expect, it } from 'vitest'
import { sayDates } from './testing/say-dates.ts'

describe('findDuration, on Wednesday 20 November 2019', () => {
  it.each([
    ['Aid stopped two days ago.', 'two days ago → 2019-11-18, ago, 2 day'],
    ['Aid stopped two days earlier.', 'two days earlier → 2019-11-18, on, 2 day'],
    ['Aid stopped only five days ago.', 'only five days ago → 2019-11-15, ago, 5 day'],
    ['Aid stopped about ten days ago.', 'about ten days ago → 2019-11-10~, ago, 10 day'],
    ['Aid stopped two weeks ago.', 'two weeks ago → 2019-11-06~, ago, 2 week'],
    ['Aid stopped six months ago.', 'six months ago → 2019-05~, ago, 6 month'],
    ['Aid stopped a year ago.', 'a year ago → 2018~, ago, 1 year'],
    ['Aid stopped three years ago.', 'three years ago → 2016~, ago, 3 year'],
    ['Aid stopped more than a decade ago.', 'more than a decade ago → 2009~, ago, 10 year'],
    ['Aid stopped a year and a half ago.', 'a year and a half ago → 2018-05~, ago, 18 month'],
    ['Aid was halted for six months.', 'six months → none, for, 6 month'],
    ['Aid was halted for a further year.', 'a further year → none, for, 1 year'],
    ['Aid was halted for another 90 days.', 'another 90 days → none, for, 90 day'],
    ['They extended it another year.', 'another year → none, for, 1 year'],
    ['They put it off by six months.', 'six months → none, for, 6 month'],
    ['They agreed on a one-year pause.', 'one-year → none, for, 1 year'],
    ['They agreed on a 90-day pause.', '90-day → none, for, 90 day'],
    ['They agreed on a pause of nine months.', 'nine months → none, for, 9 month'],
    [
      'They agreed on two and a half years of aid, for two and a half years.',
      'two and a half years → none, for, 30 month',
    ],
    ['He must leave within 48 hours.', '48 hours → none, within, 48 hour'],
    ['After three years of quarrel they met.', 'three years → none, after, 3 year'],
    ['More than a year after the vote they met.', 'More than a year after → none, after, 1 year'],
    ['They met two weeks before the vote.', 'two weeks before → none, before, 2 week'],
    ['It is the first time in five years.', 'five years → none, during, 5 year'],
    ['For the past six months nothing moved.', 'the past six months → 2019-05~/.., since, 6 month'],
    ['Over the past two years nothing moved.', 'the past two years → 2017~/2019, during, 2 year'],
    ['Other states may follow in the coming weeks.', 'the coming weeks → 2019-11/2019-12, during'],
    ['Other states followed in recent days.', 'recent days → 2019-11-13/2019-11-20, during'],
    ['A 12-year-old and a man 30 years old were held.', ''],
    ['He asked for 19 years in prison, for children under 5 years of age.', ''],
    ['A $10-a-month plan may one day come, every year, to one day last.', ''],
    ['A quarter-point cut came.', ''],
    ['It is the first in a quarter century.', 'a quarter century → none, during, 25 year'],
    ['It costs $5 billion a year and two months in jail.', ''],
    [
      'Cut in March 2015, it came back nine months later.',
      'March 2015 → 2015-03, on; nine months later → 2015-12~, on, 9 month',
    ],
    ['Cut in March 2015, it came back a year later.', 'March 2015 → 2015-03, on; a year later → 2016-03~, on, 1 year'],
    ['Cut in 2015, it came back two years after.', '2015 → 2015, on; two years after → 2017~, on, 2 year'],
    [
      'Cut on 3 May 2015, it came back ten days later.',
      '3 May 2015 → 2015-05-03, on; ten days later → 2015-05-13, on, 10 day',
    ],
    ['Nine months later it came back.', 'Nine months later → none, on, 9 month'],
  ])('%s', (text, dates) => {
    expect(sayDates(text)).toBe(dates)
  })

  it.each([
    ['Flights will start in two weeks.', 'two weeks → 2019-12-04~, on, 2 week'],
    ['Flights will start in six months.', 'six months → 2020-05~, on, 6 month'],
    ['He will come for the first time in five years.', 'five years → none, during, 5 year'],
  ])('looks ahead: %s', (text, dates) => {
    expect(sayDates(text, true)).toBe(dates)
  })
})

import { describe, expect, it } from 'vitest'
import { sayDates } from './testing/say-dates.ts'

describe('findCalendarDate, on Wednesday 20 November 2019', () => {
  it.each([
    ['The ban began on January 3, 2020.', 'January 3, 2020 → 2020-01-03, on'],
    ['The ban began on 3 January 2020.', '3 January 2020 → 2020-01-03, on'],
    ['The ban began on the 3rd of January 2020.', '3rd of January 2020 → 2020-01-03, on'],
    ['The ban began on January 3rd, 2020, in Oslo.', 'January 3rd, 2020 → 2020-01-03, on'],
    ['Envoys met on Jan. 3, 2018 in Bern.', 'Jan. 3, 2018 → 2018-01-03, on'],
    ['Envoys met on Sept. 30 in Bern.', 'Sept. 30 → 2019-09-30, on'],
    ['Envoys met on 30 Sept in Bern.', '30 Sept → 2019-09-30, on'],
    ['Envoys met on 15 May, 2018.', '15 May, 2018 → 2018-05-15, on'],
    ['Envoys met on May 15 2018.', 'May 15 2018 → 2018-05-15, on'],
    ['Envoys met on May the 4th.', 'May the 4th → 2019-05-04, on'],
    ['The vote is on record (29 April).', '29 April → 2019-04-29, on'],
    ['On Monday (18 November) the port shut.', 'Monday (18 November) → 2019-11-18, on'],
    ['On Monday, 18 November, the port shut.', 'Monday, 18 November → 2019-11-18, on'],
    ['On Friday, February 24, 2017 the port shut.', 'Friday, February 24, 2017 → 2017-02-24, on'],
    ['A weekday picks its year: Thursday, 20 December.', 'Thursday, 20 December → 2018-12-20, on'],
    ['The port shut on 3 March.', '3 March → 2019-03-03, on'],
    ['The port shut on 21 November.', '21 November → 2019-11-21, on'],
    ['The deadline is 10 December.', '10 December → 2019-12-10, on'],
    ['The leap day was February 29.', 'February 29 → 2016-02-29, on'],
    ['It was signed on March 16 and 20, 2014.', 'March 16 → 2014-03-16, on; 20, 2014 → 2014-03-20, on'],
    [
      'Lists came on March 16 and December 19 of 2014.',
      'March 16 → 2014-03-16, on; December 19 of 2014 → 2014-12-19, on',
    ],
    ['On March 16 and 20 people were freed.', 'March 16 → 2019-03-16, on'],
    ['Aid was cut in August 2018.', 'August 2018 → 2018-08, on'],
    ['Aid was cut in August, 2018.', 'August, 2018 → 2018-08, on'],
    ['Aid was cut in August of 2018.', 'August of 2018 → 2018-08, on'],
    ['Aid was cut in August.', 'August → 2019-08, on'],
    ['Aid was cut in December.', 'December → 2018-12, on'],
    ['Aid was cut in November.', 'November → 2019-11, on'],
    ['Aid was cut last August.', 'last August → 2019-08, on'],
    ['Aid was cut last November.', 'last November → 2018-11, on'],
    ['Aid was cut this March.', 'this March → 2019-03, on'],
    ['Aid flows since early this June.', 'early this June → 2019-06/.., since'],
    ['Aid returns next May.', 'next May → 2020-05, on'],
    ['Aid was cut in August of last year.', 'August of last year → 2018-08, on'],
    ['The gate is shut since August of last year.', 'August of last year → 2018-08/.., since'],
    ['Aid was cut in August last year.', 'August last year → 2018-08, on'],
    ['Aid was cut in March this year.', 'March this year → 2019-03, on'],
    ['Aid was cut on 5 March last year.', '5 March last year → 2018-03-05, on'],
    ['The talks failed in mid-May.', 'mid-May → 2019-05, on'],
    ['The talks failed in late January.', 'late January → 2019-01, on'],
    ['The talks failed at the end of June.', 'the end of June → 2019-06, on'],
    ['The talks failed at the beginning of October 2017.', 'the beginning of October 2017 → 2017-10, on'],
    ['The deal takes effect on the 21st of next month.', '21st of next month → 2019-12-21, on'],
    ['The deal was signed on the 3rd of this month.', '3rd of this month → 2019-11-03, on'],
    ['He asked in January 15 countries for help.', 'January → 2019-01, on'],
    ['MOSCOW MAY LIFT BAN', ''],
    ['Ministers may meet; they march on.', ''],
    ['The march on the capital was banned.', ''],
    ['Theresa May spoke, and Mrs May left.', ''],
    ['Voters in May threw them out.', 'May → 2019-05, on'],
    ['Under May the talks stalled.', ''],
    ['An august body met for a second time.', ''],
    ['The rate fell in Jan.', 'Jan → 2019-01, on'],
  ])('%s', (text, dates) => {
    expect(sayDates(text)).toBe(dates)
  })

  it.each([
    ['Flights will resume in August.', 'August → 2020-08, on'],
    ['Flights will resume in November.', 'November → 2019-11, on'],
    ['Flights will resume on 3 March.', '3 March → 2020-03-03, on'],
    ['Flights will resume on February 29.', 'February 29 → 2020-02-29, on'],
    ['Flights will resume on May 15, 2021.', 'May 15, 2021 → 2021-05-15, on'],
  ])('looks ahead: %s', (text, dates) => {
    expect(sayDates(text, true)).toBe(dates)
  })
})

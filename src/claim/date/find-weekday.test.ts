import { describe, expect, it } from 'vitest'
import { sayDates } from './testing/say-dates.ts'

describe('findWeekday, on Wednesday 20 November 2019', () => {
  it.each([
    ['The port shut on Friday.', 'Friday → 2019-11-15, on'],
    ['The port shut on Wednesday.', 'Wednesday → 2019-11-20, on'],
    ['The port shut on Thursday.', 'Thursday → 2019-11-14, on'],
    ['The port shut late Friday.', 'late Friday → 2019-11-15, on'],
    ['The port shut late Friday evening.', 'late Friday evening → 2019-11-15, on'],
    ['The port shut on Friday night.', 'Friday night → 2019-11-15, on'],
    ['The port shut Monday morning.', 'Monday morning → 2019-11-18, on'],
    ['Early on Tuesday the port shut.', 'Early on Tuesday → 2019-11-19, on'],
    ['The port shut last Monday.', 'last Monday → 2019-11-18, on'],
    ['The port shut last Wednesday.', 'last Wednesday → 2019-11-13, on'],
    ['It opens next Monday.', 'next Monday → 2019-11-25, on'],
    ['It opens next Wednesday.', 'next Wednesday → 2019-11-27, on'],
    ['It must decide by this coming Friday.', 'this coming Friday → 2019-11-22, before'],
    ['It opens on Friday next week.', 'Friday next week → 2019-11-29, on'],
    ['It shut on Monday of last week.', 'Monday of last week → 2019-11-11, on'],
    ['It applies starting Monday.', 'Monday → 2019-11-25, from'],
    ['It has been shut since Sunday.', 'Sunday → 2019-11-17/.., since'],
    ['It was shut from Monday to Friday.', 'Monday to Friday → 2019-11-25/2019-11-29, from'],
    ['As of Sunday nobody had come.', 'Sunday → 2019-11-17, from'],
    ['Few knew before Monday.', 'Monday → 2019-11-18, before'],
    ["They walked away from Friday's talks.", 'Friday → 2019-11-15, on'],
    ['Word may come as early as Sunday.', 'Sunday → 2019-11-24, on'],
    ['They meet on Good Friday and on a Monday.', ''],
    ['He reads The Sun and sat down.', ''],
    [
      'On 4 March 2018 they met; the following Monday they parted.',
      '4 March 2018 → 2018-03-04, on; the following Monday → 2018-03-05, on',
    ],
    [
      'On 4 March 2018 they met; that Friday they parted.',
      '4 March 2018 → 2018-03-04, on; that Friday → 2018-03-09, on',
    ],
  ])('%s', (text, dates) => {
    expect(sayDates(text)).toBe(dates)
  })

  it.each([
    ['The port will open on Friday.', 'Friday → 2019-11-22, on'],
    ['The port will open on Wednesday.', 'Wednesday → 2019-11-20, on'],
    ['The port will open this Sunday.', 'this Sunday → 2019-11-24, on'],
  ])('looks ahead: %s', (text, dates) => {
    expect(sayDates(text, true)).toBe(dates)
  })
})

import type { DateLexicon } from './date-lexicon.ts'
import type { DateParser } from './date-site.ts'
import { findCalendarDate } from './find-calendar-date.ts'
import { findCalendarUnit } from './find-calendar-unit.ts'
import { findDayOfMonth } from './find-day-of-month.ts'
import { findDuration } from './find-duration.ts'
import { findFiscalYear } from './find-fiscal-year.ts'
import { findFixedDay, findNamedDay } from './find-fixed-day.ts'
import { findNumericDate } from './find-numeric-date.ts'
import { findQuarter } from './find-quarter.ts'
import { findSeason } from './find-season.ts'
import { findWeekday } from './find-weekday.ts'
import { findYear } from './find-year.ts'

/** A parser with what its dates begin with: phrases of some lists, or digits. It is asked nowhere else. */
type DateParserEntry = { parse: DateParser; lists: (keyof DateLexicon)[]; digits?: true }

/** In this order: the first parser that reads something wins. At most 15, since each is a bit of a mark. */
export const DATE_PARSERS: DateParserEntry[] = [
  { parse: findNumericDate, lists: [], digits: true },
  { parse: findCalendarDate, lists: ['weekdays', 'shifts', 'months', 'anchors'], digits: true },
  { parse: findDayOfMonth, lists: [], digits: true },
  { parse: findFiscalYear, lists: ['shifts', 'fiscalYears'], digits: true },
  { parse: findQuarter, lists: ['ordinals', 'quarterLetters', 'halfLetters'], digits: true },
  { parse: findSeason, lists: ['anchors', 'shifts', 'seasons'] },
  { parse: findWeekday, lists: ['anchors', 'shifts', 'weekdays'] },
  { parse: findFixedDay, lists: ['fixedDays'] },
  { parse: findNamedDay, lists: ['turnOfYear', 'namedDays'] },
  { parse: findYear, lists: [], digits: true },
  { parse: findDuration, lists: ['openSpans', 'spanShifts', 'further', 'countPrefixes', 'numbers'], digits: true },
  { parse: findCalendarUnit, lists: ['anchors', 'shifts', 'definiteArticles'] },
]

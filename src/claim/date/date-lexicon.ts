import type { DateRelation, DurationUnit } from './date-mention.ts'

/** A stretch of the calendar that "last", "this" and "next" can stand before. */
export type CalendarUnit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade'

/**
 * The words of dates in one language. Keys and list members are lower-case phrases, words apart by one space; apostrophes
 * are written straight. Shifts count units from the anchor: -1 the one before, 0 itself, 1 the next.
 */
export type DateLexicon = {
  months: Record<string, number>
  /** Month names that are also other words: they need a day, a year or a preposition beside them. */
  monthsAlsoWords: string[]
  /** 1 is Monday. */
  weekdays: Record<string, number>
  weekdaysAlsoWords: string[]
  /** Words that make a weekday part of a name: "Good Friday". */
  weekdayNamePrefixes: string[]
  /** "morning", "evening": swallowed after a day. */
  dayParts: string[]
  /** First month of each season; a season is three months long. */
  seasons: Record<string, number>
  seasonsAlsoWords: string[]
  numbers: Record<string, number>
  ordinals: Record<string, number>
  ordinalSuffixes: string[]
  decadeSuffixes: string[]
  /** Units of length; `times` makes "decade" ten years. */
  units: Record<string, { unit: DurationUnit; times: number }>
  /** Adjectives between a count and its unit: "calendar", "consecutive". */
  unitAdjectives: string[]
  /** Words after a length that make it an age or a sentence: "old", "in prison". */
  ageWords: string[]
  calendarUnits: Record<string, CalendarUnit>
  /** What part of a date is meant: "early", "the end of". `end` and `start` name a month of a year. */
  parts: Record<string, 'early' | 'mid' | 'late' | 'start' | 'end'>
  /** Prepositions; `between` becomes `during` once both ends are found. */
  relations: Record<string, DateRelation | 'between'>
  /** Words that may stand between a preposition and its date: "since at least 2013". */
  fillers: string[]
  determiners: string[]
  rangeWords: string[]
  listWords: string[]
  /** Words that make a date approximate. */
  approximators: string[]
  /** Words before a count; true where they make it approximate. */
  countPrefixes: Record<string, boolean>
  /** Words before a length that make it a prolongation: "another", "a further". */
  further: string[]
  /** "last", "this", "next", counted from the publication date. */
  shifts: Record<string, number>
  /** "that same", "the following", counted from the date told before. */
  anchors: Record<string, number>
  /** "yesterday", counted in days from the publication date. */
  fixedDays: Record<string, number>
  /** "New Year's Day" as month and day. */
  namedDays: Record<string, string>
  turnOfYear: string[]
  /** Words after a length that make it a date; `clauseEnd` where only if nothing it could govern follows. */
  tails: Record<string, { sign: 1 | -1; base: 'published' | 'previous'; clauseEnd?: true }>
  /** Words after a length that tie it to what follows: "a year after the vote". */
  governingTails: Record<string, 'after' | 'before'>
  /** Words before "two years" without a preposition of their own: "the past", "the next". */
  spanShifts: Record<string, -1 | 1>
  /** Words before an uncounted plural: "in the coming weeks", "in recent days". */
  openSpans: Record<string, -1 | 1>
  /** Relations that a length of time may stand behind: "for", "within", "by". */
  durationRelations: Record<string, DateRelation>
  /** Words between a month and its year: "of", "in". */
  yearLinks: string[]
  quarterWords: string[]
  quarterLetters: string[]
  halfWords: string[]
  halfLetters: string[]
  fiscalYears: string[]
  /** Nouns whose number is a name: "Resolution 1970". */
  numberedNouns: string[]
  /** Nouns that make a year before them a name of no date: "2030 Agenda". */
  numberedAfter: string[]
  /** Marks and words before a number that make it a sum or a code. */
  moneyMarks: string[]
  /** Which name lists are printed with a capital: "months", "weekdays". */
  capitalised: string[]
  /** Prepositions of months: "in January 15 countries" tells no 15 January. */
  monthPrepositions: string[]
  /** "for the first time in two years" is no date ahead. */
  recurrenceNouns: string[]
  /** Words before a weekday that mean no single day: "on a Monday". */
  notSingleDay: string[]
  /** Words before a month that mean no single one: "every May". */
  recurring: string[]
  definiteArticles: string[]
  /** Prepositions that turn a weekday ahead (1) or back (-1): "as soon as Friday", "as of Friday". */
  weekdayLeans: Record<string, number>
  /** "in two weeks" lies two weeks ahead where the verb does. */
  aheadPrepositions: string[]
  andHalf: string[]
}

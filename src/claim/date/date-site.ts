import type { DateMention, DateRelation, Duration } from './date-mention.ts'
import type { DateWords } from './prepare-lexicon.ts'
import type { Word } from './scan-words.ts'

export type DatePart = 'early' | 'mid' | 'late' | 'start' | 'end'

/** Where a parser is asked to read: the words, and what stands before and around word `at`. */
export type DateSite = {
  words: Word[]
  lexicon: DateWords
  /** First word of the date itself, after "early" or "the end of". */
  at: number
  part: DatePart | null
  relation: DateRelation | 'between' | null
  /** The word right before the date, over "at least" and "about" but not over an article. */
  direct: boolean
  /** An article or possessive stands right before. */
  determined: boolean
  /** "about" or "around" stands before. */
  approximate: boolean
  /** Words before this one are spoken for. */
  floor: number
  /** ISO day, or null where nothing tells. */
  published: string | null
  previous: DateMention | null
  /** Whether `previous` stands in the same text. */
  previousNear: boolean
  /** First day of the date that this one ends a range of, else null. */
  rangeStart: string | null
  /** Whether what happens near word `at` lies ahead. */
  isFuture: () => boolean
  fiscalYearStart: number
}

/** A date as a parser found it, from word `first` to before word `next`. */
export type FoundDate = {
  first: number
  next: number
  edtf: string | null
  basis: 'stated' | 'implied'
  relation?: DateRelation
  duration?: Duration
  tense?: 'past' | 'future'
  nameYear?: true
}

/** What a parser read up to word `next`: none found there means words that look like a date and are none. */
export type DateFinding = { next: number; found: FoundDate[] }

/** One kind of date. Parsers know nothing of one another; the first that reads something wins. */
export type DateParser = (site: DateSite) => DateFinding | null

export const oneDate = (date: FoundDate): DateFinding => ({ next: date.next, found: [date] })

export type DurationUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

/** A length of time as told: "for 90 days" is `{count: 90, unit: 'day'}`. */
export type Duration = { count: number; unit: DurationUnit }

export type DateRelation = 'on' | 'since' | 'until' | 'before' | 'after' | 'from' | 'during' | 'for' | 'within' | 'ago'

/** A date, a span of time or a length of time that a text tells. */
export type DateMention = {
  /** Half-open UTF-16 offsets of the date itself, without the preposition before it. */
  start: number
  end: number
  /** Exactly `text.slice(start, end)`. */
  text: string
  /** Where the phrase begins, its preposition included: "since" in "since 2013". */
  phraseStart: number
  /** EDTF level 1, `X/..` after "since"; null for a bare length of time and where there is nothing to reckon from. */
  edtf: string | null
  /** `implied` where anything of it was concluded from the publication date or an earlier mention. */
  basis: 'stated' | 'implied'
  /** How the text ties something to the date. */
  relation: DateRelation
  duration?: Duration
  /** The side of now that the words themselves tell: "ago" past, "next" future. */
  tense?: 'past' | 'future'
  /** The year stands before a noun and only names it: "the 2015 deal". */
  nameYear?: true
  /** The line under the headline that says when and where the article was written. */
  dateline?: true
}

/** Whether what happens near an offset of the text lies ahead, so that "on Friday" means the next one. */
type IsFuture = (at: number) => boolean

export type DateContext = {
  /** The publication date, an ISO day or instant; an instant counts as the day it is printed with. */
  published: string | null
  /** The last date told before this text: what "that same year" and "a month later" reckon from. */
  previous: DateMention | null
  future: IsFuture
  /** First month of the fiscal year that ends in the year it is named for: 10 for the United States, 1 if absent. */
  fiscalYearStart?: number
}

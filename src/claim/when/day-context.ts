import type { DateMention } from '../date/date-mention.ts'

/** Adds a duration to a date: handed in by the date layer. */
export type AddDuration = (edtf: string, duration: NonNullable<DateMention['duration']>) => string | null

/** What the article tells of time beyond the sentence. */
export type DayContext = {
  /** An ISO day, or null where none that is one is told. */
  published: string | null
  /** The day the news was told, where the first paragraphs date it. */
  newsDay: string | null
  /** The date that heads this paragraph of a chronology: "May 2018: …". */
  heading: string | null
  /** The date told last before this sentence in its paragraph. */
  told: string | null
  addDuration: AddDuration
}

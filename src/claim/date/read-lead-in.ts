import type { DateSite } from './date-site.ts'
import { phraseBefore } from './phrase-map.ts'
import type { DateWords } from './prepare-lexicon.ts'
import type { Word } from './scan-words.ts'

/** What stands before a date: its preposition, over "at least", "about" and articles. */
export type LeadIn = {
  relation: DateSite['relation']
  /** First word of the preposition, or of the date where there is none. */
  first: number
  direct: boolean
  determined: boolean
  approximate: boolean
}

/** Reads back from word `first` of a date, never over word `floor`. */
export function readLeadIn(words: Word[], first: number, floor: number, lexicon: DateWords): LeadIn {
  const determined = phraseBefore(words, first, floor, lexicon.determiners) !== null
  let approximate = false
  let direct = true
  let end = first
  for (let hops = 0; hops < 4; hops++) {
    const relation = phraseBefore(words, end, floor, lexicon.relations)
    if (relation) return { relation: relation.value, first: relation.first, direct, determined, approximate }
    const about = phraseBefore(words, end, floor, lexicon.approximators)
    const filler = about ?? phraseBefore(words, end, floor, lexicon.fillers)
    if (!filler) break
    if (about && direct) approximate = true
    if (phraseBefore(words, end, filler.first, lexicon.determiners)) direct = false
    end = filler.first
  }
  return { relation: null, first, direct, determined, approximate }
}

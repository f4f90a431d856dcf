import { monthText, shiftMonths } from '../../common/edtf-calendar.ts'
import { type DateParser, type DateSite, oneDate } from './date-site.ts'
import { phraseAt } from './phrase-map.ts'
import { readYear } from './read-number.ts'
import { readYearBehind } from './read-year-reference.ts'
import { resolveMonth } from './resolve-date.ts'

type Piece = { months: number; place: number; next: number }

/** "third quarter", "first half", "Q3", "H1" at word `at`. */
function readPiece(site: DateSite, at: number): Piece | null {
  const { words, lexicon } = site
  const number = words[at + 1]
  if (number?.glued && number.value !== null) {
    if (phraseAt(words, at, lexicon.quarterLetters) && number.value >= 1 && number.value <= 4)
      return { months: 3, place: number.value, next: at + 2 }
    if (phraseAt(words, at, lexicon.halfLetters) && number.value >= 1 && number.value <= 2)
      return { months: 6, place: number.value, next: at + 2 }
  }
  const ordinal = phraseAt(words, at, lexicon.ordinals)
  const digits = words[at]?.value != null && phraseAt(words, at + 1, lexicon.ordinalSuffixes) ? words[at]?.value : null
  const place = ordinal?.value ?? digits
  if (place == null) return null
  const next = ordinal?.next ?? at + 2
  const quarter = phraseAt(words, next, lexicon.quarterWords)
  const half = phraseAt(words, next, lexicon.halfWords)
  const count = quarter ? 4 : 2
  if ((!quarter && !half) || place > count) return null
  return { months: 12 / count, place: place < 0 ? count : place, next: quarter?.next ?? half?.next ?? next }
}

/** Quarters and halves of a year: "the third quarter of 2020" and "Q3 2020" are `2020-07/2020-09`. */
export const findQuarter: DateParser = (site) => {
  const { words, at } = site
  const leading = readYear(words, at)
  const piece = readPiece(site, leading?.next ?? at)
  if (!piece) return null
  const year = leading
    ? { year: leading.value, next: piece.next, basis: 'stated' as const }
    : readYearBehind(site, piece.next)
  const month = (piece.place - 1) * piece.months + 1
  // Halves and last quarters are also of matches and of anything else: they need their year.
  if (!year && (piece.months === 6 || site.relation === null)) return null
  if (!year && phraseAt(words, piece.next, site.lexicon.yearLinks)?.value) return null
  const first = year ? monthText(year.year, month) : resolveMonth(site, month, null)
  const edtf = first && `${first}/${shiftMonths(first, piece.months - 1)}`
  return oneDate({ first: at, next: year?.next ?? piece.next, edtf, basis: year?.basis ?? 'implied' })
}

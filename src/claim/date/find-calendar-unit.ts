import { weekdayOf } from '../../common/edtf-calendar.ts'
import { edtfRange } from '../../common/edtf-range.ts'
import { calendarUnit } from './calendar-unit.ts'
import type { CalendarUnit } from './date-lexicon.ts'
import { type DateParser, type DateSite, oneDate } from './date-site.ts'
import { phraseAt } from './phrase-map.ts'
import { isClauseEnd } from './read-number.ts'

/** How precise the date before must be for a unit to be counted from it, in characters of its EDTF text. */
const PRECISION: Record<CalendarUnit, number> = {
  day: 10,
  week: 10,
  weekend: 10,
  month: 7,
  quarter: 7,
  half: 7,
  season: 7,
  year: 4,
  decade: 4,
}

function fromPrevious(site: DateSite, unit: CalendarUnit, shift: number): string | null {
  const first = site.previous?.edtf?.split('/')[0]?.replace(/[~?%]$/, '') ?? ''
  const from = edtfRange(first)?.from
  return from && first.length >= PRECISION[unit] ? calendarUnit(from, unit, shift) : null
}

/** "the weekend": the last one, the present one on a Saturday or Sunday, the next one where the text looks ahead. */
function nearWeekend(day: string, ahead: boolean): string {
  return calendarUnit(day, 'weekend', ahead || weekdayOf(day) >= 6 ? 0 : -1)
}

/**
 * Calendar units by their place: "last week" (Monday to Sunday), "this month", "next year" from the publication date; "that
 * same year", "the following month", "the year before" from the date told before; "the weekend"; after "the end of" also
 * "the year".
 */
export const findCalendarUnit: DateParser = (site) => {
  const { words, lexicon, at, published } = site
  const lead = phraseAt(words, at, lexicon.anchors) ?? phraseAt(words, at, lexicon.shifts)
  const article = phraseAt(words, at, lexicon.definiteArticles)
  const unitAt = lead?.next ?? article?.next
  const unit = unitAt === undefined ? null : phraseAt(words, unitAt, lexicon.calendarUnits)
  if (!unit || (words[unit.next]?.text === '-' && words[unit.next]?.glued)) return null
  const found = { first: at, next: unit.next, basis: 'implied' as const }
  const anchor = phraseAt(words, at, lexicon.anchors)
  if (anchor && anchor.next === unitAt) return oneDate({ ...found, edtf: fromPrevious(site, unit.value, anchor.value) })
  const shift = phraseAt(words, at, lexicon.shifts)
  if (shift && shift.next === unitAt) {
    if (unit.value === 'day') return null
    const edtf = published && calendarUnit(published, unit.value, shift.value)
    const tense = shift.value === 0 ? {} : { tense: shift.value < 0 ? ('past' as const) : ('future' as const) }
    return oneDate({ ...found, edtf, ...tense })
  }
  if (unit.value === 'weekend') return oneDate({ ...found, edtf: published && nearWeekend(published, site.isFuture()) })
  const tail = phraseAt(words, unit.next, lexicon.tails)
  if (tail?.value.clauseEnd && isClauseEnd(words, tail.next))
    return oneDate({ ...found, next: tail.next, edtf: fromPrevious(site, unit.value, tail.value.sign) })
  if (site.part === null || unit.value === 'day') return null
  return oneDate({ ...found, edtf: published && calendarUnit(published, unit.value, 0) })
}

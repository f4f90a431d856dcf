import { shiftDays, weekdayOf } from '../../common/edtf-calendar.ts'
import { edtfRange } from '../../common/edtf-range.ts'
import { type DateParser, type DateSite, oneDate } from './date-site.ts'
import { phraseAt, phraseBefore } from './phrase-map.ts'
import { isCapitalised } from './read-number.ts'
import { mondayOf, resolveWeekday } from './resolve-date.ts'

/** "next week" or "of last week" behind a weekday: the Monday of that week. */
function readWeekBehind(site: DateSite, start: number): { monday: string; next: number } | null {
  const { words, lexicon } = site
  const at = (words[start]?.kind === 'word' ? phraseAt(words, start, lexicon.yearLinks)?.next : undefined) ?? start
  const shift = phraseAt(words, at, lexicon.shifts)
  if (!shift || phraseAt(words, shift.next, lexicon.calendarUnits)?.value !== 'week' || !site.published) return null
  return { monday: shiftDays(mondayOf(site.published), 7 * shift.value), next: shift.next + 1 }
}

/** "that Friday", "the following Monday", from the date told before. */
function fromPrevious(site: DateSite, weekday: number, shift: number): string | null {
  const range = site.previous?.edtf ? edtfRange(site.previous.edtf) : null
  if (!range?.from || range.to !== shiftDays(range.from, 1)) return null
  const ahead = (weekday - weekdayOf(range.from) + 7) % 7
  if (shift < 0) return shiftDays(range.from, ahead - 7)
  const day = shiftDays(range.from, shift > 0 ? ahead || 7 : ahead)
  // "The same Monday" behind another day of news has been.
  return shift === 0 && site.published && range.from <= site.published && day > site.published
    ? shiftDays(day, -7)
    : day
}

/** Weekday names: "on Friday", "last Monday", "Friday night", "Monday of next week", "the following Tuesday". */
export const findWeekday: DateParser = (site) => {
  const { words, lexicon, at } = site
  const shift = phraseAt(words, at, lexicon.shifts)
  const anchor = phraseAt(words, at, lexicon.anchors)
  const nameAt =
    [anchor, shift].map((lead) => lead?.next).find((i) => i !== undefined && phraseAt(words, i, lexicon.weekdays)) ?? at
  const name = phraseAt(words, nameAt, lexicon.weekdays)
  if (!name || (lexicon.capitalised.byFirst.has('weekdays') && !isCapitalised(words[nameAt]))) return null
  if (
    phraseAt(words, nameAt, lexicon.weekdaysAlsoWords) &&
    words[name.next]?.text !== ',' &&
    words[name.next]?.text !== '.'
  )
    return null
  if (phraseBefore(words, at, 0, lexicon.weekdayNamePrefixes) || phraseBefore(words, at, 0, lexicon.notSingleDay))
    return null
  if (phraseAt(words, at - 1, lexicon.definiteArticles) && nameAt === at && site.part === null) return null
  const dayPart = phraseAt(words, name.next, lexicon.dayParts)
  const next = dayPart?.next ?? name.next
  const week = readWeekBehind(site, next)
  if (week) {
    const edtf = shiftDays(week.monday, name.value - 1)
    return oneDate({ first: at, next: week.next, edtf, basis: 'implied' })
  }
  const found = { first: at, next, basis: 'implied' as const }
  if (nameAt !== at && anchor?.next === nameAt && !(shift?.next === nameAt))
    return oneDate({ ...found, edtf: fromPrevious(site, name.value, anchor.value) })
  const count = nameAt === at ? null : (shift?.value ?? null)
  // "from Monday's talks": what is named by its day has been.
  const lean =
    words[next]?.lower === "'s" ? -1 : (phraseBefore(words, at, site.floor, lexicon.weekdayLeans)?.value ?? 0)
  const tense = count === null || count === 0 ? {} : { tense: count < 0 ? ('past' as const) : ('future' as const) }
  return oneDate({ ...found, edtf: resolveWeekday(site, name.value, count, lean), ...tense })
}

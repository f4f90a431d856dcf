import { dayText, isDay, monthText } from '../../common/edtf-calendar.ts'
import type { DateFinding, DateParser, DateSite, FoundDate } from './date-site.ts'
import { phraseAt, phraseBefore } from './phrase-map.ts'
import { type MonthDay, readFurtherDays, readMonthDay } from './read-month-day.ts'
import { isCapitalised } from './read-number.ts'
import { readYearBehind, type YearRead } from './read-year-reference.ts'
import { resolveDay, resolveMonth } from './resolve-date.ts'

/** The year told further on for several dates: "March 16 and December 19 of that year", "July–August 2018". */
function readYearAhead(site: DateSite, from: MonthDay): YearRead | null {
  let next = from.next
  let month = from.month
  for (let hops = 0; hops < 5; hops++) {
    const joint = phraseAt(site.words, next, site.lexicon.listWords)
    const date = joint && readMonthDay(site, joint.next)
    if (!date) return null
    const last = readFurtherDays(site, date).at(-1) ?? date
    const year = readYearBehind(site, last.next)
    if (year) return { ...year, year: month > date.month ? year.year - 1 : year.year }
    next = last.next
    month = date.month
  }
  return null
}

/** A name that is also a word counts as a month only where something beside it says so. */
function isMonth(site: DateSite, date: MonthDay, year: YearRead | null, shift: number | null): boolean {
  if (!date.doubtful || date.days.length > 0 || year || shift !== null || site.part !== null) return true
  if (site.relation === null || site.relation === 'ago') return false
  const after = site.words[date.next]
  return site.direct && !(after?.kind === 'word' && (after.lower === "'s" || isCapitalised(after)))
}

function edtfOf(site: DateSite, date: MonthDay, year: YearRead | null, weekday: number | null, shift: number | null) {
  const [day, lastDay] = date.days
  if (day === undefined) return year ? monthText(year.year, date.month) : resolveMonth(site, date.month, shift)
  const first = year
    ? isDay(year.year, date.month, day)
      ? dayText(year.year, date.month, day)
      : null
    : resolveDay(site, date.month, day, weekday)
  if (lastDay === undefined || first === null) return first
  const month = Number(first.slice(5, 7))
  const inYear = Number(first.slice(0, 4))
  return isDay(inYear, month, lastDay) ? `${first}/${dayText(inYear, month, lastDay)}` : first
}

/** "that September", "the following May": the month nearest behind the date told before. */
function readMonthAfterTold(site: DateSite): DateFinding | null {
  const { words, lexicon, previous } = site
  const anchor = phraseAt(words, site.at, lexicon.anchors)
  const month = anchor && phraseAt(words, anchor.next, lexicon.months)
  if (!anchor || !month || !isCapitalised(words[anchor.next])) return null
  const from = /^\d{4}(-\d{2})?/.exec(previous?.edtf ?? '')
  const next = words[month.next]
  if (!from || (next?.kind === 'number' && !next.glued)) return null
  const year = Number(from[0].slice(0, 4))
  const past = from[1] !== undefined && month.value < Number(from[1].slice(1))
  const shift = anchor.value < 0 ? (past ? 0 : -1) : past ? 1 : 0
  const edtf = monthText(year + shift, month.value)
  return { next: month.next, found: [{ first: site.at, next: month.next, edtf, basis: 'implied' }] }
}

/** The weekday printed before a day, with its comma or bracket: "Monday, 14 November", "Monday (14 November)". */
function readWeekdayBefore(site: DateSite): { weekday: number; next: number; bracket: boolean } | null {
  const { words, lexicon } = site
  const name = phraseAt(words, site.at, lexicon.weekdays)
  if (!name || !isCapitalised(words[site.at])) return null
  let next = name.next
  next = phraseAt(words, next, lexicon.dayParts)?.next ?? next
  if (
    words[next]?.text === '.' &&
    words[next]?.glued &&
    name.next - site.at === 1 &&
    (words[site.at]?.text.length ?? 9) < 6
  )
    next++
  if (words[next]?.text === ',') next++
  const bracket = words[next]?.text === '('
  if (bracket) next++
  next = phraseAt(words, next, lexicon.definiteArticles)?.next ?? next
  return { weekday: name.value, next, bracket }
}

/**
 * Days and months by name: "January 3, 2020", "3rd of January", "Monday (14 November)", "March 16 and 20 of that year",
 * "August last year", "last August", "May". A missing year is reckoned from the publication date.
 */
export const findCalendarDate: DateParser = (site): DateFinding | null => {
  const { words, lexicon } = site
  const told = readMonthAfterTold(site)
  if (told) return told
  const weekday = readWeekdayBefore(site)
  const shift = weekday ? null : phraseAt(words, site.at, lexicon.shifts)
  const start = weekday?.next ?? shift?.next ?? site.at
  const date = readMonthDay(site, start)
  if (!date || (weekday && date.days.length === 0)) return null
  const further = date.days.length > 0 ? readFurtherDays(site, date) : []
  const last = further.at(-1) ?? date
  const own = readYearBehind(site, last.next)
  const year = shift ? null : (own ?? readYearAhead(site, last))
  if (phraseBefore(words, site.at, 0, lexicon.recurring)) return { next: last.next, found: [] }
  if (!isMonth(site, date, year, shift?.value ?? null)) return null
  const found = [date, ...further].map((each, i): FoundDate => {
    const ends = each === last
    const after = ends && own && !shift ? own.next : each.next
    const closed = ends && weekday?.bracket && words[after]?.text === ')' ? after + 1 : after
    const edtf = edtfOf(site, each, year, weekday?.weekday ?? null, shift?.value ?? null)
    return {
      first: i === 0 ? site.at : each.first,
      next: closed,
      edtf,
      basis: year?.basis ?? 'implied',
      ...(shift && shift.value !== 0 ? { tense: shift.value < 0 ? ('past' as const) : ('future' as const) } : {}),
    }
  })
  return { next: found.at(-1)?.next ?? date.next, found }
}

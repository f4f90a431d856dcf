import { dayText, isDay, shiftMonths } from '../../common/edtf-calendar.ts'
import { type DateFinding, type DateParser, type DateSite, oneDate } from './date-site.ts'
import { phraseAt } from './phrase-map.ts'

/** "on the 26th": of the month told before in the same text, else the last such day up to publication, or the next. */
function bareDay(site: DateSite, day: number, next: number): DateFinding | null {
  const { words, published } = site
  if (!site.relation || !site.determined || !published) return null
  if (words[next] && words[next]?.kind !== 'mark' && !phraseAt(words, next, site.lexicon.relations)) return null
  const told = site.previousNear ? /^\d{4}-\d{2}/.exec(site.previous?.edtf ?? '')?.[0] : null
  const edtf = told
    ? isDay(Number(told.slice(0, 4)), Number(told.slice(5)), day)
      ? dayText(Number(told.slice(0, 4)), Number(told.slice(5)), day)
      : null
    : ([0, -1, 1]
        .map((shift) => shiftMonths(published.slice(0, 7), shift))
        .filter((month) => isDay(Number(month.slice(0, 4)), Number(month.slice(5)), day))
        .map((month) => `${month}-${String(day).padStart(2, '0')}`)
        .find((date) => (site.isFuture() ? date >= published : date <= published)) ?? null)
  return edtf ? oneDate({ first: site.at, next, edtf, basis: 'implied' }) : null
}

/** "the 21st of next month", "the 3rd of the month". */
export const findDayOfMonth: DateParser = (site) => {
  const { words, lexicon } = site
  const ordinal = phraseAt(words, site.at + 1, lexicon.ordinalSuffixes)
  const day = words[site.at]?.value
  if (!ordinal || day == null || day < 1 || day > 31 || !words[site.at + 1]?.glued || !site.published) return null
  const link = phraseAt(words, ordinal.next, lexicon.yearLinks)
  if (!link) return bareDay(site, day, ordinal.next)
  const shift = phraseAt(words, link.next, lexicon.shifts) ?? phraseAt(words, link.next, lexicon.definiteArticles)
  if (!shift || phraseAt(words, shift.next, lexicon.calendarUnits)?.value !== 'month') return null
  const count = Number(site.published.slice(0, 4)) * 12 + Number(site.published.slice(5, 7)) - 1
  const month = count + (typeof shift.value === 'number' ? shift.value : 0)
  const [inYear, inMonth] = [Math.floor(month / 12), (month % 12) + 1]
  if (!isDay(inYear, inMonth, day)) return null
  const edtf = dayText(inYear, inMonth, day)
  return oneDate({ first: site.at, next: shift.next + 1, edtf, basis: 'implied' })
}

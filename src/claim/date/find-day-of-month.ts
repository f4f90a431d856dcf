import { dayText, isDay } from '../../common/edtf-calendar.ts'
import { type DateParser, oneDate } from './date-site.ts'
import { phraseAt } from './phrase-map.ts'

/** "the 21st of next month", "the 3rd of the month". */
export const findDayOfMonth: DateParser = (site) => {
  const { words, lexicon } = site
  const ordinal = phraseAt(words, site.at + 1, lexicon.ordinalSuffixes)
  const day = words[site.at]?.value
  if (!ordinal || day == null || day < 1 || day > 31 || !words[site.at + 1]?.glued || !site.published) return null
  const link = phraseAt(words, ordinal.next, lexicon.yearLinks)
  if (!link) return null
  const shift = phraseAt(words, link.next, lexicon.shifts) ?? phraseAt(words, link.next, lexicon.definiteArticles)
  if (!shift || phraseAt(words, shift.next, lexicon.calendarUnits)?.value !== 'month') return null
  const count = Number(site.published.slice(0, 4)) * 12 + Number(site.published.slice(5, 7)) - 1
  const month = count + (typeof shift.value === 'number' ? shift.value : 0)
  const [inYear, inMonth] = [Math.floor(month / 12), (month % 12) + 1]
  if (!isDay(inYear, inMonth, day)) return null
  const edtf = dayText(inYear, inMonth, day)
  return oneDate({ first: site.at, next: shift.next + 1, edtf, basis: 'implied' })
}

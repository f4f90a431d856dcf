import { monthText, shiftMonths, yearText } from '../../common/edtf-calendar.ts'
import { type DateParser, type DateSite, oneDate } from './date-site.ts'
import { phraseAt } from './phrase-map.ts'
import { readYear } from './read-number.ts'

/** The months of a fiscal year, which is named for the year it ends in. */
function fiscalYear(site: DateSite, year: number): string {
  if (site.fiscalYearStart === 1) return yearText(year)
  const first = monthText(year - 1, site.fiscalYearStart)
  return `${first}/${shiftMonths(first, 11)}`
}

/** The fiscal year that runs on the day of publication. */
function runningYear(site: DateSite, published: string): number {
  const year = Number(published.slice(0, 4))
  return site.fiscalYearStart > 1 && Number(published.slice(5, 7)) >= site.fiscalYearStart ? year + 1 : year
}

/** "fiscal year 2019", "FY19", "the 2019 fiscal year", "the next fiscal year". */
export const findFiscalYear: DateParser = (site) => {
  const { words, lexicon, at, published } = site
  const leading = readYear(words, at)
  if (leading) {
    const name = phraseAt(words, leading.next, lexicon.fiscalYears)
    return name && oneDate({ first: at, next: name.next, edtf: fiscalYear(site, leading.value), basis: 'implied' })
  }
  const shift = phraseAt(words, at, lexicon.shifts)
  if (shift) {
    const name = phraseAt(words, shift.next, lexicon.fiscalYears)
    if (!name) return null
    const edtf = published && fiscalYear(site, runningYear(site, published) + shift.value)
    return oneDate({ first: at, next: name.next, edtf, basis: 'implied' })
  }
  const name = phraseAt(words, at, lexicon.fiscalYears)
  const digits = name && words[name.next]
  if (!name || digits?.value == null) return null
  const short = digits.text.length === 2 && digits.glued ? 2000 + digits.value : null
  const year = short ?? readYear(words, name.next)?.value
  return year ? oneDate({ first: at, next: name.next + 1, edtf: fiscalYear(site, year), basis: 'implied' }) : null
}

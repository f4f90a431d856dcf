import { monthText, yearText } from '../../common/edtf-calendar.ts'
import { type DateFinding, type DateParser, type DateSite, oneDate } from './date-site.ts'
import { phraseAt, phraseBefore } from './phrase-map.ts'
import { looksCounted, readYear } from './read-number.ts'

const FIRST_YEAR = 1900
const LAST_YEAR = 2100
/** With a preposition before it a number may be a year this far back. */
const FIRST_STATED_YEAR = 1500

/** Whether a four-digit number is a code, a sum or a count and no year: "Resolution 1970", "$2018", "833/2014". */
function isNoYear(site: DateSite, next: number): boolean {
  const { words, lexicon, at } = site
  const before = words[at - 1]
  if (phraseBefore(words, at, 0, lexicon.moneyMarks) || phraseBefore(words, at, 0, lexicon.numberedNouns)) return true
  if (before?.text === '(' && words[at - 2]?.kind === 'number') return true
  if (words[at]?.glued && before && (before.text === '/' || before.kind === 'number')) return true
  if (words[at]?.glued && before?.text === '-' && before.glued && site.part === null && site.relation === null)
    return true
  if (phraseAt(words, next, lexicon.numberedAfter)) return true
  const after = words[next]
  return Boolean(after?.glued && (after.text === '/' || (after.text === '-' && words[next + 1]?.glued)))
}

/** "2018–2020", "2018-19", "2018/19" from the year at `site.at`. */
function readYearRange(site: DateSite, year: number): DateFinding | null {
  const { words, at } = site
  const mark = words[at + 1]
  const end = words[at + 2]
  if (!mark || !/^[-–—/]$/.test(mark.text) || end?.value == null || mark.glued !== end.glued) return null
  if (words[at + 3]?.glued && words[at + 3]?.kind !== 'mark') return null
  if (words[at + 3]?.text === mark.text && words[at + 3]?.glued) return null
  const last =
    end.text.length === 4
      ? end.value
      : end.text.length === 2 && mark.text !== '—'
        ? Math.floor(year / 100) * 100 + end.value
        : null
  if (last === null || last <= year || last > LAST_YEAR || (mark.text === '/' && last - year > 1)) return null
  return oneDate({
    first: at,
    next: at + 3,
    edtf: `${yearText(year)}/${yearText(last)}`,
    basis: 'stated',
    relation: 'during',
  })
}

/** "2023, March: …": the year before the month, at the head of an entry of a chronology. */
function readEntryMonth({ words, lexicon, at }: DateSite, year: number): DateFinding | null {
  if (at > 1) return null
  const monthAt = words[at + 1]?.text === ',' ? at + 2 : at + 1
  const month = phraseAt(words, monthAt, lexicon.months)
  if (!month || !/^[:—–-]$/.test(words[month.next]?.text ?? '')) return null
  return oneDate({ first: at, next: month.next, edtf: monthText(year, month.value), basis: 'stated' })
}

/** What a bare year does to the noun after it: only names it, or nothing. */
function namesNoun(site: DateSite, next: number): boolean {
  const after = site.words[next]
  if (after?.kind !== 'word' || phraseAt(site.words, next, site.lexicon.listWords)) return false
  if (phraseAt(site.words, next, site.lexicon.relations) && !phraseAt(site.words, next + 1, site.lexicon.numbers))
    return false
  return site.determined || site.relation === null
}

/** "around 2015 the port reopened", not "around 2000 US soldiers". */
function opensNoNoun({ words, lexicon }: DateSite, next: number): boolean {
  if (words[next]?.kind !== 'word') return true
  return [lexicon.determiners, lexicon.relations, lexicon.listWords].some((list) =>
    phraseAt<unknown>(words, next, list),
  )
}

/**
 * Years: "in 2018", "since 2013", "the 1990s" (`1990/1999`), "2018–2020", and "the 2015 deal", marked `nameYear`. Numbers
 * that name or count something are none.
 */
export const findYear: DateParser = (site) => {
  const { words, lexicon, at } = site
  const year = words[at]?.text.length === 4 ? (words[at]?.value ?? null) : null
  if (year === null || year > LAST_YEAR || year < FIRST_STATED_YEAR) return null
  const suffix = words[at + 1]
  if (suffix?.glued && year % 10 === 0 && phraseAt(words, at + 1, lexicon.decadeSuffixes) && site.determined) {
    if (suffix.lower !== "'s" || !words[at + 2] || words[at + 2]?.kind === 'mark')
      return oneDate({ first: at, next: at + 2, edtf: `${yearText(year)}/${yearText(year + 9)}`, basis: 'stated' })
  }
  const stated = site.relation !== null && (site.direct || site.determined)
  if (year < FIRST_YEAR && !stated) return null
  if (phraseBefore(words, at, 0, lexicon.moneyMarks)) return null
  const entry = readEntryMonth(site, year)
  if (entry) return entry
  const range = readYearRange(site, year)
  if (range) return range
  const read = readYear(words, at)
  if (!read || isNoYear(site, read.next)) return null
  const numbered = phraseBefore(words, at, 0, lexicon.countPrefixes) !== null && site.relation === null
  if (numbered && !(site.approximate && opensNoNoun(site, read.next))) return null
  const counted = looksCounted(words[read.next])
  const found = { first: at, next: read.next, edtf: yearText(year), basis: 'stated' as const }
  if (namesNoun(site, read.next)) {
    if (counted && !site.determined) return null
    return oneDate({ ...found, nameYear: true })
  }
  if (stated || site.part !== null) {
    const weak =
      phraseBefore(words, at, 0, lexicon.countPrefixes) || phraseBefore(words, at, 0, lexicon.durationRelations)
    return counted && weak && !phraseBefore(words, at, 0, lexicon.monthPrepositions) ? null : oneDate(found)
  }
  const before = words[at - 1]
  const listed = phraseBefore(words, at, 0, lexicon.listWords) !== null && site.floor >= at - 2 && site.floor > 0
  return numbered || before === undefined || listed || /^[(,:;“"]$/.test(before.text) || site.determined
    ? oneDate(found)
    : null
}

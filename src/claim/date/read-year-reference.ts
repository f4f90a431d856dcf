import { edtfRange } from '../../common/edtf-range.ts'
import type { DateSite } from './date-site.ts'
import { phraseAt } from './phrase-map.ts'
import { isClauseEnd, readYear } from './read-number.ts'

export type YearRead = { year: number; next: number; basis: 'stated' | 'implied' }

/** The year of the date told before. */
export function previousYear(site: DateSite): number | null {
  const range = site.previous?.edtf ? edtfRange(site.previous.edtf) : null
  const day = range?.from ?? range?.to
  return day ? Number(day.slice(0, 4)) : null
}

/** "last year", "that same year", "the year before", with "of" or "in" before it or nothing. */
function readYearReference(site: DateSite, start: number): YearRead | null {
  const { words, lexicon } = site
  const link = words[start]?.kind === 'word' ? phraseAt(words, start, lexicon.yearLinks) : null
  const at = link?.next ?? start
  const isYear = (i: number) => phraseAt(words, i, lexicon.calendarUnits)?.value === 'year'
  const published = site.published ? Number(site.published.slice(0, 4)) : null
  const told = previousYear(site)
  const shift = phraseAt(words, at, lexicon.shifts)
  if (shift && isYear(shift.next) && published !== null)
    return { year: published + shift.value, next: shift.next + 1, basis: 'implied' }
  const anchor = phraseAt(words, at, lexicon.anchors)
  if (anchor && isYear(anchor.next) && told !== null)
    return { year: told + anchor.value, next: anchor.next + 1, basis: 'implied' }
  const article = phraseAt(words, at, lexicon.definiteArticles)
  if (!article || !isYear(article.next)) return null
  const tail = phraseAt(words, article.next + 1, lexicon.tails)
  if (tail && told !== null && isClauseEnd(words, tail.next))
    return { year: told + tail.value.sign, next: tail.next, basis: 'implied' }
  return link && published !== null ? { year: published, next: article.next + 1, basis: 'implied' } : null
}

/** The year behind a day or month: ", 2020", "of 2020", "2020", "last year", "of that same year". */
export function readYearBehind(site: DateSite, at: number): YearRead | null {
  const plain = readYear(site.words, at)
  if (plain) return { year: plain.value, next: plain.next, basis: 'stated' }
  const link = phraseAt(site.words, at, site.lexicon.yearLinks)
  const linked = link && readYear(site.words, link.next)
  if (linked) return { year: linked.value, next: linked.next, basis: 'stated' }
  return readYearReference(site, at)
}

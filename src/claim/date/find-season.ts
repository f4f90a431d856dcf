import { monthText, shiftMonths } from '../../common/edtf-calendar.ts'
import { type DateParser, type DateSite, oneDate } from './date-site.ts'
import { phraseAt, phraseBefore } from './phrase-map.ts'
import { previousYear, readYearBehind } from './read-year-reference.ts'

const span = (first: string): string => `${first}/${shiftMonths(first, 2)}`

/** First month of a season with no year, `shift` from "last", "this", "next". */
function resolveSeason(site: DateSite, month: number, shift: number | null): string | null {
  if (!site.published) return null
  const now = site.published.slice(0, 7)
  const year = Number(now.slice(0, 4))
  const starts = [-2, -1, 0, 1, 2].map((n) => monthText(year + n, month))
  const isOver = (start: string) => shiftMonths(start, 2) < now
  if (shift === -1) return starts.findLast(isOver) ?? null
  if (shift === 1) return starts.find((start) => start > now) ?? null
  const running = starts.find((start) => start <= now && !isOver(start))
  if (shift === 0) return running ?? monthText(year, month)
  return (site.isFuture() ? starts.find((start) => !isOver(start)) : starts.findLast((start) => start <= now)) ?? null
}

/**
 * Seasons of the north as the months they span: "summer 2019" is `2019-06/2019-08`, "winter 2021" `2021-12/2022-02`. A bare
 * one needs a preposition before it: "in the autumn".
 */
export const findSeason: DateParser = (site) => {
  const { words, lexicon, at } = site
  const anchor = phraseAt(words, at, lexicon.anchors)
  const shift = phraseAt(words, at, lexicon.shifts)
  const nameAt = [anchor?.next, shift?.next].find((i) => i !== undefined && phraseAt(words, i, lexicon.seasons)) ?? at
  const season = phraseAt(words, nameAt, lexicon.seasons)
  if (!season) return null
  const found = { first: at, next: season.next, basis: 'implied' as const }
  if (nameAt !== at) {
    const year = anchor?.next === nameAt && shift?.next !== nameAt ? previousYear(site) : null
    if (year !== null) return oneDate({ ...found, edtf: span(monthText(year + (anchor?.value ?? 0), season.value)) })
    const first = resolveSeason(site, season.value, shift?.value ?? 0)
    return oneDate({ ...found, edtf: first && span(first) })
  }
  const year = readYearBehind(site, season.next)
  if (year)
    return oneDate({ ...found, next: year.next, edtf: span(monthText(year.year, season.value)), basis: year.basis })
  const governs = phraseAt(words, season.next, lexicon.yearLinks) !== null
  const relation = phraseBefore(words, site.determined ? at - 1 : at, site.floor, lexicon.monthPrepositions)
  const isBare = site.part !== null || ((relation !== null || (site.relation ?? 'on') !== 'on') && !governs)
  if (!isBare || (site.direct && phraseAt(words, at, lexicon.seasonsAlsoWords))) return null
  const first = resolveSeason(site, season.value, null)
  return oneDate({ ...found, edtf: first && span(first) })
}

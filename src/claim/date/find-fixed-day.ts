import { shiftDays } from '../../common/edtf-calendar.ts'
import { type DateParser, oneDate } from './date-site.ts'
import { phraseAt } from './phrase-map.ts'
import { isCapitalised } from './read-number.ts'
import { readYearBehind } from './read-year-reference.ts'
import { resolveDay, resolveMonth } from './resolve-date.ts'

/** "yesterday", "tonight", "this morning", "tomorrow evening". */
export const findFixedDay: DateParser = (site) => {
  const { words, lexicon, at, published } = site
  const day = phraseAt(words, at, lexicon.fixedDays)
  // "USA Today" is a name.
  if (!day || (isCapitalised(words[at]) && words[at - 1]?.kind === 'word' && isCapitalised(words[at - 1]))) return null
  const next = phraseAt(words, day.next, lexicon.dayParts)?.next ?? day.next
  const tense = day.value === 0 ? {} : { tense: day.value < 0 ? ('past' as const) : ('future' as const) }
  return oneDate({ first: at, next, edtf: published && shiftDays(published, day.value), basis: 'implied', ...tense })
}

/** "New Year's Day", "New Year's Eve 2019", "the turn of the year" (December to January). */
export const findNamedDay: DateParser = (site) => {
  const { words, lexicon, at } = site
  const turn = phraseAt(words, at, lexicon.turnOfYear)
  if (turn) {
    const december = resolveMonth(site, 12, null)
    const edtf = december && `${december}/${Number(december.slice(0, 4)) + 1}-01`
    return oneDate({ first: at, next: turn.next, edtf, basis: 'implied' })
  }
  const day = phraseAt(words, at, lexicon.namedDays)
  if (!day) return null
  const year = readYearBehind(site, day.next)
  const [month, number] = [Number(day.value.slice(0, 2)), Number(day.value.slice(3))]
  const edtf = year ? `${year.year}-${day.value}` : resolveDay(site, month, number, null)
  return oneDate({ first: at, next: year?.next ?? day.next, edtf, basis: year?.basis ?? 'implied' })
}

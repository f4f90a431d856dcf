import type { DateSite } from './date-site.ts'
import { phraseAt } from './phrase-map.ts'
import { isCapitalised, looksCounted, readDayOfMonth, readYear } from './read-number.ts'

/** A month with the day or days printed beside it; `days` is empty for a bare month. */
export type MonthDay = {
  first: number
  next: number
  month: number
  days: number[]
  /** The month's name is also another word ("May"). */
  doubtful: boolean
}

type MonthName = { month: number; next: number; doubtful: boolean }

/** A month's name at word `at`, its abbreviation point included. */
function readMonthName(site: DateSite, at: number): MonthName | null {
  const { words, lexicon } = site
  const name = phraseAt(words, at, lexicon.months)
  if (!name || (lexicon.capitalised.byFirst.has('months') && !isCapitalised(words[at]))) return null
  const doubtful = phraseAt(words, at, lexicon.monthsAlsoWords) !== null
  const point = words[name.next]
  const abbreviated = point?.text === '.' && point.glued && (words[at]?.text.length ?? 9) <= 4
  // A full name such as "May" may end a sentence: its point stays outside unless a number follows.
  const within = abbreviated && (words[name.next + 1]?.kind === 'number' || words[name.next + 1]?.text === ',')
  return { month: name.value, next: within ? name.next + 1 : name.next, doubtful }
}

const isRangeMark = (text: string | undefined): boolean => text === '-' || text === '–' || text === '—'

/** "3 January", "3rd of January", "15–31 May", "15 to 31 May". */
function readDayFirst(site: DateSite, at: number): MonthDay | null {
  const { words, lexicon } = site
  const day = readDayOfMonth(words, at, lexicon)
  if (!day) return null
  const days = [day.value]
  let next = day.next
  const joint = phraseAt(words, next, lexicon.rangeWords)
  const last = joint && readDayOfMonth(words, joint.next, lexicon)
  if (joint && last && last.value > day.value) {
    const isRange = isRangeMark(words[next]?.text) || site.relation === 'from' || site.relation === 'between'
    if (!isRange) return null
    days.push(last.value)
    next = last.next
  }
  const link = words[next]?.kind === 'word' ? phraseAt(words, next, lexicon.yearLinks) : null
  const name = readMonthName(site, link?.next ?? next)
  if (!name || words[next]?.text === '.') return null
  return { first: at, next: name.next, month: name.month, days, doubtful: false }
}

/** "January 3", "Jan. 3rd", "May the 4th", "May 15–31", or the month alone. */
function readMonthFirst(site: DateSite, at: number): MonthDay | null {
  const { words, lexicon } = site
  const name = readMonthName(site, at)
  if (!name) return null
  const bare = { first: at, next: name.next, month: name.month, days: [], doubtful: name.doubtful }
  const article = phraseAt(words, name.next, lexicon.definiteArticles)
  const day = readDayOfMonth(words, article?.next ?? name.next, lexicon)
  if (!day || (article && !day.ordinal)) return bare
  const counted = !day.ordinal && phraseAt(words, at - 1, lexicon.monthPrepositions) && looksCounted(words[day.next])
  if (counted) return bare
  const days = [day.value]
  const joint = phraseAt(words, day.next, lexicon.rangeWords)
  const last = joint && readDayOfMonth(words, joint.next, lexicon)
  const isRange =
    joint && (isRangeMark(words[day.next]?.text) || site.relation === 'from' || site.relation === 'between')
  if (!isRange || !last || last.value <= day.value || readMonthName(site, last.next))
    return { ...bare, next: day.next, days, doubtful: false }
  return { ...bare, next: last.next, days: [day.value, last.value], doubtful: false }
}

/** A day and month in either order, or a month alone, at word `at`. */
export const readMonthDay = (site: DateSite, at: number): MonthDay | null =>
  site.words[at]?.kind === 'number' ? readDayFirst(site, at) : readMonthFirst(site, at)

/** Further days of the same month: "March 16 and 20", not "March 16 and 20 people". */
export function readFurtherDays(site: DateSite, month: MonthDay): MonthDay[] {
  const { words, lexicon } = site
  const more: MonthDay[] = []
  let next = month.next
  for (let hops = 0; hops < 6; hops++) {
    const joint = words[next]?.text === ',' ? { next: next + 1 } : phraseAt(words, next, lexicon.listWords)
    const day = joint && !readYear(words, joint.next) ? readDayOfMonth(words, joint.next, lexicon) : null
    if (!joint || !day) break
    const after = words[day.next]
    const governs = after?.kind === 'word' && !phraseAt(words, day.next, lexicon.listWords)
    if (governs && !phraseAt(words, day.next, lexicon.yearLinks) && !day.ordinal) break
    if (readMonthName(site, day.next) || (after?.text === '.' && words[day.next + 1]?.glued)) break
    more.push({ first: joint.next, next: day.next, month: month.month, days: [day.value], doubtful: false })
    next = day.next
  }
  return more
}

import type { Duration } from './date-mention.ts'
import type { DateSite } from './date-site.ts'
import { phraseAt, phraseBefore } from './phrase-map.ts'
import { readCount } from './read-number.ts'
import type { Word } from './scan-words.ts'

export type DurationRead = {
  duration: Duration
  first: number
  next: number
  /** "nearly", "more than". */
  approximate: boolean
  /** "another year": more of the same. */
  further: boolean
  /** "the past two years" -1, "the next two years" 1. */
  spanShift: -1 | 1 | null
  /** "six-month": stands before a noun. */
  hyphenated: boolean
}

/** Whole counts only: two and a half years are thirty months. */
function whole(count: number, unit: Duration['unit']): Duration {
  if (Number.isInteger(count)) return { count, unit }
  if (unit === 'year') return { count: Math.round(count * 12), unit: 'month' }
  if (unit === 'month') return { count: Math.round(count * 30), unit: 'day' }
  if (unit === 'day') return { count: Math.round(count * 24), unit: 'hour' }
  return { count: Math.ceil(count), unit }
}

const isGluedHyphen = (word: Word | undefined): boolean => word?.text === '-' && word.glued

/**
 * "over the past year" tells a length of one; "the last years" tells none, and without a preposition of length "last year"
 * and "the next year" are years of the calendar.
 */
function isUncountedSpan({ words, lexicon, at, floor }: DateSite, unitAt: number): boolean {
  if (!phraseAt(words, unitAt, lexicon.calendarUnits) || !phraseAt(words, at, lexicon.definiteArticles)) return false
  if (phraseAt(words, unitAt + 1, lexicon.yearLinks)) return false
  const anchored = phraseAt(words, at, lexicon.anchors) !== null
  if (anchored && phraseBefore(words, at, floor, lexicon.aheadPrepositions)) return false
  const relation = phraseBefore(words, at, floor, lexicon.durationRelations)?.value
  return relation === 'for' || relation === 'during' || relation === 'within'
}

/** A length of time at word `site.at`: "six months", "more than a year", "another 90 days", "a year and a half", "the past two years". */
export function readDuration(site: DateSite): DurationRead | null {
  const { words, lexicon } = site
  let at = site.at
  let approximate = false
  let spanShift: -1 | 1 | null = null
  let further = false
  for (let hops = 0; hops < 4; hops++) {
    const span = phraseAt(words, at, lexicon.spanShifts)
    const more = phraseAt(words, at, lexicon.further)
    const prefix = phraseAt(words, at, lexicon.countPrefixes)
    if (!span && !more && !prefix) break
    // "Over the past two years": a preposition, to be read over.
    if (prefix && !span && phraseAt(words, prefix.next, lexicon.spanShifts)) return null
    if (prefix && !span && !more) approximate ||= prefix.value
    if (span) spanShift = span.value
    if (more && !span) further = true
    at = span?.next ?? more?.next ?? prefix?.next ?? at + 1
  }
  const count = readCount(words, at, lexicon)
  if (!count && !further && spanShift === null) return null
  let unitAt = count?.next ?? at
  if (!count && further && phraseAt(words, unitAt, lexicon.units) === null) return null
  for (let hops = 0; hops < 2; hops++) unitAt = phraseAt(words, unitAt, lexicon.unitAdjectives)?.next ?? unitAt
  const hyphenated = words[unitAt]?.text === '-' || words[unitAt]?.text === '‑'
  const unit = phraseAt(words, hyphenated ? unitAt + 1 : unitAt, lexicon.units)
  // "a quarter-point cut" is no length.
  if (unit && !hyphenated && isGluedHyphen(words[unit.next]) && !phraseAt(words, unit.next + 1, lexicon.ageWords))
    return null
  // "a $10-a-month plan" tells a rate.
  if (!unit || (hyphenated && (!count || words[site.at]?.glued))) return null
  if (!count && spanShift !== null && !isUncountedSpan(site, unitAt)) return null
  const half = phraseAt(words, unit.next, lexicon.andHalf)
  const total = ((count?.value ?? 1) + (half ? 0.5 : 0)) * unit.value.times
  if (total <= 0 || total > 100_000) return null
  const duration = whole(total, unit.value.unit)
  return { duration, first: site.at, next: half?.next ?? unit.next, approximate, further, spanShift, hyphenated }
}

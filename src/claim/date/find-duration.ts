import { shiftDays } from '../../common/edtf-calendar.ts'
import { edtfRange } from '../../common/edtf-range.ts'
import { addDuration } from './add-duration.ts'
import { monthsBetween } from './calendar-unit.ts'
import type { Duration } from './date-mention.ts'
import { type DateFinding, type DateParser, type DateSite, type FoundDate, oneDate } from './date-site.ts'
import { phraseAt, phraseBefore } from './phrase-map.ts'
import { type DurationRead, readDuration } from './read-duration.ts'
import { isClauseEnd } from './read-number.ts'

/** How many characters of a day a length in that unit can tell: a year ago is told to the year. */
const PRECISION: Record<Duration['unit'], number> = { hour: 10, day: 10, week: 10, month: 7, quarter: 7, year: 4 }

function reckon(from: string, read: DurationRead, sign: 1 | -1, precision: number): string | null {
  const plain = from.split('/')[0] ?? ''
  const base = plain.length > precision ? plain.slice(0, precision) : plain
  const edtf = addDuration(base, { ...read.duration, count: sign * read.duration.count })
  const exact = read.duration.unit === 'day' && !read.approximate && plain.length === 10
  return edtf && (exact || edtf.endsWith('~') ? edtf : `${edtf}~`)
}

/** The end of the date told before from which a count goes on. */
function previousEnd(site: DateSite, sign: 1 | -1): string | null {
  const edtf = site.previous?.edtf?.replace(/[~?%]/g, '')
  if (!edtf || !edtfRange(edtf)) return null
  const [first = '', last = ''] = edtf.split('/')
  const end = sign > 0 && last !== '..' && last !== '' ? last : first
  return end === '..' || end === '' ? null : end
}

/** "two days ago", "nine months later", "a year before". */
function readTail(site: DateSite, read: DurationRead): FoundDate | null {
  const tail = phraseAt(site.words, read.next, site.lexicon.tails)
  if (!tail || (tail.value.clauseEnd && !isClauseEnd(site.words, tail.next))) return null
  const { sign, base } = tail.value
  const told = base === 'previous' && (sign > 0 || site.previousNear) ? previousEnd(site, sign) : null
  const from = told ?? (base === 'published' || sign < 0 ? site.published : null)
  // A year after a month is that month a year on; a year before today is only that year.
  const precision = told && read.duration.unit === 'year' ? 7 : PRECISION[read.duration.unit]
  return {
    first: read.first,
    next: tail.next,
    edtf: from && reckon(from, read, sign, precision),
    basis: 'implied',
    relation: base === 'published' && sign < 0 ? 'ago' : 'on',
    duration: read.duration,
    ...(base === 'published' ? { tense: sign < 0 ? ('past' as const) : ('future' as const) } : {}),
  }
}

/** "for the past two years", "over the next six months". */
function readSpan(site: DateSite, read: DurationRead, relation: FoundDate['relation']): FoundDate {
  const found = { first: read.first, next: read.next, basis: 'implied' as const, duration: read.duration }
  const now = site.published
  const precision = PRECISION[read.duration.unit]
  const edge = now && reckon(now, read, read.spanShift ?? 1, precision)
  if (read.spanShift === 1) {
    if (relation === 'for' || !edge || !now)
      return { ...found, edtf: null, relation: relation ?? 'within', tense: 'future' }
    return { ...found, edtf: `${now.slice(0, precision)}/${edge}`, relation: 'within', tense: 'future' }
  }
  if (relation === 'for') return { ...found, edtf: edge && `${edge}/..`, relation: 'since' }
  return { ...found, edtf: edge && now && `${edge}/${now.slice(0, precision)}`, relation: 'during', tense: 'past' }
}

/** "in the coming weeks", "in recent days": a span with no count, taken as a few. */
function readOpenSpan(site: DateSite): DateFinding | null {
  const { words, lexicon, at, published } = site
  const open = phraseAt(words, at, lexicon.openSpans)
  const unit = open && phraseAt(words, open.next, lexicon.units)
  if (!open || !unit || phraseAt(words, open.next, lexicon.calendarUnits)) return null
  const { value } = unit
  const days = value.times > 1 ? null : { day: 7, week: 28, month: 120, hour: 1, quarter: null, year: null }[value.unit]
  if (!days) return { next: unit.next, found: [] }
  const edge = published && shiftDays(published, days * open.value)
  const [first, last] = open.value > 0 ? [published, edge] : [edge, published]
  const fine = value.unit === 'day' || value.unit === 'hour'
  const edtf = first && last && (fine ? `${first}/${last}` : monthsBetween(first, last))
  const tense = open.value > 0 ? ('future' as const) : ('past' as const)
  return oneDate({ first: at, next: unit.next, edtf, basis: 'implied', relation: 'during', tense })
}

/**
 * Lengths of time: "two days ago" and "nine months later" become dates; "for six months", "by 90 days", "a one-year ban",
 * "within 48 hours", "after three years", "more than a year after the vote" stay lengths with no date of their own.
 */
export const findDuration: DateParser = (site) => {
  const { words, lexicon } = site
  const open = readOpenSpan(site)
  if (open) return open
  const read = readDuration(site)
  if (!read) return null
  const ageAt = words[read.next]?.text === '-' ? read.next + 1 : read.next
  if (phraseAt(words, ageAt, lexicon.ageWords)) return { next: ageAt + 1, found: [] }
  const dated = read.hyphenated ? null : readTail(site, read)
  if (dated) return oneDate(dated)
  const found = { first: read.first, next: read.next, edtf: null, basis: 'stated' as const, duration: read.duration }
  const governing = read.hyphenated ? null : phraseAt(words, read.next, lexicon.governingTails)
  if (governing && read.spanShift === null)
    return oneDate({ ...found, next: governing.next, relation: governing.value })
  const before = phraseBefore(words, read.first, site.floor, lexicon.durationRelations)
  const relation = before?.value ?? null
  if (read.spanShift !== null)
    return relation || words[read.first + 1] ? oneDate(readSpan(site, read, relation ?? 'during')) : null
  if (read.hyphenated || (read.further && !relation)) return oneDate({ ...found, relation: 'for' })
  if (!before || !relation) return null
  if (!phraseBefore(words, read.first, site.floor, lexicon.aheadPrepositions)) return oneDate({ ...found, relation })
  const recurs = phraseBefore(words, before.first, 0, lexicon.recurrenceNouns) !== null
  if (recurs || !site.isFuture() || !site.published) return oneDate({ ...found, relation: 'during' })
  const edtf = reckon(site.published, read, 1, PRECISION[read.duration.unit])
  return oneDate({ ...found, edtf, basis: 'implied', relation: 'on', tense: 'future' })
}

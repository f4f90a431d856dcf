import { findDay } from './find-day.ts'
import { foldSpace } from './fold-space.ts'

/** A longer text is no date. */
const MAX_LENGTH = 200
/** Offsets change with the season: only one told for a day so near says what another time means. */
const NEAR_DAYS = 21
const INSTANT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s?(Z|[+-]\d\d:?\d\d)$/i

/**
 * A date as pages write it, as ISO 8601: an instant with its zone where one is given, else the calendar day. Null when
 * no day can be read.
 */
export function readIsoDate(value: string | null | undefined): string | null {
  if (!value || value.length > MAX_LENGTH) return null
  const text = foldSpace(value)
  const instant = INSTANT.exec(text)
  if (instant) {
    const [, day, minutes, seconds = ':00', zone = 'Z'] = instant
    const offset = zone.toUpperCase() === 'Z' ? 'Z' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
    const iso = `${day}T${minutes}${seconds}${offset}`
    return Number.isNaN(Date.parse(iso)) ? null : iso
  }
  if (/^\w{3}, .*(?:GMT|UTC|[+-]\d{4})$/.test(text) && !Number.isNaN(Date.parse(text)))
    return new Date(text).toISOString()
  return (
    findDay(text.replace(/^(\d{4})(\d\d)(\d\d)(?=T|$)/, '$1-$2-$3').replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1'))?.day ??
    null
  )
}

/** A date with how its zone is known: `stated` with it, `implied` by another time of the same page, null for a bare day. */
export type ZonedDate = { date: string; zone: 'stated' | 'implied' | null }

const LOCAL = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?$/

/**
 * The date that the first of `values` tells which tells any. Where that is a bare day, and another of them tells the hour
 * of that day with its zone, that is it; where it is an hour without a zone, the zone is taken from `others`, the other
 * times of the page, if one of about that day has it.
 */
export function chooseDate(
  values: (string | null | undefined)[],
  others: (string | null | undefined)[],
): ZonedDate | null {
  const read = values.flatMap((value) => readIsoDate(value) ?? [])
  const [first] = read
  if (first === undefined) return null
  if (first.length > 10) return { date: first, zone: 'stated' }
  const exact = read.find((date) => date.length > 10 && date.startsWith(first))
  if (exact) return { date: exact, zone: 'stated' }
  const hours = values
    .map((value) => LOCAL.exec(foldSpace((value ?? '').slice(0, MAX_LENGTH))))
    .find((m) => m?.[1] === first)
  const offset = hours ? findOffset([...values, ...others], first) : null
  if (!hours || offset === null) return { date: first, zone: null }
  return { date: `${first}T${hours[2]}${hours[3] ?? ':00'}${offset}`, zone: 'implied' }
}

/** The offset that a time of about this day is told with; one of Greenwich only where no other is. */
function findOffset(values: (string | null | undefined)[], day: string): string | null {
  const offsets = values.flatMap((value) => {
    const date = readIsoDate(value)
    const offset = date && /(?:Z|[+-]\d\d:\d\d)$/.exec(date)?.[0]
    const isNear = date && Math.abs(Date.parse(date.slice(0, 10)) - Date.parse(day)) <= NEAR_DAYS * 86_400_000
    return offset && date.length > 10 && isNear ? offset : []
  })
  return offsets.find((offset) => offset !== 'Z') ?? offsets[0] ?? null
}

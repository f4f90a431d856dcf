import { addDuration } from '../date/add-duration.ts'
import type { DateMention } from '../date/date-mention.ts'
import { findVerbBase } from '../inflection/find-verb-base.ts'
import type { SentenceReading } from '../rules/rule.ts'
import { leadingVerbs } from './leading-verbs.ts'
import { type ClauseParts, splitClauses } from './split-clauses.ts'

/** A date with its place among the tokens. */
export type PlacedDate = { date: DateMention; from: number; to: number; part: number }

type Placed = ClauseParts & { dates: PlacedDate[] }

const POINT = new Set(['on', 'since', 'from', 'during', 'after', 'ago', 'before', 'within'])
const known = new WeakMap<SentenceReading, Placed>()

/** The clauses of a sentence with the dates in them; made once a sentence. */
export function placeDates(s: SentenceReading): Placed {
  const made = known.get(s)
  if (made) return made
  let at = 0
  const ranges = s.dates.flatMap((date): { date: DateMention; from: number; to: number }[] => {
    if (date.dateline) return []
    while (at > 0 && (s.tokens[at]?.start ?? 0) > date.phraseStart) at--
    while (at < s.tokens.length - 1 && (s.tokens[at]?.end ?? 0) <= date.phraseStart) at++
    let to = at
    while (to < s.tokens.length && (s.tokens[to]?.start ?? 0) < date.end) to++
    return [{ date, from: at, to }]
  })
  const inDate = (i: number) => ranges.some((d) => i >= d.from && i < d.to)
  const leading = leadingVerbs(s.lexicon)
  const clauses = splitClauses(s.tokens, s.triggers, inDate, (lower) => leading.has(lower))
  const placed = { ...clauses, dates: ranges.map((d) => ({ ...d, part: homeOf(clauses, d.from) })) }
  known.set(s, placed)
  return placed
}

/** A clause with no verb, "(24 May)", is none: what stands in it stands in the one around it. */
function homeOf({ parts, of }: ClauseParts, token: number): number {
  let n = of[token] ?? 0
  for (let hops = 0; hops < 8; hops++) {
    const part = parts[n]
    if (!part || part.verbs.length > 0) return n
    // "In stages: for travellers from May": what stands behind a colon with no verb belongs before it.
    if (part.kind === 'main' && n > 0) n--
    else if (part.parent < 0) return n
    else n = part.parent
  }
  return n
}

export const isPoint = ({ date }: PlacedDate): boolean => POINT.has(date.relation) && date.edtf !== null

/** What a verb's date is and where it was found; `far` where another clause gave it. */
export type Attached = { edtf: string; date: DateMention; far: boolean }

/**
 * The date that governs what token `at` says: of its own clause, else of the clause it hangs on. `fits` tells which dates
 * count at all. Null where the words around give none.
 */
export function attachDate(
  s: SentenceReading,
  at: number,
  fits: (d: PlacedDate) => boolean,
  published: string | null,
): Attached | null {
  const placed = placeDates(s)
  return attachIn(s, placed, homeOf(placed, at), at, fits, published, 0)
}

function attachIn(
  s: SentenceReading,
  placed: Placed,
  n: number,
  at: number,
  fits: (d: PlacedDate) => boolean,
  published: string | null,
  depth: number,
): Attached | null {
  const part = placed.parts[n]
  if (!part || depth > 6) return null
  const own = nearestIn(s, placed, n, at, fits)
  if (own?.date.edtf) return { edtf: own.date.edtf, date: own.date, far: depth > 0 }
  const up = (): Attached | null => {
    const found = part.parent < 0 ? null : attachIn(s, placed, part.parent, part.start, fits, published, depth + 1)
    return found && { ...found, far: true }
  }
  const below = depth === 0 ? complementOf(s, placed, n, fits) : null
  if (below) return below
  switch (part.kind) {
    case 'to':
    case 'said':
    case 'gerund':
      return up()
    case 'and':
      return frontedIn(placed, part.parent, fits) ?? nextJoined(s, placed, n, fits) ?? up()
    case 'when':
      return dateBefore(placed, part.start, fits) ?? (part.opener === 'as' ? up() : null)
    case 'sub':
    case 'aside':
      return countedFrom(s, placed, part.start, fits, published)
    case 'main':
    case 'participle':
      return nextJoined(s, placed, n, fits) ?? momentOf(s, placed, n, fits) ?? toldIn(s, placed, at, fits)
    case 'relative':
      return dateBefore(placed, part.start, fits)
  }
}

/** The nearest date in one clause, behind the word rather than before it; no other verb or noun of action between. */
function nearestIn(
  s: SentenceReading,
  placed: Placed,
  n: number,
  at: number,
  fits: (d: PlacedDate) => boolean,
): PlacedDate | null {
  let best: PlacedDate | null = null
  let least = Number.POSITIVE_INFINITY
  for (const d of placed.dates) {
    if (d.part !== n || !isPoint(d) || !fits(d)) continue
    const ahead = d.from >= at
    const low = ahead ? at + 1 : d.to
    const high = ahead ? d.from : at
    let cost = ahead ? d.from - at : (at - d.to) * 1.2
    const comma = s.tokens.slice(low, high).some((t) => t.text === ',')
    const fronted = !ahead && d.from <= (placed.parts[n]?.start ?? 0) + 1
    // "Its embassy, open since 1968, was shut": put in between commas, it tells of something else.
    if (comma && d.date.relation === 'since' && !fronted) continue
    if (!ahead && !fronted && /^(NOUN|ADJ)$/.test(s.tokens[d.from - 1]?.pos ?? '')) cost += 15
    if (ahead && d.date.relation === 'from') cost -= 20
    for (const t of s.triggers) if (t.from >= low && t.from < high && t.form !== 'infinitive') cost += 12
    if (d.date.nameYear) cost += 30
    if (cost < least) {
      best = d
      least = cost
    }
  }
  return best
}

/** A date before the verb of a clause holds for the verbs joined to it. */
function frontedIn(placed: Placed, n: number, fits: (d: PlacedDate) => boolean): Attached | null {
  for (let hops = 0, m = n; hops < 6; hops++) {
    const part = placed.parts[m]
    if (!part) return null
    const verb = part.verbs[0] ?? Number.POSITIVE_INFINITY
    const d = placed.dates.find((x) => x.part === m && x.to <= verb && isPoint(x) && fits(x))
    if (d?.date.edtf) return { edtf: d.date.edtf, date: d.date, far: true }
    if (part.kind !== 'and') return null
    m = part.parent
  }
  return null
}

/** "Lifted the ban and restored flights on Monday": the date behind the last of joined verbs holds for those before it. */
function nextJoined(s: SentenceReading, placed: Placed, n: number, fits: (d: PlacedDate) => boolean): Attached | null {
  for (const [m, part] of placed.parts.entries()) {
    if (part.kind !== 'and' || part.parent !== n) continue
    const verb = part.verbs[0] ?? part.start
    // A subject of its own makes it an act of its own.
    if (verb - part.start > 3 && !part.saying) return null
    const d = nearestIn(s, placed, m, verb, fits)
    if (d?.date.edtf) return { edtf: d.date.edtf, date: d.date, far: true }
  }
  return null
}

/** "Ceased to apply on Wednesday": the date behind what the verb leads on to. */
function complementOf(
  s: SentenceReading,
  placed: Placed,
  n: number,
  fits: (d: PlacedDate) => boolean,
): Attached | null {
  const m = placed.parts.findIndex((p) => p.kind === 'to' && p.parent === n && p.verbs.length > 0)
  const part = placed.parts[m]
  const d = part && nearestIn(s, placed, m, part.verbs[0] ?? part.start, fits)
  return d?.date.edtf ? { edtf: d.date.edtf, date: d.date, far: true } : null
}

/** "Since May 2021, when it barred them", "a week earlier when": the date right before the joining word. */
function dateBefore(placed: Placed, start: number, fits: (d: PlacedDate) => boolean): Attached | null {
  const d = placed.dates.findLast((x) => x.to <= start && start - x.to <= 2 && isPoint(x) && fits(x))
  return d?.date.edtf ? { edtf: d.date.edtf.replace(/\/\.\.$/, ''), date: d.date, far: true } : null
}

/**
 * "When he took office in January, he …": the date of a clause that tells the moment. "It was cut after a mob burned it in
 * 1979" tells it about.
 */
function momentOf(s: SentenceReading, placed: Placed, n: number, fits: (d: PlacedDate) => boolean): Attached | null {
  const told = placed.parts[n]?.verbs[0] ?? 0
  const past = s.place !== 0 && !s.tokens.slice(Math.max(0, told - 4), told).some((t) => t.is.presentHelper)
  const m = placed.parts.findIndex(
    (p) =>
      p.parent === n && p.verbs.length > 0 && (p.kind === 'when' || (past && p.kind === 'sub' && p.opener === 'after')),
  )
  const part = placed.parts[m]
  const d = part && nearestIn(s, placed, m, part.verbs[0] ?? part.start, fits)
  if (!d?.date.edtf) return null
  const about = part?.kind === 'sub' && /\d$/.test(d.date.edtf) ? '~' : ''
  return { edtf: `${d.date.edtf}${about}`, date: d.date, far: true }
}

/** "…, the bureau said on Friday", "…, according to it late Friday": news without a day of its own has the day it was told. */
function toldIn(s: SentenceReading, placed: Placed, at: number, fits: (d: PlacedDate) => boolean): Attached | null {
  const { plain } = s.lexicon.attribution
  const isTold = (from: number) =>
    s.tokens
      .slice(Math.max(at + 1, from - 4), from)
      .some((t) => findVerbBase(t.lower, (w) => plain.includes(w), s.lexicon.inflection))
  const source = s.tokens.findIndex((t, i) => i > at && t.is.according && s.tokens[i + 1]?.is.infinitive)
  const isSourced = (from: number) =>
    source >= 0 && from > source && !s.tokens.slice(source + 2, from).some((t) => t.pos === 'VERB')
  const d = placed.dates.find(
    (x) => x.from > at && x.date.relation === 'on' && isPoint(x) && fits(x) && (isTold(x.from) || isSourced(x.from)),
  )
  return d?.date.edtf ? { edtf: d.date.edtf, date: d.date, far: true } : null
}

/** "On 24 April, a day after it left", "three months after it left, the bridge is open": reckoned from what is told around. */
function countedFrom(
  s: SentenceReading,
  placed: Placed,
  start: number,
  fits: (d: PlacedDate) => boolean,
  published: string | null,
): Attached | null {
  const d = placed.dates.findLast((x) => x.date.duration && x.to >= start && x.to <= start + 1 && x.date.edtf === null)
  const counted = d?.date.duration && /^(after|before)$/.test(d.date.relation) ? d.date.duration : null
  const word = s.tokens[start]?.is.afterWord ? start : start - 1
  const soon = s.tokens[word]?.is.afterWord && s.tokens[word - 1]?.is.soon
  if (!counted && !soon) return null
  const inside = placed.parts[placed.of[start] ?? 0]?.parent ?? 0
  const found = nearestIn(s, placed, inside, word, (x) => x !== d && fits(x))
  const base = (found?.date.edtf ?? published)?.replace(/[~?%]/g, '').split('/')[0]
  if (!base) return null
  const date = d?.date ?? found?.date ?? null
  if (!counted || !d) return date && { edtf: `${base}~`, date, far: true }
  const sign = d.date.relation === 'after' ? -1 : 1
  const edtf = addDuration(base, { ...counted, count: sign * counted.count })
  return edtf && date
    ? { edtf: counted.unit === 'day' || edtf.endsWith('~') ? edtf : `${edtf}~`, date, far: true }
    : null
}

import type { Action } from '../claim/claim.ts'
import { formatEdtf } from '../common/format-edtf.ts'
import type { Act } from './date-act.ts'
import type { Standing, StandingWord } from './standing.ts'

/** The words as people read them. */
const PLAIN: Record<StandingWord, string> = {
  proposed: 'proposed',
  'in-force': 'in force',
  'partly-in-force': 'partly in force',
  suspended: 'suspended',
  ended: 'ended',
  disputed: 'disputed',
  unknown: 'unknown',
}

/** What made a measure hold in part only. */
const PART: Partial<Record<Action, string>> = {
  ease: 'it was eased',
  end: 'part of it ended',
  suspend: 'part of it was suspended',
  block: 'part of it was blocked',
  resume: 'part of it resumed',
}

type Told = Pick<Standing, 'word' | 'since' | 'asOf' | 'until' | 'expectedLapsed' | 'ground'>

/**
 * Says a standing whole, for people: "Suspended as of 3 January 2020". `run` are the acts that keep it so; `words` what
 * the sides of a dispute say; `next` the earliest act after the day asked for.
 */
export function standingSentence(told: Told, run: Act[], words: StandingWord[], next: Act | null): string {
  switch (told.word) {
    case 'unknown':
      return unknownSentence(next)
    case 'proposed':
      return proposedSentence(told, run)
    case 'disputed':
      return `Disputed ${since(told)}: sources differ between ${words.map((word) => PLAIN[word]).join(' and ')}`
    case 'ended':
      return `Ended ${told.asOf ? since(told) : at(told.since)}`
    default: {
      const word = PLAIN[told.word]
      const why = told.word === 'partly-in-force' ? PART[run[0]?.claim.claim.action ?? 'continue'] : undefined
      return `${word[0]?.toUpperCase()}${word.slice(1)} ${since(told)}${why ? `: ${why}` : ''}${end(told)}`
    }
  }
}

function unknownSentence(next: Act | null): string {
  if (next === null) return 'Unknown: no source yet says whether it was in force'
  return `Unknown: no source yet says it ran; the earliest known act is dated ${formatEdtf(next.date)}`
}

function proposedSentence(told: Told, run: Act[]): string {
  if (run.length > 0) return `Proposed: put off ${at(told.since)}, not in force`
  return `Proposed: announced${told.since === null ? '' : ` ${at(told.since)}`}, not yet in force`
}

function since({ since: date, asOf, ground }: Told): string {
  if (date === null) return 'since an unknown date'
  if (asOf) return `${ground === 'reported' ? 'as reported on' : 'as of'} ${formatEdtf(date).replace(/^since /, '')}`
  const text = formatEdtf(date)
  return text.startsWith('since ') ? text : `since ${text}`
}

function at(date: string | null): string {
  if (date === null) return 'at an unknown date'
  const text = formatEdtf(date)
  if (/^(about|perhaps|since|until) /.test(text)) return text
  if (date.includes('/')) return `in the time ${text}`
  return `${/^\d{4}-\d{2}-\d{2}/.test(date) ? 'on' : 'in'} ${text}`
}

function end({ until, expectedLapsed }: Told): string {
  if (until === null) return ''
  const text = formatEdtf(until)
  if (expectedLapsed) return `; expected to have lapsed after ${text}, no source yet says so`
  return `, until ${text.replace(/^until /, '')}`
}

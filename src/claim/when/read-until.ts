import { findVerbBase } from '../inflection/find-verb-base.ts'
import type { Draft, SentenceReading } from '../rules/rule.ts'
import { type PlacedDate, placeDates } from './attach-dates.ts'
import type { DayContext } from './day-context.ts'

const ENDING = /^(impose|extend|suspend|ease|continue|resume|postpone)$/
const HANGING = /^(to|gerund|participle|and|said)$/

/** The end of a time-limited measure: "until 31 July", "for six months" from `from` or publication. Null where none is told. */
export function readUntil(
  s: SentenceReading,
  draft: Draft,
  from: string | null,
  { published, addDuration }: DayContext,
): string | null {
  if (!ENDING.test(draft.action)) return null
  const { dates } = placeDates(s)
  const near = (d: PlacedDate): boolean => Math.abs(d.from - draft.at) <= 40 && isRelated(s, draft, d)
  const told = dates.find((d) => d.date.relation === 'until' && d.date.edtf !== null && near(d))
  if (told?.date.edtf && draft.action !== 'postpone') return told.date.edtf.replace(/^\.\.\//, '')
  const length = dates.find((d) => isLength(s, d) && near(d) && measures(s, draft, d))?.date
  const start = dates.find((d) => d.date.relation === 'from' && d.date.edtf !== null && near(d))?.date.edtf
  const base = (draft.action === 'extend' ? start : null) ?? from ?? published
  return length?.duration && base
    ? addDuration(base.replace(/[~?%]/g, '').split('/')[0] ?? base, length.duration)
    : null
}

/** "For six months", "by one year from August 6". */
function isLength(s: SentenceReading, { date, from }: PlacedDate): boolean {
  if (!date.duration || date.edtf !== null) return false
  return (
    date.relation === 'for' || (date.relation === 'after' && [from - 1, from].some((i) => s.tokens[i]?.is.spanLead))
  )
}

/** Whether a date stands in the clause of the act, in one that hangs on it or that it hangs on, or tells how long it lasts. */
function isRelated(s: SentenceReading, draft: Draft, d: PlacedDate): boolean {
  const { parts, of } = placeDates(s)
  const n = of[draft.at] ?? 0
  const verb = parts[d.part]?.verbs.findLast((v) => v < d.from)
  const lasts =
    verb !== undefined &&
    findVerbBase(s.tokens[verb]?.lower ?? '', (w) => s.lexicon.actions.lasting.includes(w), s.lexicon.inflection) !==
      null
  if (lasts && d.part !== n) return true
  const hangs = (a: number, b: number) => parts[a]?.parent === b && HANGING.test(parts[a]?.kind ?? '')
  if (d.part !== n && !hangs(d.part, n) && !hangs(n, d.part)) return false
  const [low, high] = draft.at < d.from ? [draft.at, d.from] : [d.from, draft.at]
  return !s.triggers.some((t) => t.form !== 'noun' && t.from > low && t.from < high)
}

/** "A one-year ban", "an extension of twelve months" measure the act; "after a 30-day truce", "a silence of six years" do not. */
function measures(s: SentenceReading, draft: Draft, { date, from, to }: PlacedDate): boolean {
  const hyphenated = /[-‑]/.test(date.text)
  if (!hyphenated && !s.tokens[from]?.is.genitive) return true
  const { phrase } = draft
  const head = hyphenated ? to : from - 1
  if (Math.abs(head - draft.at) <= 1) return true
  return phrase !== null && phrase.from >= 0 && head >= phrase.from - 1 && head <= phrase.end
}

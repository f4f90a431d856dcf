import type { DayContext } from '../assign-date.ts'
import type { Draft, SentenceReading } from '../rules/rule.ts'
import { type PlacedDate, placeDates } from './attach-dates.ts'

const ENDING = /^(impose|extend|suspend|ease|continue|resume)$/

/** The end of a time-limited measure: "until 31 July", "for six months" from `from` or publication. Null where none is told. */
export function readUntil(
  s: SentenceReading,
  draft: Draft,
  from: string | null,
  { published, addDuration }: DayContext,
): string | null {
  if (!ENDING.test(draft.action)) return null
  const near = (d: PlacedDate): boolean => Math.abs(d.from - draft.at) <= 40 && !crosses(s, draft.at, d.from)
  const { dates } = placeDates(s)
  const told = dates.find((d) => d.date.relation === 'until' && d.date.edtf !== null && near(d))
  if (told?.date.edtf) return told.date.edtf.replace(/^\.\.\//, '')
  const length = dates.find((d) => d.date.relation === 'for' && d.date.duration && near(d))?.date.duration
  const base = from ?? published
  return length && base ? addDuration(base.replace(/[~?%]/g, '').split('/')[0] ?? base, length) : null
}

/** Whether the verb of another act stands between. */
function crosses(s: SentenceReading, a: number, b: number): boolean {
  const [low, high] = a < b ? [a, b] : [b, a]
  return s.triggers.some((t) => t.form !== 'noun' && t.from > low && t.from < high)
}

import { shiftMonths } from '../../common/edtf-calendar.ts'
import type { ModalityReading } from '../modality/modality-reading.ts'
import type { Draft, SentenceReading } from '../rules/rule.ts'
import { placeDates } from './attach-dates.ts'

/**
 * News is told in the present, the perfect, in the first paragraphs, or simply in the past where nothing older is told of;
 * the rest without a date is background. `told` is the date told last before in the paragraph.
 */
export function isNews(
  s: SentenceReading,
  draft: Draft,
  modality: ModalityReading,
  published: string | null,
  told: string | null,
): boolean {
  if (typeof s.place === 'string' || modality.modality === 'planned') return true
  const { parts, of } = placeDates(s)
  const kind = parts[of[draft.at] ?? 0]?.kind
  const group = s.tokens.slice(Math.max(0, draft.at - 4), draft.at).map((t) => t.lower)
  // "Said it had left" tells as news what "it has left" would.
  if (group.includes('had')) return kind === 'said'
  if (group.includes('has') || group.includes('have') || s.place === 0) return true
  if (draft.rule === 'in-force-since') return s.place <= 3
  if (kind === 'relative' || draft.form === 'participle' || draft.form === 'noun') return false
  if (s.place <= 1) return true
  if (draft.form !== 'active' && draft.form !== 'passive') return false
  const recent = told !== null && published !== null && told.slice(0, 7) >= shiftMonths(published.slice(0, 7), -1)
  return told === null ? s.place <= 3 : recent
}

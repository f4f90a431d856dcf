import type { ModalityReading } from '../modality/find-modality.ts'
import type { Draft, SentenceReading } from '../rules/rule.ts'
import { placeDates } from './attach-dates.ts'

/** News is told in the present, the perfect, or in the first paragraphs; the rest without a date is background. */
export function isNews(s: SentenceReading, draft: Draft, modality: ModalityReading): boolean {
  if (typeof s.place === 'string' || modality.modality === 'planned') return true
  const group = s.tokens.slice(Math.max(0, draft.at - 4), draft.at).map((t) => t.lower)
  if (group.includes('had')) return false
  if (group.includes('has') || group.includes('have') || s.place === 0) return true
  const { parts, of } = placeDates(s)
  if (s.place > 1 || parts[of[draft.at] ?? 0]?.kind === 'relative') return false
  return draft.form !== 'participle' && draft.form !== 'noun'
}

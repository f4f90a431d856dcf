import { shiftDays } from '../../common/edtf-calendar.ts'
import type { SentenceReading } from '../rules/rule.ts'

/** The day of the first act that the opening paragraphs date within the week before publication. */
export function findNewsDay(
  place: SentenceReading['place'],
  dressed: { date: string | null; modality: string }[],
  published: string | null,
): string | null {
  if (!published || typeof place !== 'number' || place > 1) return null
  const week = shiftDays(published, -7)
  return (
    dressed.find((c) => c.modality === 'actual' && c.date?.length === 10 && c.date <= published && c.date >= week)
      ?.date ?? null
  )
}

import type { MeasureKind } from '../claim.ts'
import { compileMeasures, type MeasureWords } from './compile-measures.ts'

/**
 * The kind that a head noun takes from the words around it ("travel" + ban, "arms" + embargo): the first row of the
 * lexicon that fits wins. Null when no row fits.
 */
export function findKind(head: string, words: string[], lexicon: MeasureWords): MeasureKind | null {
  for (const row of compileMeasures(lexicon).rows.get(head) ?? []) {
    if (row.unless.size > 0 && words.some((word) => row.unless.has(word))) continue
    if (words.some((word) => row.any.has(word))) return row.kind
  }
  return null
}

/** The kind of the first of these words that tells what measures are about ("lobsters" trade); null when none does. */
export function findTopic(words: string[], lexicon: MeasureWords): MeasureKind | null {
  const { topics } = compileMeasures(lexicon)
  for (const word of words) {
    const kind = topics.get(word)
    if (kind) return kind
  }
  return null
}

import type { MeasureKind } from '../claim.ts'
import type { MeasureLexicon } from '../lexicon.ts'

/**
 * The kind that a head noun takes from the words around it ("travel" + ban, "arms" + embargo); the first row of the
 * lexicon that fits wins. Null when no row fits.
 */
export function findKind(head: string, words: string[], lexicon: MeasureLexicon): MeasureKind | null {
  for (const row of lexicon.kinds) {
    if (!row.heads.includes(head)) continue
    if (row.unless?.some((word) => words.includes(word))) continue
    if (row.any.some((word) => words.includes(word))) return row.kind
  }
  return null
}

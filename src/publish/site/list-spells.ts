import { edtfRange } from '../../common/edtf-range.ts'
import type { LedgerClaim } from '../../ledger/ledger.ts'
import type { Standing } from '../../standing/standing.ts'
import type { Spell } from './record-source.ts'

/**
 * How a measure's standing changed: asks `standOn` for the standing on each day on which one of the claims may change it, and
 * joins neighbours with the same word. Leading `unknown` is left out. For whoever implements RecordSource over a fold.
 */
export function listSpells(
  claims: LedgerClaim[],
  standOn: (day: string) => Pick<Standing, 'word' | 'since' | 'asOf'>,
): Spell[] {
  const days = new Set<string>()
  for (const { claim, article } of claims) {
    const day = (claim.date && edtfRange(claim.date)?.from) || article.published?.slice(0, 10)
    const until = claim.until && edtfRange(claim.until)?.from
    if (day) days.add(day)
    if (until) days.add(until)
  }
  const spells: Spell[] = []
  for (const day of [...days].sort()) {
    const { word, since, asOf } = standOn(day)
    const last = spells.at(-1)
    if (last?.word === word || (last === undefined && word === 'unknown')) continue
    if (last !== undefined) last.to = day
    spells.push({ from: day, to: null, word, since: since ?? day, asOf })
  }
  return spells
}

import type { RawClaim } from '../merge-claims.ts'
import { nearby } from '../nearby.ts'
import type { SentenceReading } from '../rules/rule.ts'
import { listCandidates } from './list-candidates.ts'
import { rankSides } from './rank-sides.ts'
import { readDocument } from './side-document.ts'
import type { SideWeights } from './side-weights.ts'

/**
 * Gives every claim the sides that learned weights find likeliest, `*` for a side left open. `told` are the claims with
 * no more than their sentences show, `filled` the same ones as rules would fill them; both in the order of `named`.
 */
export function settleSides(
  named: RawClaim[],
  told: RawClaim[],
  filled: RawClaim[],
  sentences: SentenceReading[],
  weights: SideWeights | undefined,
): RawClaim[] {
  if (!weights) return filled
  const document = readDocument(sentences)
  return filled.map((claim, i) => {
    const [own, plain] = [named[i], told[i]]
    if (!own || !plain) return claim
    const ranked = rankSides(listCandidates(own, plain, document, nearby(told, i)), claim, weights)
    if (!ranked) return claim
    const { senders, targets, lead } = ranked
    const sides = { sender: plain.measure.senders.length > 0, target: plain.measure.targets.length > 0, lead }
    return { ...claim, sides, measure: { ...claim.measure, senders, targets } }
  })
}

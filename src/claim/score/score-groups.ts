import type { Match } from './pair-claims.ts'
import type { PlacedClaim } from './reach-tier.ts'
import { type Rates, rateHits } from './score-readings.ts'

/** How the claims of one action or kind were found. */
export type GroupScore = { name: string; gold: number; predicted: number; paired: number } & Rates

/**
 * The tier *found* by action or by kind, the most labelled first. A pair counts for the name that the label gives, a claim
 * read for the name that the reading gives.
 */
export function scoreGroups(matches: Match[], by: 'action' | 'kind'): GroupScore[] {
  const nameOf = (claim: PlacedClaim) => (by === 'action' ? claim.action : claim.measure.kind)
  const counts = new Map<string, { gold: number; predicted: number; paired: number }>()
  const count = (claim: PlacedClaim, what: 'gold' | 'predicted' | 'paired') => {
    const name = nameOf(claim)
    const there = counts.get(name) ?? { gold: 0, predicted: 0, paired: 0 }
    there[what]++
    counts.set(name, there)
  }
  for (const { gold, read, pairs } of matches) {
    for (const claim of gold) count(claim, 'gold')
    for (const claim of read) count(claim, 'predicted')
    for (const pair of pairs) count(pair.gold, 'paired')
  }
  const scores = [...counts].map(([name, n]) => ({ name, ...n, ...rateHits(n.paired, n.gold, n.predicted) }))
  return scores.toSorted((a, b) => b.gold - a.gold)
}

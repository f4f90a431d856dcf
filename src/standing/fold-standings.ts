import type { LedgerClaim } from '../ledger/ledger.ts'
import { compare } from './date-act.ts'
import { foldStanding } from './fold-standing.ts'
import type { Standing } from './standing.ts'

/** What stands for every measure that has an accepted claim among these, on an ISO day, sorted by name. */
export function foldStandings(claims: LedgerClaim[], on: string): Standing[] {
  const accepted = claims.filter(({ verdict }) => verdict === 'accepted')
  const measures = Map.groupBy(accepted, ({ measureId }) => measureId)
  return [...measures.values()]
    .map((ofOne) => foldStanding(ofOne, on))
    .sort(
      (a, b) =>
        compare(a.measure.name.toLowerCase(), b.measure.name.toLowerCase()) || compare(a.measureId, b.measureId),
    )
}

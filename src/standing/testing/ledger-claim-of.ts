import type { Claim } from '../../claim/claim.ts'
import type { LedgerClaim } from '../../ledger/ledger.ts'

/** An accepted claim as the ledger would hold it, on one measure, each part changed where a test says so. */
export function ledgerClaimOf(
  claim: Partial<Claim>,
  from: { id?: string; article?: string; published?: string | null; measureId?: string; knownFrom?: string } = {},
): LedgerClaim {
  const measure = { name: 'port levy', kind: 'trade' as const, senders: ['FR'], targets: ['DE'] }
  const full: Claim = {
    measure,
    action: 'impose',
    modality: 'actual',
    date: null,
    dateBasis: 'stated',
    until: null,
    scope: 'whole',
    authority: null,
    speakers: [],
    evidence: [],
    rules: [],
    confidence: 1,
    ...claim,
  }
  const knownFrom = from.knownFrom ?? '2022-01-01T00:00:00.000000Z'
  return {
    id:
      from.id ??
      `${full.action} ${full.date} ${full.scope} ${full.standing ?? ''} ${full.modality} ${from.article ?? 'a'}`,
    measureId: from.measureId ?? full.measure.name,
    measureName: full.measure.name,
    claim: full,
    article: {
      id: from.article ?? 'a',
      url: null,
      outlet: null,
      section: null,
      headline: null,
      bylines: [],
      agencies: [],
      published: from.published === undefined ? '2022-01-01' : from.published,
      language: null,
      standfirst: null,
      knownFrom,
    },
    verdict: 'accepted',
    knownFrom,
    judged: { at: knownFrom, by: 'editor', reason: null },
  }
}

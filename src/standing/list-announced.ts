import { edtfRange } from '../common/edtf-range.ts'
import type { LedgerClaim } from '../ledger/ledger.ts'
import type { Act } from './date-act.ts'
import { findWord } from './find-word.ts'

/**
 * Lists what was planned or held possible by a day and had not come about: no act that counts by that day, on or after
 * the announcement, leads where it would lead. A planned date that has passed proves nothing.
 */
export function listAnnounced(claims: LedgerClaim[], counting: Act[], on: string): LedgerClaim[] {
  return claims.filter((claim) => {
    const { modality } = claim.claim
    if (modality !== 'planned' && modality !== 'possible') return false
    const said = announcedOn(claim)
    if (said !== null && said > on) return false
    const wanted = findWord(claim.claim, 'unknown')
    return !counting.some(
      (act) =>
        act.claim.claim.action !== 'continue' &&
        act.effective >= (said ?? '') &&
        findWord(act.claim.claim, 'unknown') === wanted,
    )
  })
}

/** The day an announcement was printed, or null where the article has none. */
export function announcedOn(claim: LedgerClaim): string | null {
  const published = claim.article.published?.slice(0, 10) ?? null
  return published === null ? null : (edtfRange(published)?.from ?? null)
}

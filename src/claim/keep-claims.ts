import type { RawClaim } from './merge-claims.ts'

/** Drops what is no claim between parties, and puts `*` for a side that stays untold. */
export function keepClaims(raw: RawClaim[]): RawClaim[] {
  return raw.flatMap((claim) => {
    const { senders, targets } = claim.measure
    if (isOpen(senders) && isOpen(targets)) return []
    const domestic = senders.length === 1 && targets.length === 1 && senders[0] === targets[0]
    if (domestic) return []
    if (senders.length === 0 && claim.form === 'active' && claim.action !== 'continue' && claim.action !== 'block')
      return []
    if (claim.measure.kind === 'other' && claim.guessed) return []
    if (targets.length === 0 && !wide(claim)) return []
    return [
      {
        ...claim,
        measure: {
          ...claim.measure,
          senders: senders.length > 0 ? senders : ['*'],
          targets: targets.length > 0 ? targets : ['*'],
        },
      },
    ]
  })
}

const isOpen = (side: string[]) => side.length === 0 || side[0] === '*'

/** Measures that may well hit everyone: tariffs, visas, export bans. */
function wide(claim: RawClaim): boolean {
  return (
    claim.measure.kind === 'trade' ||
    claim.measure.kind === 'travel' ||
    (claim.measure.kind === 'agreement' && !claim.vague)
  )
}

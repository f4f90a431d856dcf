import type { RawClaim } from './merge-claims.ts'

/**
 * Gives measures that a text names loosely ("the programme", "a military training programme") the fullest name the text
 * has for them: the one before that shares its head, or the acronym's full name that shares two of its words.
 */
export function nameMeasures(raw: RawClaim[]): RawClaim[] {
  const body = raw.filter((c) => !c.headline)
  return raw.map((claim) => {
    const earlier = body.filter((c) => c.order <= claim.order && c !== claim)
    const later = body.filter((c) => c.order > claim.order)
    const candidates = [...earlier.reverse(), ...later]
    const found = claim.vague
      ? (candidates.find((c) => !c.vague && c.head !== '' && c.head === claim.head) ??
        candidates.find((c) => !c.vague && c.measure.kind === claim.measure.kind && sharesHead(c, claim)))
      : undefined
    if (!found) return claim
    return {
      ...claim,
      measure: {
        ...claim.measure,
        name: found.measure.name,
        kind: claim.measure.kind === 'other' || claim.head === found.head ? found.measure.kind : claim.measure.kind,
        senders: claim.measure.senders.length > 0 ? claim.measure.senders : found.measure.senders,
        targets: claim.measure.targets.length > 0 ? claim.measure.targets : found.measure.targets,
      },
      words: found.words,
      vague: true,
    }
  })
}

function sharesHead(a: RawClaim, b: RawClaim): boolean {
  if (b.words.length === 0) return true
  return b.words.some((w) => a.words.includes(w))
}

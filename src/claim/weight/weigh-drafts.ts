import type { RawClaim } from '../merge-claims.ts'
import { estimate, type LinearModel } from './weights.ts'

/** A drafted claim with the signs by which it is judged; a loose one is believed only on learned weights. */
export type WeighedDraft = { claim: RawClaim; signs: string[]; loose: boolean }

/** Drafts likely enough to be right; without a model, those of the rules that need none. */
export function weighDrafts(drafts: WeighedDraft[], model: LinearModel | undefined): RawClaim[] {
  if (!model) return drafts.filter((d) => !d.loose).map((d) => d.claim)
  const likely = drafts.flatMap((draft) => {
    const confidence = estimate(draft.signs, model)
    return confidence >= model.threshold ? [{ ...draft, claim: { ...draft.claim, confidence } }] : []
  })
  return likely.filter((d) => !d.loose || !likely.some((other) => isBetter(other, d))).map((d) => d.claim)
}

/** Of the loose readings of one word, only the likeliest counts. */
function isBetter(a: WeighedDraft, b: WeighedDraft): boolean {
  if (a === b || a.claim.order !== b.claim.order || a.claim.deciding !== b.claim.deciding) return false
  return a.claim.confidence > b.claim.confidence
}

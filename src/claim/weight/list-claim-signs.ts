import type { RawClaim } from '../merge-claims.ts'

/** The signs by which a merged claim is judged: how likely its drafts were, how often it is told, what it tells. */
export function listClaimSigns(claim: RawClaim): string[] {
  const likely = claim.confidence
  const odds = Math.log(likely / (1 - likely))
  const steps = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4]
  const rules = claim.rules.filter((rule) => !rule.startsWith('modality:'))
  return [
    ...steps.filter((step) => odds >= step).map((step) => `likely over ${step}`),
    `told ${Math.min(3, claim.evidence.length)}`,
    `act ${claim.action}`,
    `kind ${claim.measure.kind}`,
    `how ${claim.modality}`,
    `guessed ${claim.guessed}`,
    `headline ${claim.evidence.some((e) => e.paragraph === 'headline')} ${claim.evidence.length > 1}`,
    `date ${claim.date === null ? 'none' : claim.dateBasis}`,
    `open ${claim.measure.senders.includes('*')} ${claim.measure.targets.includes('*')}`,
    `spoken ${claim.speakers.length > 0}`,
    ...listSideSigns(claim),
    `vague ${claim.vague}`,
    `rules ${Math.min(3, rules.length)}`,
    ...(claim.around ?? []),
  ]
}

/** Whether the sentence itself shows the sides, and how far the ranking of sides is from doubt. */
function listSideSigns({ sides }: RawClaim): string[] {
  if (!sides) return []
  const steps = [0.5, 1, 2, 3, 5]
  return [`told ${sides.sender} ${sides.target}`, ...steps.filter((n) => sides.lead >= n).map((n) => `lead over ${n}`)]
}

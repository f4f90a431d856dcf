import type { RawClaim } from '../merge-claims.ts'
import { kindsAgree } from '../score/kinds-agree.ts'

/**
 * How a claim stands to the others of its article, as signs: whether a likelier or a weaker one has its action, its kind
 * or its sides, decides by the same word or stands beside it. By these the learning tells one act read twice.
 */
export function seeNeighbours(claim: RawClaim, claims: RawClaim[]): string[] {
  const signs = new Set<string>()
  for (const other of claims) if (other !== claim) for (const sign of seeNeighbour(claim, other)) signs.add(sign)
  return [...signs]
}

function seeNeighbour(claim: RawClaim, other: RawClaim): string[] {
  const rank = other.confidence > claim.confidence ? 'likelier' : 'weaker'
  const kind = kindsAgree(other.measure.kind, claim.measure.kind)
  const act = other.action === claim.action
  const sides = sidesMeet(claim, other)
  const shared = [act && 'act', kind && 'kind'].filter(Boolean).join(' ')
  const where = placeOf(claim, other)
  return [
    `${rank} ${shared} ${sides ? 'sides' : ''}`,
    ...(where ? [`${rank} ${where} ${shared} ${samePhrase(claim, other) ? 'phrase' : ''}`] : []),
    ...(act && kind ? seeTwin(claim, other, `${rank} twin`, sides) : []),
  ]
}

/** What tells two claims of one action and kind apart: their words, moods, dates, and where they stand. */
function seeTwin(claim: RawClaim, other: RawClaim, rank: string, sides: boolean): string[] {
  const words = claim.words.length === 0 ? 'bare' : claim.words.some((w) => other.words.includes(w)) ? 'same' : 'other'
  const mood = claim.modality === other.modality ? 'same' : 'other'
  return [
    `${rank} words ${words} mood ${mood}`,
    `${rank} date ${compareDates(claim.date, other.date)} ${sides ? 'sides' : ''}`,
    ...(claim.headline === other.headline ? [] : [`${rank} ${claim.headline ? 'in body' : 'in headline'}`]),
  ]
}

function placeOf(claim: RawClaim, other: RawClaim): string | null {
  const away = Math.abs(other.order - claim.order)
  if (away === 0) return other.deciding === claim.deciding ? 'word' : 'sentence'
  return away === 1 ? 'next' : null
}

function samePhrase(claim: RawClaim, other: RawClaim): boolean {
  const [a, b] = [claim.draft?.phrase, other.draft?.phrase]
  return claim.order === other.order && !!a && !!b && a.from === b.from
}

function compareDates(a: string | null, b: string | null): string {
  if (a === b) return 'same'
  if (a === null || b === null) return 'none'
  return a.endsWith('~') || b.endsWith('~') ? 'near' : 'other'
}

const sidesMeet = (a: RawClaim, b: RawClaim) =>
  a.measure.senders.some((x) => b.measure.senders.includes(x)) &&
  a.measure.targets.some((x) => b.measure.targets.includes(x))

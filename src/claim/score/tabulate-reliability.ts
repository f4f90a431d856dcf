import type { Match } from './pair-claims.ts'

/** Claims read whose confidence lies in one tenth, and the share of them that is right; null where there are none. */
export type ReliabilityBin = {
  from: number
  to: number
  claims: number
  /** Their mean confidence. */
  confidence: number | null
  found: number | null
  sourced: number | null
}

export type Reliability = {
  /** Claims that tell their confidence. */
  claims: number
  bins: ReliabilityBin[]
  /** Expected calibration error: how far confidence and share lie apart, as the mean over the claims. */
  calibrationError: { found: number; sourced: number }
}

/**
 * How far the confidence of claims is to be believed: ten bins, each from its lower bound up to but without its upper one,
 * the last with it. Confidence outside 0 to 1 counts in the nearest bin. Null where no claim tells its confidence.
 */
export function tabulateReliability(matches: Match[]): Reliability | null {
  const told = matches.flatMap(listTold)
  if (told.length === 0) return null
  const bins = Array.from({ length: 10 }, (_, tenth) => tabulateBin(tenth, told))
  const error = (tier: 'found' | 'sourced') =>
    bins.reduce((total, bin) => total + bin.claims * Math.abs((bin.confidence ?? 0) - (bin[tier] ?? 0)), 0) /
    told.length
  return { claims: told.length, bins, calibrationError: { found: error('found'), sourced: error('sourced') } }
}

type Told = { confidence: number; reached: number }

function listTold({ read, pairs }: Match): Told[] {
  const reached = new Map(pairs.map((pair) => [pair.read, pair.reached]))
  return read.flatMap((claim) =>
    claim.confidence === null ? [] : [{ confidence: claim.confidence, reached: reached.get(claim) ?? 0 }],
  )
}

function tabulateBin(tenth: number, told: Told[]): ReliabilityBin {
  const from = tenth / 10
  const to = (tenth + 1) / 10
  const inside = told.filter(
    ({ confidence }) => (confidence >= from || tenth === 0) && (confidence < to || tenth === 9),
  )
  const mean = (measure: (one: Told) => number) =>
    inside.length === 0 ? null : inside.reduce((total, one) => total + measure(one), 0) / inside.length
  return {
    from,
    to,
    claims: inside.length,
    confidence: mean((one) => one.confidence),
    found: mean((one) => (one.reached >= 1 ? 1 : 0)),
    sourced: mean((one) => (one.reached >= 4 ? 1 : 0)),
  }
}

import type { RawClaim } from './merge-claims.ts'

const PARTS = new Set(['finance', 'trade', 'travel', 'arms', 'listing', 'sanctions'])

/**
 * Parts of one package told under one verb ("lift the arms embargo, the travel bans and the asset freezes") are one claim
 * on the package: sanctions, as soon as three kinds stand together or the document names the package itself.
 */
export function packageClaims(raw: RawClaim[]): RawClaim[] {
  const out: RawClaim[] = []
  const done = new Set<RawClaim>()
  const parts = Map.groupBy(
    raw.filter((c) => PARTS.has(c.measure.kind)),
    verbOf,
  )
  const packages = Map.groupBy(
    raw.filter((c) => c.measure.kind === 'sanctions'),
    (c) => c.action,
  )
  for (const claim of raw) {
    if (done.has(claim)) continue
    const group = PARTS.has(claim.measure.kind) ? (parts.get(verbOf(claim)) ?? []) : []
    const kinds = new Set(group.map((c) => c.measure.kind))
    const named = packages.get(claim.action)?.some((c) => c.order !== claim.order) ?? false
    if (kinds.size < 2 || !(kinds.size >= 3 || named || kinds.has('sanctions'))) {
      out.push(claim)
      continue
    }
    for (const c of group) done.add(c)
    const main = group.find((c) => c.measure.kind === 'sanctions') ?? claim
    out.push({
      ...main,
      measure: { ...main.measure, kind: 'sanctions', targets: longest(group.map((c) => c.measure.targets)) },
      evidence: main.evidence,
    })
  }
  return out
}

const verbOf = (claim: RawClaim) => `${claim.order} ${claim.deciding} ${claim.action}`

const longest = (lists: string[][]) => [...lists].sort((a, b) => b.length - a.length)[0] ?? []

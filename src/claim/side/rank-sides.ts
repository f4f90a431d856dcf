import type { PartyCode } from '../../common/party.ts'
import type { RawClaim } from '../merge-claims.ts'
import type { Candidate, SideSite } from './list-candidates.ts'

/** What each cue adds to the score of a pair of sides; learned from labelled articles. */
export type SideWeights = Record<string, number>

/** Two sides of a claim, with all cues for them. */
export type SidePair = { senders: PartyCode[]; targets: PartyCode[]; cues: string[] }

/** How sure the ranking is: how far the best pair stands before the next. */
export type Ranked = { senders: PartyCode[]; targets: PartyCode[]; lead: number }

const KEPT = 9

/** The likeliest sides of a claim. */
export function rankSides(site: SideSite, rule: RawClaim, weights: SideWeights): Ranked | null {
  const value = (cue: string) => weights[cue] ?? 0
  const best = (side: 's' | 't') =>
    site.candidates
      .map((candidate) => ({ candidate, score: sum(cuesOf(candidate, side, rule, site), value) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, KEPT)
  let top: SidePair | null = null
  let most = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  const senders = best('s')
  const targets = best('t')
  const offer = (pair: SidePair, score: number) => {
    if (score > most) {
      second = most
      most = score
      top = pair
    } else if (score > second) second = score
  }
  for (const s of senders) {
    for (const t of targets) {
      const cues = pairCues(site, s.candidate, t.candidate, rule)
      offer({ senders: s.candidate.codes, targets: t.candidate.codes, cues }, s.score + t.score + sum(cues, value))
    }
  }
  for (const pair of mutualPairs(site, rule, new Set([...senders, ...targets].map((x) => x.candidate))))
    offer(pair, sum(pair.cues, value))
  const found = top as SidePair | null
  return found && { senders: found.senders, targets: found.targets, lead: most - second }
}

const sum = (cues: string[], value: (cue: string) => number) => cues.reduce((n, cue) => n + value(cue), 0)

/** Every pair with every cue: what weights are learned from. */
export function listPairs(site: SideSite, rule: RawClaim): SidePair[] {
  const out: SidePair[] = []
  for (const s of site.candidates) {
    for (const t of site.candidates) {
      const cues = [...cuesOf(s, 's', rule, site), ...cuesOf(t, 't', rule, site), ...pairCues(site, s, t, rule)]
      out.push({ senders: s.codes, targets: t.codes, cues })
    }
  }
  out.push(...mutualPairs(site, rule, new Set(site.candidates)))
  return out
}

function cuesOf(candidate: Candidate, side: 's' | 't' | 'm', rule: RawClaim, site: SideSite): string[] {
  const out: string[] = []
  for (const cue of candidate.cues) out.push(`${side}: ${cue}`)
  const own = site.claim.measure
  const told = side === 't' ? own.targets : own.senders
  if (told.length > 0) out.push(same(told, candidate.codes) ? `${side}: told` : `${side}: not told`)
  const { senders, targets } = rule.measure
  const given = side === 't' ? targets : senders
  if (given.length > 0 && same(given, candidate.codes)) out.push(`${side}: ruled`)
  const opposite = side === 't' ? senders : targets
  if (opposite.length > 0 && same(opposite, candidate.codes)) out.push(`${side}: ruled other`)
  const kind = sortOf(candidate.codes)
  out.push(`${side}: is ${kind}`, `${side}: ${rule.measure.kind} is ${kind}`)
  if (!candidate.cues.has('here')) out.push(`${side}: elsewhere`)
  return out
}

function sortOf(codes: PartyCode[]): string {
  const [first = '*'] = codes
  if (codes.length > 1) return codes.length > 2 ? 'many' : 'two'
  return first === '*'
    ? 'star'
    : /^[a-z]/.test(first)
      ? 'entity'
      : first.length > 2 || first === 'EU' || first === 'UN'
        ? 'body'
        : 'state'
}

function pairCues(site: SideSite, s: Candidate, t: Candidate, rule: RawClaim): string[] {
  const kind = site.claim.measure.kind
  const out = [`p: ${sortOf(s.codes)} ${sortOf(t.codes)}`]
  if (s === t)
    out.push(
      'p: same',
      `p: same ${kind}`,
      `p: same ${kind} ${site.voice}`,
      s.codes.length > 1 ? 'p: same several' : 'p: same one',
    )
  else if (s.codes.some((code) => t.codes.includes(code))) out.push('p: overlap')
  const ruled = rule.measure
  if (ruled.senders.length > 0 && ruled.targets.length > 0) {
    if (same(ruled.senders, s.codes) && same(ruled.targets, t.codes)) out.push('p: ruled')
    else if (same(ruled.senders, t.codes) && same(ruled.targets, s.codes)) out.push('p: ruled turned')
  }
  for (const other of site.others) {
    if (same(other.senders, s.codes) && same(other.targets, t.codes))
      out.push('p: seen', ...(other.kind === kind ? ['p: seen kind'] : []))
    else if (same(other.senders, t.codes) && same(other.targets, s.codes)) out.push('p: seen turned')
  }
  return [...new Set(out)]
}

/** Both sides act and are acted on: two parties of a treaty, a border, a dialogue. */
function mutualPairs(site: SideSite, rule: RawClaim, among: Set<Candidate>): SidePair[] {
  if (!/^(tie|travel|give|trade)$/.test(site.family)) return []
  const singles = site.candidates.filter((c) => among.has(c) && c.codes.length === 1 && c.key !== '*')
  const out: SidePair[] = []
  for (let i = 0; i < singles.length; i++) {
    for (let k = i + 1; k < singles.length; k++) {
      const [a, b] = [singles[i], singles[k]]
      if (!a || !b) continue
      const codes = [...a.codes, ...b.codes].sort()
      if (site.candidates.some((c) => c.key === codes.join('+'))) continue
      out.push({
        senders: codes,
        targets: codes,
        cues: [
          ...cuesOf(a, 'm', rule, site),
          ...cuesOf(b, 'm', rule, site),
          'p: mutual',
          `p: mutual ${site.claim.measure.kind}`,
          `p: mutual ${site.voice}`,
          `p: mutual ${site.claim.action}`,
          `p: mutual ${site.claim.measure.kind} ${site.claim.action}`,
          `p: mutual head ${site.claim.head}`,
        ],
      })
    }
  }
  return out
}

const same = (a: PartyCode[], b: PartyCode[]) => a.length === b.length && a.every((code, i) => code === b[i])

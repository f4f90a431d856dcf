import type { PartyCode } from '../../common/party.ts'
import type { RawClaim } from '../merge-claims.ts'
import type { Candidate, SideSite } from './candidate.ts'
import type { SideWeights } from './side-weights.ts'

/** Two sides of a claim: the cues of both together, and in `rows` those of each, as numbers into the site's rows. */
export type SidePair = { senders: PartyCode[]; targets: PartyCode[]; rows: number[]; cues: string[] }

/** One party as sender (`s`), target (`t`) or one of both that act on each other (`m`), with its cues. */
export type SideRow = { side: 's' | 't' | 'm'; cues: string[] }

/** All pairs of sides that a claim may have, over the cues of single parties. */
export type SidePairs = { rows: SideRow[]; pairs: SidePair[] }

/** The likeliest sides, and how far they stand before the next. */
export type Ranked = { senders: PartyCode[]; targets: PartyCode[]; lead: number }

/** So many parties a side are weighed in pairs; the right one is hardly ever below. */
const KEPT = 7

const tables = new WeakMap<SideWeights, Map<string, Map<string, number>>>()

/** Weights by side and cue, so that ranking joins no words. */
function tablesOf(weights: SideWeights): Map<string, Map<string, number>> {
  const known = tables.get(weights)
  if (known) return known
  const made = new Map(['s', 't', 'm', 'p'].map((side) => [side, new Map<string, number>()]))
  for (const [name, weight] of Object.entries(weights)) made.get(name.charAt(0))?.set(name.slice(3), weight)
  tables.set(weights, made)
  return made
}

/** The names under which a row's cues are weighed. */
export const nameCues = ({ side, cues }: { side: string; cues: string[] }): string[] =>
  cues.map((cue) => `${side}: ${cue}`)

/** The likeliest sides of a claim; `rule` is the claim as rules alone would fill it. Null where nobody is named. */
export function rankSides(site: SideSite, rule: RawClaim, weights: SideWeights): Ranked | null {
  const tables = tablesOf(weights)
  const sum = (cues: string[], side: string) => {
    const table = tables.get(side)
    let total = 0
    for (const cue of cues) total += table?.get(cue) ?? 0
    return total
  }
  const score = (row: SideRow) => sum(row.cues, row.side)
  const { rows, pairs } = listPairs(site, rule, score)
  const scores = rows.map(score)
  let found: SidePair | null = null
  let most = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (const pair of pairs) {
    const score = pair.rows.reduce((n, row) => n + (scores[row] ?? 0), sum(pair.cues, 'p'))
    if (score > most) {
      second = most
      most = score
      found = pair
    } else if (score > second) second = score
  }
  return found && { senders: found.senders, targets: found.targets, lead: Math.min(20, most - second) }
}

/** The pairs of a claim with all their cues; with `score`, only of the parties that score best alone. */
export function listPairs(site: SideSite, rule: RawClaim, score?: (row: SideRow) => number): SidePairs {
  const rows: SideRow[] = []
  const lay = (side: 's' | 't' | 'm', among: Candidate[]) => {
    const laid = among.map((candidate) => ({ candidate, cues: cuesOf(candidate, side, rule, site) }))
    const kept = score
      ? laid
          .map((x) => ({ ...x, score: score({ side, cues: x.cues }) }))
          .sort((a, b) => b.score - a.score)
          .slice(0, KEPT)
      : laid
    return kept.map(({ candidate, cues }) => ({ candidate, row: rows.push({ side, cues }) - 1 }))
  }
  const targets = lay('t', site.candidates)
  const pairs = lay('s', site.candidates).flatMap((s) =>
    targets
      .filter((t) => s.candidate !== t.candidate || !/^(state|entity|star)$/.test(sortOf(s.candidate.codes)))
      .map((t) => ({
        senders: s.candidate.codes,
        targets: t.candidate.codes,
        rows: [s.row, t.row],
        cues: pairCues(site, s.candidate, t.candidate, rule),
      })),
  )
  if (!MUTUAL.has(site.family)) return { rows, pairs }
  const singles = lay(
    'm',
    site.candidates.filter((c) => c.codes.length === 1 && c.key !== '*'),
  )
  const known = new Set(site.candidates.map((c) => c.key))
  const cues = mutualCues(site)
  singles.forEach((a, i) => {
    for (const b of singles.slice(i + 1)) {
      const codes = [...a.candidate.codes, ...b.candidate.codes].sort()
      if (!known.has(codes.join('+'))) pairs.push({ senders: codes, targets: codes, rows: [a.row, b.row], cues })
    }
  })
  return { rows, pairs }
}

const MUTUAL = new Set(['tie', 'travel', 'give', 'trade'])

/** Both act and are acted on: two parties of a treaty, a border, a dialogue. */
function mutualCues({ claim, voice, both, word }: SideSite): string[] {
  const { kind } = claim.measure
  return [
    'mutual',
    `mutual ${kind}`,
    `mutual ${voice}`,
    `mutual ${claim.action}`,
    `mutual ${kind} ${claim.action}`,
    `mutual head ${claim.head}`,
    `mutual both ${both}`,
    `mutual word ${word}`,
  ]
}

function cuesOf(candidate: Candidate, side: 's' | 't' | 'm', rule: RawClaim, site: SideSite): string[] {
  const out = [...candidate.cues]
  const told = side === 't' ? site.told.targets : site.told.senders
  if (told.length > 0) out.push(same(told, candidate.codes) ? `told` : `not told`)
  const { senders, targets } = rule.measure
  const given = side === 't' ? targets : senders
  if (given.length > 0 && same(given, candidate.codes)) out.push(`ruled`)
  const opposite = side === 't' ? senders : targets
  if (opposite.length > 0 && same(opposite, candidate.codes)) out.push(`ruled other`)
  const kind = sortOf(candidate.codes)
  out.push(`is ${kind}`, `${rule.measure.kind} is ${kind}`)
  if (!candidate.cues.has('here')) out.push(`elsewhere`)
  for (const stand of site.shown)
    if (!candidate.stands.has(stand))
      out.push(`not ${stand}`, `${site.voice} not ${stand}`, `${site.family} not ${stand}`)
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
  const out = [`${sortOf(s.codes)} ${sortOf(t.codes)}`]
  if (s === t)
    out.push(
      'same',
      `same ${kind}`,
      `same ${kind} ${site.voice}`,
      `same both ${site.both}`,
      `same word ${site.word}`,
      `same ${s.codes.length === 2 ? 'two' : 'many'}`,
    )
  else if (s.codes.some((code) => t.codes.includes(code))) out.push('overlap')
  else for (const a of s.stands) for (const b of t.stands) out.push(`${a} ${b}`, `${site.voice} ${a} ${b}`)
  const { told } = site
  if (told.senders.length > 0 && told.targets.length > 0)
    if (same(told.senders, s.codes) && same(told.targets, t.codes)) out.push('told')
    else if (same(told.senders, t.codes) && same(told.targets, s.codes)) out.push('told turned')
  const { measure } = site.claim
  if (same(measure.senders, s.codes) && same(measure.targets, t.codes)) out.push('named')
  const ruled = rule.measure
  if (ruled.senders.length > 0 && ruled.targets.length > 0) {
    if (same(ruled.senders, s.codes) && same(ruled.targets, t.codes)) out.push('ruled')
    else if (same(ruled.senders, t.codes) && same(ruled.targets, s.codes)) out.push('ruled turned')
  }
  const seen = site.others.get(`${s.key}>${t.key}`)
  if (seen) out.push('seen', ...seen)
  if (s !== t && site.others.has(`${t.key}>${s.key}`)) out.push('seen turned')
  return out
}

const same = (a: PartyCode[], b: PartyCode[]) => a.length === b.length && a.every((code, i) => code === b[i])

import type { PartyCode } from '../common/party.ts'
import type { RawClaim } from './merge-claims.ts'
import { nearby } from './nearby.ts'
import type { SentenceReading } from './rules/rule.ts'

/**
 * Fills sides that a sentence leaves out from the document: first from the nearest claim on the same kind of measure
 * that has them, then from the pair that the document speaks of most.
 */
export function fillParties(raw: RawClaim[], sentences: SentenceReading[]): RawClaim[] {
  const ranked = [...countParties(sentences)].sort((a, b) => b[1] - a[1])
  return raw.map((claim, i) => {
    let { senders, targets } = claim.measure
    if (isFull(claim)) return claim
    const near = nearby(raw, i)
      .filter(isFull)
      .sort((a, b) => distance(a, claim) - distance(b, claim))
    const fits = (c: RawClaim) => sameFamily(c, claim)
    if (senders.length === 0 && targets.length === 0) {
      const model = near.find(fits)
      if (model) {
        senders = model.measure.senders
        targets = model.measure.targets
      }
    } else if (senders.length === 0) {
      const model =
        near.find((c) => fits(c) && meet(c.measure.targets, targets)) ??
        near.find((c) => fits(c) && !meet(c.measure.senders, targets))
      senders = model?.measure.senders ?? []
    } else {
      const model = near.find((c) => fits(c) && meet(c.measure.senders, senders) && !meet(c.measure.targets, senders))
      targets = model?.measure.targets ?? []
    }
    const guessed = (targets.length === 0) !== (senders.length === 0)
    if (targets.length === 0 && senders.length > 0) targets = mostNamed(ranked, senders)
    if (senders.length === 0 && targets.length > 0) senders = mostNamed(ranked, targets)
    const confidence = guessed ? claim.confidence * 0.8 : claim.confidence
    return { ...claim, guessed, confidence, measure: { ...claim.measure, senders, targets } }
  })
}

const isFull = ({ measure }: RawClaim) => measure.senders.length > 0 && measure.targets.length > 0
const meet = (a: PartyCode[], b: PartyCode[]) => a.some((x) => b.includes(x))
const distance = (a: RawClaim, b: RawClaim) =>
  Math.abs(a.order - b.order) + (a.order > b.order ? 0.5 : 0) + (a.measure.kind === b.measure.kind ? 0 : 3)

function sameFamily(a: RawClaim, b: RawClaim): boolean {
  if (a.measure.kind === b.measure.kind) return true
  const restrictions = ['sanctions', 'finance', 'trade', 'travel', 'arms', 'listing']
  return restrictions.includes(a.measure.kind) && restrictions.includes(b.measure.kind)
}

function countParties(sentences: SentenceReading[]): Map<PartyCode, number> {
  const counts = new Map<PartyCode, number>()
  for (const s of sentences) {
    const weight = s.place === 'headline' ? 3 : s.place === 0 ? 2 : 1
    for (const code of new Set(s.parties.flatMap((p) => p.codes))) counts.set(code, (counts.get(code) ?? 0) + weight)
  }
  return counts
}

/** The other party that the document names most, if it stands out. */
function mostNamed(ranked: [PartyCode, number][], not: PartyCode[]): PartyCode[] {
  const others = ranked.slice(0, not.length + 2).filter(([code]) => !not.includes(code))
  const [first, second] = others
  if (!first || first[1] < 2) return []
  return !second || first[1] > second[1] ? [first[0]] : []
}

import type { RawClaim } from '../merge-claims.ts'
import type { SentenceReading } from '../rules/rule.ts'
import { readDocument, type SideDocument } from '../side/side-document.ts'
import { seeFields } from './see-fields.ts'
import { seeNeighbours } from './see-neighbours.ts'

/** So many claims before and behind one are its neighbours; a longer article is not compared throughout. */
const NEAR = 30

/**
 * Gives every claim the signs that the rest of its article shows of it. What an article is about, and how much it names
 * the sides, tells policy between states from what stays at home.
 */
export function seeArticle(claims: RawClaim[], sentences: SentenceReading[]): RawClaim[] {
  if (claims.length === 0) return claims
  const document = readDocument(sentences)
  const whole = [...seeWhole(claims, document), ...seeFields(sentences)]
  return claims.map((claim, at) => ({
    ...claim,
    around: [
      ...whole,
      ...seeSides(claim, document),
      ...seeSentence(claim, sentences[claim.order]),
      ...seeNeighbours(claim, claims.slice(Math.max(0, at - NEAR), at + NEAR + 1)),
    ],
  }))
}

/** A text of fewer sentences shows nothing of what it is about beyond its claims. */
const SHORT = 3

/** What the article is: how many parties it names, how many sentences act on measures, whether its headline does. */
function seeWhole(claims: RawClaim[], { sentences, headline, ranked, weights }: SideDocument): string[] {
  if (sentences.length < SHORT) return []
  const head = sentences[headline]
  const quarters = (part: SentenceReading[]) => Math.round((4 * part.length) / sentences.length)
  const named = (s: SentenceReading) => s.measures.some((m) => !m.open && !m.pronoun)
  return [
    `parties ${bucket(ranked.filter((code) => (weights.get(code) ?? 0) > 1).length)}`,
    `share named ${quarters(sentences.filter((s) => s.parties.length > 0))}`,
    `share acted ${quarters(sentences.filter((s) => named(s) && s.triggers.length > 0))}`,
    `claims ${bucket(claims.length)}`,
    `headline parties ${head ? Math.min(2, head.parties.length) : 'none'}`,
    `headline measure ${head?.measures.some((m) => !m.open)} act ${(head?.triggers.length ?? 0) > 0}`,
  ]
}

/** How much the article names either side, and what they are. */
function seeSides({ measure: { senders, targets } }: RawClaim, { weights, ranked }: SideDocument): string[] {
  const most = weights.get(ranked[0] ?? '') ?? 1
  const share = (codes: string[]) => {
    if (codes.includes('*')) return 'open'
    const weight = Math.max(...codes.map((code) => weights.get(code) ?? 0))
    return weight <= 1 ? String(weight) : weight * 3 < most ? 'some' : 'much'
  }
  return [
    `sender named ${share(senders)}`,
    `target named ${share(targets)}`,
    `sides are ${natureOf(senders)} ${natureOf(targets)}`,
  ]
}

function natureOf(codes: string[]): string {
  if (codes.includes('*')) return 'open'
  if (codes.every((code) => /^[A-Z]{2}$/.test(code))) return 'state'
  return codes.some((code) => /^[A-Z]/.test(code)) ? 'body' : 'other'
}

/** Whether the claim's own sentence names its sides, and speaks of its kind. */
function seeSentence({ measure, words }: RawClaim, s: SentenceReading | undefined): string[] {
  if (!s) return []
  const here = new Set(s.parties.flatMap((p) => p.codes))
  const where = (codes: string[]) =>
    codes.includes('*') ? 'open' : codes.some((code) => here.has(code)) ? 'here' : 'elsewhere'
  const topic = s.context.indexOf(measure.kind)
  return [
    `sides here ${where(measure.senders)} ${where(measure.targets)}`,
    `topic ${topic < 0 ? 'none' : Math.min(topic, 3)}`,
    `parties here ${Math.min(3, here.size)}`,
    `words ${Math.min(2, words.length)}`,
  ]
}

const bucket = (n: number) => (n <= 3 ? String(n) : n <= 5 ? '5' : n <= 9 ? '9' : '+')

import { stripOwner } from './measure/strip-owner.ts'
import type { RawClaim } from './merge-claims.ts'
import { nearby } from './nearby.ts'
import type { SentenceReading } from './rules/rule.ts'
import { createRoles } from './token/grammar.ts'

/**
 * Gives measures that a text names loosely the fullest name it has for them: one with an acronym that shares two words
 * ("a military training programme"), or for what points back ("the ban") the last one named with the same head.
 */
export function nameMeasures(raw: RawClaim[], sentences: SentenceReading[]): RawClaim[] {
  const titled = listTitled(sentences)
  return raw.map((claim, i) => {
    const title = titled.find((t) => t.kind === claim.measure.kind && shared(t.words, claim.words) >= 2)
    if (title) return { ...claim, measure: { ...claim.measure, name: title.name }, words: title.words }
    if (!claim.vague) return claim
    const body = nearby(raw, i).filter((c) => !c.headline)
    const earlier = body.filter((c) => c.order <= claim.order && c !== claim && !c.vague)
    const later = body.filter((c) => c.order > claim.order && !c.vague)
    const candidates = [...earlier.reverse(), ...later]
    const found =
      candidates.find((c) => c.head !== '' && c.head === claim.head) ??
      candidates.find(
        (c) => c.measure.kind === claim.measure.kind && (claim.words.length === 0 || shared(c.words, claim.words) > 0),
      )
    if (!found) return claim
    return {
      ...claim,
      measure: {
        name: found.measure.name,
        kind: claim.measure.kind === 'other' ? found.measure.kind : claim.measure.kind,
        senders: claim.measure.senders.length > 0 ? claim.measure.senders : found.measure.senders,
        targets: claim.measure.targets.length > 0 ? claim.measure.targets : found.measure.targets,
      },
      words: found.words,
    }
  })
}

const shared = (a: string[], b: string[]) => a.filter((w) => b.includes(w)).length

type Title = { kind: string; name: string; words: string[] }

/** No document introduces more measures by title than this. */
const MOST_TITLES = 60

/** Measures that the document introduces with a name and an acronym of its own, each once. */
function listTitled(sentences: SentenceReading[]): Title[] {
  const out = new Map<string, Title>()
  for (const s of sentences) {
    const rolesOf = createRoles(s.lexicon.grammar)
    for (const m of s.measures) {
      if (m.acronym === null || m.to - m.from < 2 || out.size >= MOST_TITLES) continue
      const name = stripOwner(m.name, m.before)
      const key = `${m.kind} ${name}`
      const words = (m.name.toLowerCase().match(/[\p{L}\d-]+/gu) ?? []).filter(
        (w) => w.length > 3 && !rolesOf(w).programme,
      )
      if (!out.has(key)) out.set(key, { kind: m.kind, name, words })
    }
  }
  return [...out.values()]
}

import { clauseStart } from '../clause.ts'
import type { Draft, SentenceReading } from '../rules/rule.ts'
import type { ModalityWords } from './compile-modality.ts'
import { actual, type ModalityReading, mood } from './modality-reading.ts'

const REACH = 9

/** Mood of an act told by a noun: of its adjectives, and of the words before it that govern it. */
export function findNounMood(s: SentenceReading, draft: Draft, words: ModalityWords): ModalityReading {
  const first = Math.min(draft.at, draft.phrase && draft.phrase.from >= 0 ? draft.phrase.from : draft.at)
  const start = clauseStart(s.tokens, draft.at)
  for (let i = Math.max(0, draft.at - 3, first - 2); i <= draft.at; i++) {
    const word = s.tokens[i]?.lower ?? ''
    if (words.plannedQualities.has(word)) return mood('planned', word)
    if (words.possibleQualities.has(word)) return mood('possible', word)
  }
  const lead = s.tokens.slice(Math.max(start, draft.at - 3), draft.at)
  if (lead.some((t) => t.is.none) && words.negations.has('no')) return mood('denied', 'no')
  if (
    lead.some((t) => t.is.notWord) &&
    s.tokens.slice(Math.max(start, draft.at - 5), draft.at).some((t) => t.is.finiteBe)
  )
    return mood('denied', 'not')
  const fate = readFate(s, draft, words)
  if (fate) return fate
  const low = Math.max(0, Math.min(start, draft.at), draft.at - REACH)
  let heavy: ModalityReading | null = null
  for (let i = draft.at - 1; i >= low; i--) {
    const token = s.tokens[i]
    if (!token || /^[;.]$/.test(token.text)) break
    if (token.pos === 'AUX') {
      if (words.planned.has(token.lower) || words.would.has(token.lower)) heavy ??= mood('planned', token.lower)
      if (words.possible.has(token.lower)) heavy ??= mood('possible', token.lower)
    }
    if (!/^(VERB|ADJ|NOUN|PROPN)$/.test(token.pos)) continue
    const role = words.governing(token.lower, s.tokens[i + 1]?.lower)
    const near = s.tokens.slice(Math.max(0, i - 4), i)
    const negated =
      near.some((t) => words.negations.has(t.lower) && !t.is.none) || near.slice(-3).some((t) => t.is.none)
    const word = token.lower
    if (role === 'denied' && token.pos === 'VERB') return mood(negated ? 'possible' : 'denied', word)
    if (role === 'failing') return { modality: 'actual', undone: true, word }
    if (role === 'possible') return mood(negated ? 'denied' : 'possible', word)
    if (role === 'deciding' || role === 'resolving')
      return negated ? { modality: 'actual', undone: true, word } : (heavy ?? { ...actual, word })
    if (role === 'planned') return token.is.announcing ? (heavy ?? actual) : mood(negated ? 'denied' : 'planned', word)
    if (token.pos === 'VERB') return governedBy(s, i, low, words) ?? actual
  }
  return heavy ?? actual
}

/** "Will mean a suspension", "could bring a suspension": the group of the verb that the noun is the object of. */
function governedBy(s: SentenceReading, verb: number, low: number, words: ModalityWords): ModalityReading | null {
  for (let i = verb - 1; i >= Math.max(low, verb - 4); i--) {
    const word = s.tokens[i]?.lower ?? ''
    if (words.planned.has(word) || words.would.has(word)) return mood('planned', word)
    if (words.possible.has(word) && s.tokens[i]?.pos === 'AUX') return mood('possible', word)
  }
  return null
}

/** "A suspension could follow", "the lifting is expected": what the verb behind the noun says of its coming about. */
function readFate(s: SentenceReading, draft: Draft, words: ModalityWords): ModalityReading | null {
  const from = Math.max(draft.at + 1, draft.phrase && draft.phrase.from >= 0 ? draft.phrase.end : 0)
  for (let i = draft.at + 1; i < Math.min(s.tokens.length, from + 5); i++) {
    const token = s.tokens[i]
    if (!token || /^[,;:.]$/.test(token.text) || token.pos === 'SCONJ') return null
    if (token.pos !== 'AUX') continue
    const next = s.tokens.slice(i + 1, i + 4).filter((t) => t.pos !== 'ADV' && t.pos !== 'PART')
    const first = next[0]?.lower ?? ''
    const comes = words.occurs(first) || (next[0]?.is.bareBe && next[1]?.pos === 'VERB')
    if (words.possible.has(token.lower)) return comes ? mood('possible', token.lower) : null
    if (words.planned.has(token.lower)) return comes ? mood('planned', token.lower) : null
    if (!token.is.finiteBe) return null
    const role = words.governing(first, next[1]?.lower)
    return (role === 'planned' || role === 'possible') && next[0]?.pos !== 'NOUN' ? mood(role, first) : null
  }
  return null
}

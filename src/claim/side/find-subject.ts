import type { SentenceReading } from '../rules/rule.ts'
import type { Token } from '../token/token.ts'
import { listGroups, type PartyGroup } from './party-group.ts'

/** Whose act a verb tells: parties named, a pronoun, another noun, or nobody. */
export type Subject = { how: 'named' | 'pronoun' | 'noun' | 'none'; group: PartyGroup | null }

const NONE: Subject = { how: 'none', group: null }
const CLOSED = /^(;|:|—|–|\(|\)|"|“|”)$/
/** What a group that a preposition does not govern stands behind. */
const STANDING = new Set(['start', 'verb', 'noun'])
const DEPTH = 4
/** So many verbs to the left are asked for a subject at each step: more would multiply with every step. */
const VERBS = 3

const isVerb = (s: SentenceReading, i: number) => /^(VERB|AUX)$/.test(s.tokens[i]?.pos ?? '')
const lower = (s: SentenceReading, i: number) => s.tokens[i]?.lower ?? ''

/**
 * The subject of the verb at token `at`: right before its verb group, over relative pronouns, appositions and verbs
 * joined by "and", and for infinitives and gerunds that of the verb that governs them.
 */
export function findSubject(s: SentenceReading, at: number, depth = 0): Subject {
  let i = at - 1
  while (i >= 0 && inVerbGroup(s, i)) i--
  if (i < 0) return depth === 0 ? findBehindComma(s, at) : NONE
  const word = s.tokens[i]
  if (!word) return NONE
  if (word.is.sidePronoun) return { how: 'pronoun', group: null }
  if (word.is.relative) return findAntecedent(s, i) ?? governed(s, i, depth)
  if (word.is.coordinator || CLOSED.test(word.text)) return governed(s, i, depth)
  if (word.text === ',') {
    const before = overApposition(s, i)
    const main = before === null ? null : readPhrase(s, before, depth, at)
    if (main?.how === 'noun' && depth === 0) return orElse(readPhrase(s, i - 1, DEPTH, at), main)
    return main ?? governed(s, i, depth)
  }
  if (word.pos === 'ADP' || word.is.clauseOpener) {
    const main = governed(s, i, depth)
    return main.how === 'none' ? findBehindComma(s, at) : main
  }
  return readPhrase(s, i, depth, at)
}

function inVerbGroup(s: SentenceReading, i: number): boolean {
  const token = s.tokens[i]
  if (!token) return false
  if (token.pos === 'AUX' || token.pos === 'PART') return !/^['’]s?$/.test(token.text) || token.pos === 'AUX'
  if (token.pos === 'ADV') return !token.is.clauseOpener
  if (token.is.infinitive) return isVerb(s, i + 1) || s.tokens[i + 1]?.pos === 'ADV'
  const next = s.tokens[i + 1]
  if (token.pos === 'VERB') return next?.is.infinitive || isVerb(s, i + 1) || s.tokens[i + 1]?.pos === 'ADV'
  return token.pos === 'ADJ' && next?.is.infinitive === true && s.tokens[i - 1]?.pos === 'AUX'
}

/** The subject of the nearest verb left of `i` that has one. */
function governed(s: SentenceReading, i: number, depth: number): Subject {
  if (depth >= DEPTH) return NONE
  let asked = 0
  for (let k = i - 1; k >= 0 && asked < VERBS; k--) {
    if (isVerb(s, k)) {
      asked++
      const found = findSubject(s, k, depth + 1)
      if (found.how !== 'none') return found
      while (k > 0 && inVerbGroup(s, k - 1)) k--
    }
  }
  return NONE
}

/** Parties in the noun phrase that ends at token `last`. */
function readPhrase(s: SentenceReading, last: number, depth: number, at: number): Subject {
  let from = last
  while (from >= 0) {
    const token = s.tokens[from]
    if (!token || isVerb(s, from) || CLOSED.test(token.text) || token.text === ',') break
    if (token.is.clauseOpener && token.pos !== 'ADP') break
    if (token.is.coordinator && verbWithin(s, from - 1)) break
    from--
  }
  const inside = listGroups(s).filter((g) => g.from > from && g.to <= last + 1 && !g.member)
  const free = inside.filter(
    (g) => (!isOthers(s, g) && (g.role.complementizer || STANDING.has(g.prep))) || g.prep === lower(s, from),
  )
  const group = free[0] ?? inside.find((g) => g.role.genitive && !headBefore(s, g)?.is.otherParty)
  if (group) return { how: 'named', group }
  if (s.tokens[from]?.text === ',' && depth < DEPTH && inside.length === 0) {
    const before = overApposition(s, last + 1)
    if (before !== null && before < from) return readPhrase(s, before, depth + 1, at)
  }
  const bound = s.tokens[at]?.is.ing || s.tokens[at - 1]?.is.infinitive
  if (bound && depth < DEPTH) {
    const main = governed(s, from + 1, depth)
    if (main.how !== 'none') return main
  }
  return { how: 'noun', group: null }
}

const orElse = (first: Subject, second: Subject): Subject => (first.how === 'named' ? first : second)

/** The noun that "of" hangs on: "government" in "the government of Mali". */
function headBefore(s: SentenceReading, g: PartyGroup): Token | undefined {
  for (let k = g.from - 1; k > 0 && g.from - k < 5; k--) if (s.tokens[k]?.is.genitive) return s.tokens[k - 1]
  return undefined
}

/** "Fiji's neighbours": others than the party named. */
function isOthers(s: SentenceReading, g: PartyGroup): boolean {
  if (g.form === 'bare') return false
  for (let k = g.to; k < Math.min(s.tokens.length, g.to + 5); k++) {
    if (s.tokens[k]?.is.otherParty) return true
    if (!/^(PART|ADJ|NUM|ADV|NOUN)$/.test(s.tokens[k]?.pos ?? '') && !/^['’]s?$/.test(lower(s, k))) return false
  }
  return false
}

/** Whether a verb stands in the clause left of `i`. */
function verbWithin(s: SentenceReading, i: number): boolean {
  for (let k = i; k >= 0 && !CLOSED.test(s.tokens[k]?.text ?? ''); k--) if (isVerb(s, k)) return true
  return false
}

/** "Mali, a member since 1990, suspended": the token before an aside that ends with the comma at `comma`. */
function overApposition(s: SentenceReading, comma: number): number | null {
  for (let k = comma - 1; k > 0 && comma - k < 24; k--) {
    if (CLOSED.test(s.tokens[k]?.text ?? '')) return null
    if (s.tokens[k]?.text !== ',') continue
    const verb = isVerb(s, k + 1) || s.tokens[k + 1]?.is.relative
    const plain = !s.tokens.slice(k + 1, comma).some((t) => t.pos === 'AUX' || t.pos === 'VERB')
    if ((plain || verb) && k > 0) return k - 1
    return null
  }
  return null
}

/** The parties that a relative pronoun stands for: in the phrase right before it. */
function findAntecedent(s: SentenceReading, at: number): Subject | null {
  const end = s.tokens[at - 1]?.text === ',' ? at - 1 : at
  const near = listGroups(s).filter((g) => !g.member && g.to <= end && g.to >= end - 4)
  const group = near[near.length - 1]
  if (!group || group.form === 'poss') return null
  for (let k = group.to; k < end; k++) if (isVerb(s, k) || s.tokens[k]?.text === ',') return null
  return group.to === end || group.form === 'mod' ? { how: 'named', group } : null
}

/** "Citing unrest, the EU suspended", "After listing Libya, Washington …": the subject follows the comma. */
function findBehindComma(s: SentenceReading, at: number): Subject {
  if (!s.tokens[at]?.is.edOrIng) return NONE
  const comma = s.tokens.findIndex((t, k) => k > at && t.text === ',')
  if (comma < 0) return NONE
  const group = listGroups(s).find((g) => !g.member && g.from > comma && g.from - comma <= 4)
  return group ? { how: 'named', group } : NONE
}

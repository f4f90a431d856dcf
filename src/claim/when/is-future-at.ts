import { findVerbBase } from '../inflection/find-verb-base.ts'
import type { Lexicon } from '../lexicon.ts'
import { compileModality } from '../modality/compile-modality.ts'
import type { Sentence, Token } from '../token/token.ts'
import { leadingVerbs } from './leading-verbs.ts'
import { type ClauseParts, splitClauses } from './split-clauses.ts'

const DEPTH = 5

const known = new WeakMap<Token[], ClauseParts>()

/** Whether what happens near an offset of a text lies ahead, so that "on Friday" there means the next one. */
export function isFutureAt(sentences: Sentence[], at: number, lexicon: Lexicon): boolean {
  const tokens = sentences.find((s) => at >= s.start && at <= s.end)?.tokens
  if (!tokens) return false
  const here = tokens.findIndex((t) => t.end > at)
  if (here < 0) return false
  const leading = leadingVerbs(lexicon)
  // "Said on Friday it would": the day of saying has been.
  if (tokens.slice(Math.max(0, here - 4), here).some((t) => t.pos === 'VERB' && t.is.toldPast && leading.has(t.lower)))
    return false
  const clauses = known.get(tokens) ?? splitHere(tokens, lexicon)
  return isFutureIn({ tokens, clauses, lexicon }, clauses.of[here] ?? 0, here, 0)
}

function splitHere(tokens: Token[], lexicon: Lexicon): ClauseParts {
  const leading = leadingVerbs(lexicon)
  const made = splitClauses(
    tokens,
    [],
    () => false,
    (lower) => leading.has(lower),
  )
  known.set(tokens, made)
  return made
}

type Site = { tokens: Token[]; clauses: ClauseParts; lexicon: Lexicon }

function isFutureIn(site: Site, n: number, at: number, depth: number): boolean {
  const { tokens, clauses, lexicon } = site
  const part = clauses.parts[n]
  if (!part || depth > DEPTH) return false
  const up = (): boolean => part.parent >= 0 && isFutureIn(site, part.parent, part.start, depth + 1)
  const verb = part.verbs.findLast((v) => v < at) ?? part.verbs[0]
  if (verb === undefined) return up()
  const words = compileModality(lexicon)
  const word = tokens[verb]?.lower ?? ''
  let going = false
  let aided = false
  for (let i = verb; i >= Math.max(part.start, verb - 7); i--) {
    const token = tokens[i]
    if (!token || (i < verb && !/^(AUX|ADV|PART|DET|VERB|ADJ|PRON)$/.test(token.pos))) break
    const { lower } = token
    if (i === verb && token.is.futureForm) return true
    if (words.planned.has(lower) || words.would.has(lower) || (words.possible.has(lower) && token.pos === 'AUX'))
      return true
    if (token.is.presentBe) going = true
    if (i < verb && token.pos === 'AUX') aided = true
  }
  if (going && tokens[verb]?.is.ing) return true
  if (part.kind === 'to' || part.kind === 'gerund') {
    let before = part.start - 1
    while (before > 0 && /^(ADV|ADP)$/.test(tokens[before]?.pos ?? '')) before--
    const lower = tokens[before]?.lower ?? ''
    if (part.kind === 'to' && tokens[before]?.is.finiteBe) return true
    const role = words.governing(lower, tokens[before + 1]?.lower)
    if (role === 'planned' || role === 'possible' || (role === 'resolving' && part.kind === 'to')) return true
    return up()
  }
  if (part.kind === 'and' && !part.saying && !aided && !isPast(tokens[verb], lexicon) && up()) return true
  if (aided || verb > at || tokens[verb]?.pos !== 'VERB' || tokens[verb]?.is.sameInPast) return false
  // "The order expires on Friday", "the duties stop on Friday".
  const base = findVerbBase(word, (w) => Object.hasOwn(lexicon.actions.verbs, w), lexicon.inflection)
  return base === word || (base !== null && tokens[verb]?.is.sForm === true)
}

/** Whether a verb's form is one of the past: "ended", "took", "said". */
function isPast(verb: Token | undefined, lexicon: Lexicon): boolean {
  if (!verb || verb.is.edOrIng) return verb !== undefined
  const base = findVerbBase(verb.lower, (w) => w !== verb.lower && w.length > 1, lexicon.inflection)
  return base !== null && !verb.is.anyS
}

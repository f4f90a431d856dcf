import type { Action } from '../claim.ts'
import type { ActionLexicon } from '../lexicon.ts'
import type { Token } from '../token/token.ts'
import { type ActionWords, type CompiledActions, compileActions } from './compile-actions.ts'
import { type FoundPhrase, findPhrase } from './find-phrase.ts'
import { isVerbHere, maySplit } from './is-verb-here.ts'
import { isNegated, readForm } from './read-form.ts'
import type { Trigger } from './trigger.ts'

/** Most tokens between a verb and the "again" that makes it a restart. */
const AGAIN = 8

/**
 * Verbs, nouns and adverbs of a sentence that may give a measure a standing, left to right. `earlier` is the last action
 * of the text before: "followed suit" says it again.
 */
export function findTriggers(
  tokens: Token[],
  words: ActionWords,
  headline: boolean,
  earlier: Action | null = null,
): Trigger[] {
  const known = compileActions(words)
  const lexicon = words.actions
  const out: Trigger[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || !/^\p{L}/u.test(token.text)) continue
    const before = out.findLast((t) => t.form !== 'noun')?.action ?? earlier
    const found = findVerb(tokens, i, lexicon, known, headline, before) ?? findAdverb(tokens, i, known, out)
    if (found === 'verb') continue
    if (found) {
      out.push(found)
      if (found.tail === null) i = found.to - 1
      continue
    }
    const noun = token.pos === 'VERB' || isPointInTime(tokens, i) ? null : known.nounBase(token.lower)
    const action = noun ? lexicon.nouns[noun] : undefined
    if (noun && action) out.push({ ...MILD, from: i, to: i + 1, word: noun, action, form: 'noun', strong: true })
  }
  return out
}

/** "By the end of May": the end of a time ends nothing. */
function isPointInTime(tokens: Token[], i: number): boolean {
  if (!tokens[i]?.is.endPoint) return false
  const the = tokens[i - 1]?.is.definite ? 1 : 0
  return tokens[i - 1 - the]?.pos === 'ADP'
}

const MILD = { tail: null, strong: false, intransitive: false, again: false }

/** The verb at token `i` that acts, 'verb' for one that does not, null where there is none. */
function findVerb(
  tokens: Token[],
  i: number,
  lexicon: ActionLexicon,
  known: CompiledActions,
  headline: boolean,
  before: Action | null,
): Trigger | 'verb' | null {
  const base = known.verbForms.get(tokens[i]?.lower ?? '')
  if (!base) return findUnmoved(tokens, i, known, headline)
  const alone = isVerbHere(tokens, i, base, headline)
  const split = alone || maySplit(tokens, i)
  const echo = split && before ? matchPhrase(tokens, i, known.echoes.get(base)) : null
  if (echo && before) {
    return {
      ...MILD,
      from: i,
      to: echo.to,
      word: echo.key,
      action: before,
      form: readWhole(echo.key, readForm(tokens, i, headline, base, echo.to), lexicon.wholeWords),
    }
  }
  const book = split ? known.phrases.get(base) : undefined
  const phrase = book ? findPhrase(tokens, i, book, alone || /^(VERB|AUX)$/.test(tokens[i]?.pos ?? '')) : null
  const found: FoundPhrase | null = phrase ?? (alone ? { key: base, from: i, to: i + 1, tail: null } : null)
  const action = found && Object.hasOwn(lexicon.verbs, found.key) ? lexicon.verbs[found.key] : undefined
  if (!found || !action) return findUnmoved(tokens, i, known, headline) ?? (alone ? 'verb' : null)
  const copular = lexicon.copulas.includes(base)
  return {
    from: copular ? found.from : i,
    to: found.to,
    tail: found.tail,
    word: found.key,
    action,
    form: copular ? 'passive' : readWhole(found.key, readForm(tokens, i, headline, base, found.to), lexicon.wholeWords),
    strong: known.strong.has(found.key),
    intransitive: copular || known.intransitive.has(found.key),
    again: isAgain(tokens, i, found.to, known),
  }
}

/** "Turned the tap off", "followed suit": a phrase that holds its own object is no participle without one. */
const readWhole = (key: string, form: Trigger['form'], whole: readonly string[]): Trigger['form'] =>
  form === 'participle' && whole.some((word) => key.includes(` ${word}`)) ? 'active' : form

/** "Will not be touched", "nothing has changed": what is not moved goes on. */
function findUnmoved(tokens: Token[], i: number, known: CompiledActions, headline: boolean): Trigger | null {
  const base = known.unmovedForms.get(tokens[i]?.lower ?? '')
  if (!base || !/^(VERB|ADJ|NOUN)$/.test(tokens[i]?.pos ?? '') || !isNegated(tokens, i)) return null
  const form = readForm(tokens, i, headline, base, i + 1)
  return { ...MILD, from: i, to: i + 1, word: `not ${base}`, action: 'continue', form, intransitive: true }
}

/** "Still", "no longer", "once more": an adverb tells what a verb of no action leaves open. */
function findAdverb(tokens: Token[], i: number, known: CompiledActions, out: Trigger[]): Trigger | null {
  const found = matchPhrase(tokens, i, known.adverbs.get(tokens[i]?.lower ?? ''))
  const action = found ? known.adverbActions[found.key] : undefined
  if (!found || !action || tokens[i]?.pos === 'NOUN') return null
  const near = out.at(-1)
  if (near && (near.action === action || near.again) && i - near.to < AGAIN) return null
  return { ...MILD, from: i, to: found.to, word: found.key, action, form: 'active' }
}

function isAgain(tokens: Token[], from: number, to: number, known: CompiledActions): boolean {
  for (let k = Math.max(0, from - 3); k < Math.min(tokens.length, to + AGAIN); k++) {
    if (k >= from && k < to) continue
    if (k >= to && /^[;:.]$/.test(tokens[k]?.text ?? '')) return false
    if (matchPhrase(tokens, k, known.restart.get(tokens[k]?.lower ?? ''))) return true
  }
  return false
}

function matchPhrase(
  tokens: Token[],
  i: number,
  book: Parameters<typeof findPhrase>[2] | undefined,
): FoundPhrase | null {
  if (!book) return null
  return findPhrase(tokens, i, book) ?? (book.alone ? { key: book.alone, from: i, to: i + 1, tail: null } : null)
}

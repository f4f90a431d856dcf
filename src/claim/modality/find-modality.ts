import { findVerbBase } from '../action/find-verb-base.ts'
import type { Modality } from '../claim.ts'
import { clauseStart } from '../clause.ts'
import { findNounBase } from '../measure/find-noun-base.ts'
import type { Draft, SentenceReading } from '../rules/rule.ts'

export type ModalityReading = {
  modality: Modality
  /** The act is said not to have happened ("has not lifted"): what goes on instead is the claim. */
  undone: boolean
  /** Word that decided, for the explanation; null for the plain actual. */
  word: string | null
}

const GROUP = /^(AUX|ADV|PART|VERB|ADP)$/
const actual: ModalityReading = { modality: 'actual', undone: false, word: null }

/** Whether an act has happened, is decided, is only possible, or is denied, from the words that govern it. */
export function findModality(s: SentenceReading, draft: Draft): ModalityReading {
  const lexicon = s.lexicon.modality
  const start = clauseStart(s.tokens, draft.at)
  const passiveSubject = draft.form === 'noun' ? draft.from : start
  const group = readGroup(s, draft.at, start)
  const lowers = group.map((i) => s.tokens[i]?.lower ?? '')
  const negated = lowers.some((w) => lexicon.negations.includes(w)) || noSubject(s, draft, lexicon.negations)
  const has = (words: string[]) => lowers.find((w) => words.includes(w))
  const future = has(lexicon.planned) ?? (isToBe(lowers) ? 'is to' : undefined)
  const would = has(lexicon.would)
  const may = has(lexicon.possible)
  const condition = conditionBefore(s, draft.at, lexicon.conditions)
  if (may) return { modality: negated ? 'denied' : 'possible', undone: false, word: may }
  const governor = findGovernor(s, draft, start)
  if (future || would) {
    if (negated) return { modality: 'denied', undone: false, word: 'not' }
    const opening = s.tokens[0]?.lower ?? ''
    if (lexicon.conditions.includes(opening) && /^(if|unless)$/.test(opening))
      return { modality: 'possible', undone: false, word: opening }
    if (condition && would) return { modality: 'possible', undone: false, word: condition }
    if (governor?.modality === 'possible') return governor
    return { modality: 'planned', undone: false, word: future ?? would ?? null }
  }
  if (condition) return { modality: 'possible', undone: false, word: condition }
  if (governor) {
    if (governor.modality === 'denied') return governor
    return negated && governor.modality === 'planned' ? { modality: 'denied', undone: false, word: 'not' } : governor
  }
  if (negated) return draft.action === 'continue' ? actual : { modality: 'actual', undone: true, word: 'not' }
  if (draft.form === 'infinitive' && passiveSubject === 0 && bareInfinitive(s, draft.at)) {
    return { modality: 'planned', undone: false, word: 'to' }
  }
  return actual
}

/** Indices of the verb group that ends at the deciding word, right to left. */
function readGroup(s: SentenceReading, at: number, start: number): number[] {
  const out: number[] = []
  for (let i = at - 1; i >= start && at - i < 8; i--) {
    const token = s.tokens[i]
    if (!token || !GROUP.test(token.pos) || (token.pos === 'VERB' && !/^(go|going|set|due)$/.test(token.lower))) break
    if (token.pos === 'ADP' && token.lower !== 'to') break
    out.push(i)
  }
  return out
}

/** "is to resume", "are to be lifted". `lowers` runs right to left. */
function isToBe(lowers: string[]): boolean {
  const to = lowers.indexOf('to')
  return to >= 0 && /^(is|are|was|were|'s)$/.test(lowers[to + 1] ?? '')
}

/** A headline's "X to lift Y": an infinitive with nothing but its subject before it. */
function bareInfinitive(s: SentenceReading, at: number): boolean {
  return !s.tokens.slice(0, at).some((t) => t.pos === 'VERB' || t.pos === 'AUX')
}

function noSubject(s: SentenceReading, draft: Draft, negations: string[]): boolean {
  const first = s.tokens[draft.phrase?.from ?? -1]?.lower ?? ''
  return draft.phrase !== null && first === 'no' && negations.includes('no')
}

function conditionBefore(s: SentenceReading, at: number, conditions: string[]): string | null {
  for (let i = at - 1; i >= Math.max(0, at - 16); i--) {
    const token = s.tokens[i]
    if (!token || /^[;.:,]$/.test(token.text)) return null
    if (token.lower === 'if' || token.lower === 'unless' || token.lower === 'whether')
      return conditions.includes(token.lower) ? token.lower : null
  }
  return null
}

/** The verb or noun that governs an infinitive, a gerund, a that-clause or an act named by a noun. */
function findGovernor(s: SentenceReading, draft: Draft, start: number): ModalityReading | null {
  const lexicon = s.lexicon.modality
  if (!/^(infinitive|gerund|noun|active|passive)$/.test(draft.form)) return null
  const reach =
    draft.form === 'active' || draft.form === 'passive' ? 7 : s.tokens[draft.at - 1]?.lower === 'and' ? 18 : 9
  const low = Math.max(0, Math.min(start, draft.at) - (draft.form === 'active' ? 0 : 0), draft.at - reach)
  for (let i = draft.at - 1; i >= low; i--) {
    const token = s.tokens[i]
    if (!token || /^[;.:]$/.test(token.text)) return null
    if (token.text === ',' && draft.form !== 'noun') return null
    const verb = token.pos === 'VERB' || token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'PROPN'
    if (!verb) continue
    const isWord = (list: string[]) => (w: string) => list.includes(w)
    const linked = draft.form !== 'active' && draft.form !== 'passive'
    const toForm = linked || s.tokens.slice(i + 1, draft.at).some((t) => t.lower === 'to' || t.lower === 'that')
    if (!toForm) continue
    const word = token.lower
    const negatedHere = s.tokens
      .slice(Math.max(0, i - 4), i)
      .some((t) => lexicon.negations.includes(t.lower) && t.lower !== 'no')
    const denier = findVerbBase(word, (w) =>
      lexicon.deniers.some((d) => d === w || d === `${w} ${s.tokens[i + 1]?.lower}`),
    )
    if (denier && token.pos === 'VERB') return { modality: 'denied', undone: false, word }
    if (s.lexicon.actions.failing.some((f) => findVerbBase(word, (w) => w === f)))
      return { modality: 'actual', undone: true, word }
    if (findVerbBase(word, isWord(lexicon.possibleGovernors)) || findNounBase(word, isWord(lexicon.nouns.possible))) {
      return { modality: negatedHere ? 'denied' : 'possible', undone: false, word }
    }
    if (findVerbBase(word, isWord(lexicon.deciding))) {
      if (
        draft.form === 'infinitive' &&
        draft.action !== 'extend' &&
        !negatedHere &&
        findVerbBase(word, isWord(lexicon.resolving)) &&
        s.tokens[i + 1]?.lower !== 'not'
      ) {
        return { modality: 'planned', undone: false, word }
      }
      return negatedHere || (/^(decided|chose|opted|agreed)$/.test(word) && s.tokens[i + 1]?.lower === 'not')
        ? { modality: 'actual', undone: true, word }
        : { ...actual, word }
    }
    if (findVerbBase(word, isWord(lexicon.plannedGovernors)) || findNounBase(word, isWord(lexicon.nouns.planned))) {
      if (draft.form === 'noun' && /^announce/.test(word)) return null
      return { modality: negatedHere ? 'denied' : 'planned', undone: false, word }
    }
    if (token.pos === 'VERB' && s.tokens[draft.at - 1]?.lower !== 'and') return null
  }
  return null
}

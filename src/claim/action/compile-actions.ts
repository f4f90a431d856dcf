import type { Action } from '../claim.ts'
import type { ActionLexicon } from '../lexicon.ts'
import { listVerbForms } from './find-verb-base.ts'
import { compilePhrases, type PhraseBook } from './phrase-book.ts'

/** The words of actions, made ready for looking up. */
export type CompiledActions = {
  /** Every form of a verb, or of a phrase's first word, to its base. */
  verbForms: Map<string, string>
  isNoun: (word: string) => boolean
  /** Forms of what does not happen to a measure that goes on: "touched", "change". */
  unmovedForms: Map<string, string>
  /** First word of a verb of several words to all that begin with it. */
  phrases: Map<string, PhraseBook>
  /** First word of an adverb or adverbial phrase to all that begin with it. */
  adverbs: Map<string, PhraseBook>
  adverbActions: Record<string, Action>
  restart: Map<string, PhraseBook>
  echoes: Map<string, PhraseBook>
  strong: Set<string>
  intransitive: Set<string>
}

const done = new WeakMap<ActionLexicon, CompiledActions>()

/** The lexicon's verbs and nouns made ready for looking up; made once for a lexicon. */
export function compileActions(lexicon: ActionLexicon): CompiledActions {
  const before = done.get(lexicon)
  if (before) return before
  const keys = Object.keys(lexicon.verbs)
  const echoes = compilePhrases(lexicon.echoes)
  const nouns = new Set(Object.keys(lexicon.nouns))
  const made: CompiledActions = {
    verbForms: listVerbForms([...keys.map((key) => key.split(' ')[0] ?? key), ...echoes.keys()]),
    isNoun: (word) => nouns.has(word),
    unmovedForms: listVerbForms(lexicon.unmoved),
    phrases: compilePhrases(keys),
    adverbs: compilePhrases(Object.keys(lexicon.adverbs)),
    adverbActions: lexicon.adverbs,
    restart: compilePhrases(lexicon.restart),
    echoes,
    strong: new Set(lexicon.strong),
    intransitive: new Set(lexicon.intransitive),
  }
  done.set(lexicon, made)
  return made
}

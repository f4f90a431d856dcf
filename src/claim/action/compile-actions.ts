import type { Action } from '../claim.ts'
import { findNounBase } from '../inflection/find-noun-base.ts'
import { listVerbForms } from '../inflection/find-verb-base.ts'
import type { ActionLexicon, Lexicon } from '../lexicon.ts'
import { compilePhrases, type PhraseBook } from './phrase-book.ts'

/** The words of actions, made ready for looking up. */
export type CompiledActions = {
  /** Every form of a verb, or of a phrase's first word, to its base. */
  verbForms: Map<string, string>
  /** The listed noun that a form is of. */
  nounBase: (word: string) => string | null
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

/** The parts of a lexicon that tell its words of action. */
export type ActionWords = Pick<Lexicon, 'actions' | 'inflection'>

const done = new WeakMap<ActionLexicon, CompiledActions>()

/** The lexicon's verbs and nouns made ready for looking up; made once for a lexicon. */
export function compileActions({ actions: lexicon, inflection }: ActionWords): CompiledActions {
  const before = done.get(lexicon)
  if (before) return before
  const { owners } = lexicon
  const keys = Object.keys(lexicon.verbs)
  const echoes = compilePhrases(lexicon.echoes, owners)
  const nouns = new Set(Object.keys(lexicon.nouns))
  const made: CompiledActions = {
    verbForms: listVerbForms([...keys.map((key) => key.split(' ')[0] ?? key), ...echoes.keys()], inflection),
    nounBase: (word) => findNounBase(word, (base) => nouns.has(base), inflection),
    unmovedForms: listVerbForms(lexicon.unmoved, inflection),
    phrases: compilePhrases(keys, owners),
    adverbs: compilePhrases(Object.keys(lexicon.adverbs), owners),
    adverbActions: lexicon.adverbs,
    restart: compilePhrases(lexicon.restart, owners),
    echoes,
    strong: new Set(lexicon.strong),
    intransitive: new Set(lexicon.intransitive),
  }
  done.set(lexicon, made)
  return made
}

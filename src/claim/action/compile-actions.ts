import type { ActionLexicon } from '../lexicon.ts'

/** A verb of several words, and how it is written: `…` stands for an object in between. */
export type VerbPhrase = { key: string; words: string[] }

/** The words of actions, made ready for looking up. */
export type CompiledActions = {
  isVerb: (word: string) => boolean
  isNoun: (word: string) => boolean
  /** First word to the phrases that begin with it, longest first. */
  phrases: Map<string, VerbPhrase[]>
  strong: Set<string>
  intransitive: Set<string>
}

const done = new WeakMap<ActionLexicon, CompiledActions>()

/** The lexicon's verbs and nouns made ready for looking up; made once for a lexicon. */
export function compileActions(lexicon: ActionLexicon): CompiledActions {
  const before = done.get(lexicon)
  if (before) return before
  const verbs = new Set<string>()
  const phrases = new Map<string, VerbPhrase[]>()
  for (const key of Object.keys(lexicon.verbs)) {
    const words = key.split(' ')
    const first = words[0] ?? key
    verbs.add(first)
    if (words.length > 1) phrases.set(first, [...(phrases.get(first) ?? []), { key, words }])
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
  const nouns = new Set(Object.keys(lexicon.nouns))
  const made: CompiledActions = {
    isVerb: (word) => verbs.has(word),
    isNoun: (word) => nouns.has(word),
    phrases,
    strong: new Set(lexicon.strong),
    intransitive: new Set(lexicon.intransitive),
  }
  done.set(lexicon, made)
  return made
}

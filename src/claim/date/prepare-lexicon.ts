import type { DateLexicon } from './date-lexicon.ts'
import { createPhraseMap, createPhraseSet, type PhraseMap } from './phrase-map.ts'

/** The lexicon with every list made ready to be looked up by phrase. */
export type DateWords = {
  [K in keyof DateLexicon]: DateLexicon[K] extends string[]
    ? PhraseMap<true>
    : DateLexicon[K] extends Record<string, infer V>
      ? PhraseMap<V>
      : never
}

/** Makes the word lists of one language ready; done once for each reader. */
export function prepareLexicon(lexicon: DateLexicon): DateWords {
  const prepared = Object.entries(lexicon).map(([name, list]) => [
    name,
    Array.isArray(list) ? createPhraseSet(list) : createPhraseMap<unknown>(list),
  ])
  return Object.fromEntries(prepared) as DateWords
}

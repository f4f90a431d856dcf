import type { Token } from '../token/token.ts'
import type { CompiledMeasures, KnownNoun } from './compile-measures.ts'

/** A noun of the lexicon that ends at a token, and the token it begins at. */
export type FoundNoun = KnownNoun & { from: number }

/** The longest noun among `nouns` whose last word is the token at `last`: "most favoured nation status" before "status". */
export function findNoun(
  tokens: Token[],
  last: number,
  nouns: Map<string, KnownNoun>,
  { endings, longest }: CompiledMeasures,
): FoundNoun | null {
  const word = spaced(tokens[last]?.lower ?? '')
  let best: FoundNoun | null = null
  const single = nouns.get(word)
  if (single) best = { ...single, from: last }
  if (!endings.has(word.slice(word.lastIndexOf(' ') + 1))) return best
  let text = word
  for (let i = last - 1, n = 1; i >= 0 && n < longest; i--) {
    const before = tokens[i]?.lower ?? ''
    if (before === '-') continue
    text = `${spaced(before)} ${text}`
    n++
    const noun = nouns.get(text)
    if (noun) best = { ...noun, from: i }
  }
  return best
}

/** Hyphens are no part of a key: the tagger keeps some and splits at others. */
const spaced = (word: string) => (word.includes('-') ? word.replaceAll('-', ' ') : word)

import type { Lexicon } from '../lexicon.ts'
import type { PartyMention } from '../party/party-mention.ts'
import type { Token } from '../token/token.ts'
import { findMeasures } from './find-measures.ts'
import type { MeasurePhrase } from './measure-phrase.ts'

const made = new WeakMap<Lexicon, Lexicon>()

/** Noun phrases of what measures are about ("soybeans", "visitors"), read as weak measures of their kind. */
export function findThings(
  text: string,
  tokens: Token[],
  parties: PartyMention[],
  lexicon: Lexicon,
  verbs: Set<number>,
): MeasurePhrase[] {
  return findMeasures(text, tokens, parties, thingsAsHeads(lexicon), new Map(), verbs)
}

function thingsAsHeads(lexicon: Lexicon): Lexicon {
  const before = made.get(lexicon)
  if (before) return before
  const heads = Object.fromEntries(
    Object.entries(lexicon.measures.things).map(([word, kind]) => [word, { kind, weak: true }]),
  )
  const after = { ...lexicon, measures: { ...lexicon.measures, heads, extraHeads: [] } }
  made.set(lexicon, after)
  return after
}

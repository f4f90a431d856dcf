import type { MeasureKind } from '../claim.ts'
import type { Token } from '../token/token.ts'
import { compileMeasures, type MeasureWords } from './compile-measures.ts'
import type { MeasurePhrase } from './measure-phrase.ts'

/** How much a text speaks of each kind of measure. */
export type TopicWeights = Map<MeasureKind, number>

const NAMED = 2

/** What kinds the words of a sentence speak of: a word of a topic counts once, a measure named counts double. */
export function weighTopics(tokens: Token[], measures: MeasurePhrase[], lexicon: MeasureWords): TopicWeights {
  const { topics } = compileMeasures(lexicon)
  const out: TopicWeights = new Map()
  for (const { lower } of tokens) {
    const kind = topics.get(lower)
    if (kind) addWeight(out, kind, 1)
  }
  for (const m of measures) if (!m.open && !m.pronoun && m.kind !== 'other') addWeight(out, m.kind, NAMED)
  return out
}

/** Adds `more`, times `share`, to `into`. */
export function addTopics(into: TopicWeights, more: TopicWeights, share = 1): void {
  for (const [kind, weight] of more) addWeight(into, kind, weight * share)
}

/** Kinds from the one spoken of most to the least. */
export function rankTopics(weights: TopicWeights): MeasureKind[] {
  return [...weights].sort((a, b) => b[1] - a[1]).map(([kind]) => kind)
}

function addWeight(into: TopicWeights, kind: MeasureKind, weight: number): void {
  into.set(kind, (into.get(kind) ?? 0) + weight)
}

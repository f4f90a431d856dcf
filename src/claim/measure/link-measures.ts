import type { Place } from '../../common/place.ts'
import type { MeasureKind } from '../claim.ts'
import type { SentenceReading } from '../rules/rule.ts'
import { findReferences } from './find-references.ts'
import type { MeasurePhrase } from './measure-phrase.ts'
import { addTopics, rankTopics, type TopicWeights, weighTopics } from './weigh-topics.ts'

/** How much a word of the same paragraph and of the rest of the text counts beside one of the sentence itself. */
const PARAGRAPH_SHARE = 0.5
const TEXT_SHARE = 0.1

/**
 * Links the measures of a text: sorts those whose own words do not tell their kind ("the ban") by what is named before and
 * by what the text speaks of, finds what points back ("it", "the move"), and tells each sentence what it speaks of.
 */
export function linkMeasures(sentences: SentenceReading[]): SentenceReading[] {
  const own = sentences.map((s) => weighTopics(s.tokens, s.measures, s.lexicon))
  const whole: TopicWeights = new Map()
  const paragraphs = new Map<Place, TopicWeights>()
  sentences.forEach((s, i) => {
    const mine = own[i] ?? new Map()
    const paragraph = paragraphs.get(s.place) ?? new Map()
    paragraphs.set(s.place, paragraph)
    addTopics(paragraph, mine)
    addTopics(whole, mine)
  })
  const contexts = sentences.map((s, i) => {
    const context: TopicWeights = new Map(own[i])
    addTopics(context, paragraphs.get(s.place) ?? new Map(), PARAGRAPH_SHARE)
    addTopics(context, whole, TEXT_SHARE)
    return rankTopics(context)
  })
  sortOpen(sentences, contexts)
  let earlier: MeasurePhrase | null = null
  return sentences.map((s, i) => {
    const references = findReferences(s.tokens, s.measures, earlier, s.lexicon)
    const linked: SentenceReading = {
      ...s,
      earlier,
      context: contexts[i] ?? [],
      measures: references.length > 0 ? [...s.measures, ...references].sort((a, b) => a.from - b.from) : s.measures,
    }
    earlier = s.measures.findLast((m) => !m.weak) ?? earlier
    return linked
  })
}

/** Gives open measures the kind of one with the same head named before, of one named later, or of the context. */
function sortOpen(sentences: SentenceReading[], contexts: MeasureKind[][]): void {
  const known = new Map<string, MeasureKind>()
  const first = new Map<string, MeasureKind>()
  for (const s of sentences)
    for (const m of s.measures) if (!m.open && !first.has(m.headLemma)) first.set(m.headLemma, m.kind)
  sentences.forEach((s, i) => {
    for (const m of s.measures) {
      if (!m.open) {
        known.set(m.headLemma, m.kind)
        continue
      }
      const kind = known.get(m.headLemma) ?? first.get(m.headLemma) ?? guessKind(m, contexts[i] ?? [])
      m.kind = kind
    }
  })
}

/** Kinds that a bare restriction or permit ("the ban", "the exports") hardly ever is of. */
const UNLIKELY = new Set<MeasureKind>(['other', 'agreement', 'diplomatic', 'aid', 'sanctions', 'military-assistance'])

/** What the context speaks of, for heads that could be of any kind; the rest keep the kind they mostly have. */
function guessKind({ kind }: MeasurePhrase, context: MeasureKind[]): MeasureKind {
  if (kind !== 'other' && UNLIKELY.has(kind)) return kind
  return context.find((likely) => !UNLIKELY.has(likely)) ?? kind
}

import type { Token } from '../token/token.ts'
import type { MeasurePhrase } from './measure-phrase.ts'

const WORDS = /^(it|they|them|most|some|those|these|all|both)$/

/** Pronouns that can stand for the measure named last: objects ("lifting them"), subjects ("most were imposed"). */
export function findPronouns(
  tokens: Token[],
  measures: MeasurePhrase[],
  earlier: MeasurePhrase | null,
): MeasurePhrase[] {
  return tokens.flatMap((token, i) => {
    if (!WORDS.test(token.lower)) return []
    const next = tokens[i + 1]
    const after = next?.pos ?? 'PUNCT'
    const object = tokens[i - 1]?.pos === 'VERB' && !/^(NOUN|ADJ|PROPN|NUM)$/.test(after)
    const subject = after === 'AUX' && token.lower !== 'both'
    if (!object && !subject) return []
    const model = measures.findLast((m) => m.to <= i) ?? earlier
    if (!model) return []
    return [
      {
        ...model,
        head: i,
        from: i,
        to: i + 1,
        end: i + 1,
        pronoun: true,
        pointsBack: true,
        actionNoun: null,
        easing: false,
      },
    ]
  })
}

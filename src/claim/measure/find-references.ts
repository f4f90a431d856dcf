import type { Token } from '../token/token.ts'
import { compileMeasures, type MeasureWords } from './compile-measures.ts'
import type { MeasurePhrase } from './measure-phrase.ts'

/**
 * What stands for a measure named before: pronouns as objects ("lifting them") and subjects ("most were imposed"), and
 * nouns of no kind of their own ("the move", "this decision").
 */
export function findReferences(
  tokens: Token[],
  measures: MeasurePhrase[],
  earlier: MeasurePhrase | null,
  lexicon: MeasureWords,
): MeasurePhrase[] {
  const { references } = compileMeasures(lexicon)
  const out: MeasurePhrase[] = []
  let known = earlier
  let next = 0
  for (let i = 0; i < tokens.length; i++) {
    while (next < measures.length && (measures[next]?.to ?? 0) <= i) known = measures[next++] ?? known
    const word = tokens[i]?.lower ?? ''
    const noun = references.has(word) && tokens[i - 1]?.is.pointing && standsAlone(tokens, i)
    if (!known || !(noun || (tokens[i]?.is.measurePronoun && isPronoun(tokens, i)))) continue
    if (noun && measures.some((m) => m.from <= i && i < m.to)) continue
    const from = noun ? i - 1 : i
    out.push({
      ...known,
      head: i,
      from,
      to: i + 1,
      end: i + 1,
      pronoun: true,
      pointsBack: true,
      actionNoun: null,
      easing: false,
    })
  }
  return out
}

/** "The move" as against "the move towards peace" and "the deal makers". */
function standsAlone(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1]
  return next === undefined || /^(VERB|AUX|PUNCT|ADV|CCONJ|SCONJ|PRON)$/.test(next.pos) || next.is.timeLead
}

function isPronoun(tokens: Token[], i: number): boolean {
  const after = tokens[i + 1]?.pos ?? 'PUNCT'
  if (tokens[i]?.is.demonstrative && tokens[i]?.pos === 'SCONJ') return false
  const object = tokens[i - 1]?.pos === 'VERB' && !/^(NOUN|ADJ|PROPN|NUM)$/.test(after)
  const subject = after === 'AUX' && !tokens[i]?.is.bothWord
  if (tokens[i]?.is.singlePointer) return object ? after === 'PUNCT' : subject && tokens[i - 1]?.pos !== 'NOUN'
  return object || subject
}

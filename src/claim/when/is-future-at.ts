import { findVerbBase } from '../action/find-verb-base.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Sentence } from '../token/token.ts'

/** Whether what happens near an offset of a text lies ahead, so that "on Friday" there means the next one. */
export function isFutureAt(sentences: Sentence[], at: number, lexicon: Lexicon): boolean {
  const tokens = sentences.find((s) => at >= s.start && at <= s.end)?.tokens ?? []
  const here = tokens.findIndex((t) => t.end >= at)
  for (let i = Math.max(0, here - 4); i < here; i++) {
    const token = tokens[i]
    if (
      token?.pos === 'VERB' &&
      findVerbBase(token.lower, (w) => lexicon.attribution.plain.includes(w) || w === 'announce')
    )
      return false
  }
  for (let i = Math.max(0, here - 12); i < Math.min(tokens.length, here + 8); i++) {
    const word = tokens[i]?.lower ?? ''
    const next = tokens[i + 1]?.lower ?? ''
    if (lexicon.modality.planned.includes(word)) return true
    if (
      i < here &&
      here - i < 7 &&
      tokens[i]?.pos === 'VERB' &&
      /[^s]s$/.test(word) &&
      findVerbBase(word, (w) => Object.hasOwn(lexicon.actions.verbs, w))
    )
      return true
    if (/^(is|are|due|set|expected|scheduled|slated|poised)$/.test(word) && next === 'to') return true
  }
  return false
}

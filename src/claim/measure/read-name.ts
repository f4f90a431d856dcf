import type { Token } from '../token/token.ts'
import type { MeasurePhrase } from './measure-phrase.ts'

/** The name a measure goes by: its words without determiner and action noun, with what follows it. */
export function readName(text: string, tokens: Token[], phrase: MeasurePhrase): string {
  let from = phrase.from
  while (from < phrase.head && tokens[from]?.is.measureDeterminer) from++
  const lastCore = phrase.actionNoun === null ? phrase.end : phrase.head + 1
  const start = tokens[from]?.start ?? 0
  const end = tokens[lastCore - 1]?.end ?? start
  return text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/^['’"“‘”–-]s?\s*/, '')
}

import type { Token } from '../token/token.ts'
import type { VerbPhrase } from './compile-actions.ts'

/** Most tokens between a verb and the words that end its phrase. */
const GAP = 9

/** A phrase found: `to` is where its object may begin, `tail` where the words behind the object stand. */
export type FoundPhrase = { key: string; to: number; tail: [number, number] | null }

/** The first of the phrases that stands at token `i`: "pull out of", and over an object "put aid *on hold*". */
export function findPhrase(tokens: Token[], i: number, phrases: VerbPhrase[]): FoundPhrase | null {
  for (const { key, words } of phrases) {
    const gap = words.indexOf('…')
    if (gap < 0) {
      if (standAt(tokens, i + 1, words.slice(1))) return { key, to: i + words.length, tail: null }
      continue
    }
    if (!standAt(tokens, i + 1, words.slice(1, gap))) continue
    const rest = words.slice(gap + 1)
    for (let k = i + gap; k <= i + gap + GAP && k < tokens.length; k++) {
      if (standAt(tokens, k, rest)) {
        const straight = k === i + gap
        return { key, to: straight ? k + rest.length : i + gap, tail: straight ? null : [k, k + rest.length] }
      }
      if (/^[;:.]$/.test(tokens[k]?.text ?? '')) break
    }
  }
  return null
}

function standAt(tokens: Token[], at: number, words: string[]): boolean {
  return words.every((word, k) => {
    const lower = tokens[at + k]?.lower
    return lower === word || (word === 'its' && lower !== undefined && /^(their|his|her|the)$/.test(lower))
  })
}

import type { ActionLexicon } from '../lexicon.ts'
import type { Token } from '../token/token.ts'

const made = new WeakMap<ActionLexicon, Map<string, string[][]>>()

/** Where a sentence says since when or from when a measure runs: "in force since", "takes effect". */
export function findStarts(tokens: Token[], lexicon: ActionLexicon): { at: number; words: string[] }[] {
  const byFirst = made.get(lexicon) ?? compile(lexicon)
  const out: { at: number; words: string[] }[] = []
  tokens.forEach((token, at) => {
    const words = byFirst.get(token.lower)?.find((list) => list.every((word, k) => tokens[at + k]?.lower === word))
    if (words) out.push({ at, words })
  })
  return out
}

function compile(lexicon: ActionLexicon): Map<string, string[][]> {
  const byFirst = new Map<string, string[][]>()
  for (const phrase of lexicon.starts) {
    const words = phrase.split(' ')
    const first = words[0] ?? phrase
    byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  made.set(lexicon, byFirst)
  return byFirst
}

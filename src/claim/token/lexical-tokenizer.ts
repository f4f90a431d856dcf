import { type RolesOf, toLower } from './grammar.ts'
import type { Sentence, Token, Tokenizer } from './token.ts'
import type { TokenLexicon } from './token-lexicon.ts'

/** A word with its inner hyphens and apostrophes, a number ("31a"), or one mark. */
const PIECE = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{N}+(?:[.,:]\p{N}+)*\p{L}*|[^\s]/gu
const WORD = /^\p{L}/u
const NUMBER = /^\p{N}/u
const CAPITAL = /^\p{Lu}/u
const ENDS = new Set(['.', '!', '?', '…', '。'])
const CLOSING = new Set(['"', '”', '’', '»', ')', ']', "'"])
/** Signs that count as words, and as no punctuation. */
const SIGN = /^[$€£¥%&+=]$/

/**
 * Tags by lists of words and by endings, for a language without a model: a listed word is what the list says, a capital
 * inside a sentence makes a name, then the longest ending decides; what nothing tells is a noun.
 */
export function createLexicalTokenizer(
  { words = {}, endings = {}, abbreviations }: TokenLexicon,
  rolesOf: RolesOf,
): Tokenizer {
  const shortened = new Set(abbreviations)
  const listed = invert(words)
  const byEnding = invert(endings)
  const longest = Math.max(0, ...[...byEnding.keys()].map((ending) => ending.length))
  const tag = (text: string, lower: string, opens: boolean): string => {
    if (NUMBER.test(text)) return 'NUM'
    if (!WORD.test(text)) return SIGN.test(text) ? 'SYM' : 'PUNCT'
    const known = listed.get(lower)
    if (known) return known
    if (!opens && CAPITAL.test(text)) return 'PROPN'
    for (let n = Math.min(longest, lower.length - 1); n > 0; n--) {
      const pos = byEnding.get(lower.slice(-n))
      if (pos) return pos
    }
    return CAPITAL.test(text) ? 'PROPN' : 'NOUN'
  }
  return (text) => {
    const sentences: Sentence[] = []
    let tokens: Token[] = []
    let ended = false
    let opens = true
    const close = () => {
      const [first, last] = [tokens[0], tokens.at(-1)]
      if (first && last) sentences.push({ tokens, start: first.start, end: last.end })
      tokens = []
      ended = false
      opens = true
    }
    for (const { 0: piece, index } of text.matchAll(PIECE)) {
      if (ended && !CLOSING.has(piece) && !ENDS.has(piece)) close()
      const lower = toLower(piece)
      const pos = tag(piece, lower, opens)
      tokens.push({ text: piece, lower, pos, start: index, end: index + piece.length, is: rolesOf(lower) })
      if (pos !== 'PUNCT') opens = false
      if (ENDS.has(piece) && !(piece === '.' && shortened.has(tokens.at(-2)?.lower ?? ''))) ended = true
    }
    close()
    return sentences
  }
}

function invert(table: Record<string, string[]>): Map<string, string> {
  return new Map(Object.entries(table).flatMap(([name, list]) => list.map((word): [string, string] => [word, name])))
}

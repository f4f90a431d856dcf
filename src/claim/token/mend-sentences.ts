import type { Sentence } from './token.ts'

/**
 * Joins sentences that the tagger cut after an abbreviation ("State Dept. has …") or before a small letter. The sentences
 * given are used up: those returned are made of them.
 */
export function mendSentences(sentences: Sentence[], abbreviations: ReadonlySet<string>): Sentence[] {
  const out: Sentence[] = []
  for (const sentence of sentences) {
    const before = out[out.length - 1]
    if (before && belongTogether(before, sentence, abbreviations)) {
      for (const token of sentence.tokens) before.tokens.push(token)
      before.end = sentence.end
    } else out.push(sentence)
  }
  return out.some(({ tokens }) => tokens.length > LONGEST) ? out.flatMap(cutLong) : out
}

/** No sentence that people write has more tokens; what has is cut, so that reading stays linear. */
const LONGEST = 300

/** The pieces of an endless sentence, each cut behind a mark where one stands in its second half. */
function cutLong(sentence: Sentence): Sentence[] {
  const { tokens } = sentence
  const out: Sentence[] = []
  for (let from = 0; from < tokens.length; ) {
    let to = Math.min(from + LONGEST, tokens.length)
    if (to < tokens.length) {
      const mark = tokens.slice(from + LONGEST / 2, to).findLastIndex((token) => /^[,;:]$/.test(token.text))
      if (mark >= 0) to = from + LONGEST / 2 + mark + 1
    }
    const piece = tokens.slice(from, to)
    out.push({ tokens: piece, start: piece[0]?.start ?? sentence.start, end: piece.at(-1)?.end ?? sentence.end })
    from = to
  }
  return out
}

function belongTogether(before: Sentence, after: Sentence, abbreviations: ReadonlySet<string>): boolean {
  const last = before.tokens[before.tokens.length - 1]
  const word = before.tokens[before.tokens.length - 2]
  const first = after.tokens[0]
  if (!last || !first) return false
  if (before.tokens.length > 400) return false
  const startsSmall = isSmall(first.text)
  if (last.text === '.' && word && abbreviations.has(word.lower.replace(/\.$/, ''))) {
    return startsSmall || /^[\p{Lu}\d]/u.test(first.text)
  }
  if (last.lower.endsWith('.') && abbreviations.has(last.lower.slice(0, -1))) return startsSmall
  return startsSmall && !/[.!?]$/.test(last.text)
}

/** Whether a word begins with a small letter. */
function isSmall(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(word)
}

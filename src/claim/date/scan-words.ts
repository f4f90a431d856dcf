/** A word, a run of digits or a single mark of a text, at half-open UTF-16 offsets. */
export type Word = {
  text: string
  /** Lower case, with straight apostrophes; "'s" is a word of its own. */
  lower: string
  start: number
  end: number
  kind: 'word' | 'number' | 'mark'
  /** The value of a run of up to six digits, else null. */
  value: number | null
  /** Nothing stands between it and the one before. */
  glued: boolean
}

const WORD = /['’]s(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}]*|\p{Nd}+|[^\s\p{L}\p{Nd}]/gu

/** Splits a text into words, in one pass. Digits and letters part ("3rd" is two words, the second glued). */
export function scanWords(text: string): Word[] {
  const words: Word[] = []
  let end = -1
  for (const match of text.matchAll(WORD)) {
    const [raw] = match
    const first = raw.charCodeAt(0)
    const digits = first >= 48 && first <= 57
    words.push({
      text: raw,
      lower: raw.toLowerCase().replace('’', "'"),
      start: match.index,
      end: match.index + raw.length,
      kind: digits ? 'number' : /^['’]?\p{L}/u.test(raw) ? 'word' : 'mark',
      value: digits && raw.length <= 6 ? Number(raw) : null,
      glued: match.index === end,
    })
    end = match.index + raw.length
  }
  return words
}

/**
 * The words and marks of a text: word `i` is `text.slice(starts[i], ends[i])`, and `list[i]` the same with typographic
 * apostrophes and hyphens made plain. White space belongs to none.
 */
export type Words = { text: string; starts: number[]; ends: number[]; list: string[] }

const SPACE = 1
const MARK = 2
const OTHER = 3

function classify(code: number): number {
  if (code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000) return SPACE
  if (code < 128) {
    const plain = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
    return plain ? OTHER : MARK
  }
  const isMark =
    code < 0xc0 ||
    code === 0xd7 ||
    code === 0xf7 ||
    (code >= 0x2010 && code <= 0x206f) ||
    (code >= 0x20a0 && code <= 0x20cf)
  return isMark ? MARK : OTHER
}

/** Kinds of the UTF-16 units up to the last that is told apart; those beyond are letters but one space. */
const KINDS = Uint8Array.from({ length: 0x3001 }, (_, code) => classify(code))

/** Cuts a text into runs of letters and digits and single marks, in one pass. */
export function splitWords(text: string): Words {
  const words: Words = { text, starts: [], ends: [], list: [] }
  let i = 0
  while (i < text.length) {
    const kind = KINDS[text.charCodeAt(i)] ?? OTHER
    if (kind === SPACE) {
      i++
      continue
    }
    const start = i++
    if (kind === OTHER) while (i < text.length && (KINDS[text.charCodeAt(i)] ?? OTHER) === OTHER) i++
    words.starts.push(start)
    words.ends.push(i)
    words.list.push(plainWord(text, start, i))
  }
  return words
}

function plainWord(text: string, start: number, end: number): string {
  const word = text.slice(start, end)
  if (end - start > 1 || word.charCodeAt(0) < 128) return word
  if (word === '’' || word === '‘' || word === 'ʼ') return "'"
  return word === '‑' || word === '‐' ? '-' : word
}

/** The words of the first `length` characters alone; the last may be cut. */
export function cutWords(words: Words, length: number): Words {
  if (words.text.length <= length) return words
  let count = 0
  while (count < words.starts.length && (words.starts[count] ?? length) < length) count++
  const starts = words.starts.slice(0, count)
  const ends = words.ends.slice(0, count)
  const list = words.list.slice(0, count)
  const last = count - 1
  if ((ends[last] ?? 0) > length) {
    ends[last] = length
    list[last] = plainWord(words.text, starts[last] ?? 0, length)
  }
  return { text: words.text, starts, ends, list }
}

/** Word `i`, with typographic apostrophes and hyphens made plain; empty beyond the ends. */
export const wordAt = (words: Words, i: number): string =>
  i >= 0 && i < words.list.length ? (words.list[i] ?? '') : ''

/** Whether no white space stands between word `i` and the next. */
export const touchesNext = (words: Words, i: number): boolean => words.ends[i] === words.starts[i + 1]

/** Whether a word begins with a capital letter. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}

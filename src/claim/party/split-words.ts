/** The words and marks of a text: word `i` is `text.slice(starts[i], ends[i])`. White space belongs to none. */
export type Words = { text: string; starts: number[]; ends: number[] }

const isSpace = (code: number) => code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000
const isMark = (code: number) =>
  code < 128
    ? !((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122))
    : code < 0xc0 ||
      code === 0xd7 ||
      code === 0xf7 ||
      (code >= 0x2010 && code <= 0x206f) ||
      (code >= 0x20a0 && code <= 0x20cf)

/** Cuts a text into runs of letters and digits and single marks, in one pass. */
export function splitWords(text: string): Words {
  const starts: number[] = []
  const ends: number[] = []
  let i = 0
  while (i < text.length) {
    const code = text.charCodeAt(i)
    if (isSpace(code)) {
      i++
      continue
    }
    const start = i++
    if (!isMark(code)) while (i < text.length && !isSpace(text.charCodeAt(i)) && !isMark(text.charCodeAt(i))) i++
    starts.push(start)
    ends.push(i)
  }
  return { text, starts, ends }
}

/** Word `i`, with typographic apostrophes and hyphens made plain; empty beyond the ends. */
export function wordAt(words: Words, i: number): string {
  const start = words.starts[i]
  if (start === undefined) return ''
  const word = words.text.slice(start, words.ends[i])
  if (word === '’' || word === '‘' || word === 'ʼ') return "'"
  return word === '‑' || word === '‐' ? '-' : word
}

/** Whether no white space stands between word `i` and the next. */
export const touchesNext = (words: Words, i: number): boolean => words.ends[i] === words.starts[i + 1]

/** Whether a word begins with a capital letter. */
export function isCapital(word: string): boolean {
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}

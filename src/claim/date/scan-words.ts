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

const SPACE = 1
const LETTER = 2
/** A combining sign: part of a word behind a letter, else a mark. */
const COMBINING = 3
const DIGIT = 4
/** A number that is no decimal digit: a mark, but "'s" before one is none. */
const NUMERAL = 5
const MARK = 6

/** The kinds of single UTF-16 units, each worked out when first met: a kind costs a look-up instead of an expression. */
const KINDS = new Uint8Array(0x10000)

function classify(sign: string): number {
  if (/^\s/u.test(sign)) return SPACE
  if (/^\p{L}/u.test(sign)) return LETTER
  if (/^\p{M}/u.test(sign)) return COMBINING
  if (/^\p{Nd}/u.test(sign)) return DIGIT
  return /^\p{N}/u.test(sign) ? NUMERAL : MARK
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (isPaired(text, at)) return classify(String.fromCodePoint(text.codePointAt(at) ?? 0))
  return KINDS[code] || remember(code)
}

function remember(code: number): number {
  const kind = classify(String.fromCharCode(code))
  KINDS[code] = kind
  return kind
}

/** Whether two UTF-16 units make one sign there. */
const isPaired = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00

const widthAt = (text: string, at: number): number => (isPaired(text, at) ? 2 : 1)

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

/** "'s" with no letter or number behind it. */
function isPossessive(text: string, at: number): boolean {
  if (!isApostrophe(text.charCodeAt(at)) || text.charCodeAt(at + 1) !== 0x73) return false
  const after = at + 2 < text.length ? kindAt(text, at + 2) : SPACE
  return after !== LETTER && after !== DIGIT && after !== NUMERAL
}

function endOfRun(text: string, from: number, one: number, other: number): number {
  let i = from
  while (i < text.length) {
    const kind = kindAt(text, i)
    if (kind !== one && kind !== other) break
    i += widthAt(text, i)
  }
  return i
}

/** Splits a text into words, in one pass. Digits and letters part ("3rd" is two words, the second glued). */
export function scanWords(text: string): Word[] {
  const words: Word[] = []
  let before = -1
  for (let i = 0; i < text.length; ) {
    const kind = kindAt(text, i)
    if (kind === SPACE) {
      i++
      continue
    }
    const start = i
    const possessive = kind === MARK && isPossessive(text, i)
    if (kind === LETTER) i = endOfRun(text, i, LETTER, COMBINING)
    else if (kind === DIGIT) i = endOfRun(text, i, DIGIT, DIGIT)
    else i += possessive ? 2 : widthAt(text, i)
    words.push(makeWord(text, start, i, kind === LETTER || possessive, start === before))
    before = i
  }
  return words
}

function makeWord(text: string, start: number, end: number, isWord: boolean, glued: boolean): Word {
  const raw = text.slice(start, end)
  const first = raw.charCodeAt(0)
  const digits = first >= 48 && first <= 57
  const value = digits && raw.length <= 6 ? Number(raw) : null
  return {
    text: raw,
    lower: first === 0x2019 ? `'${raw.slice(1)}` : digits ? raw : raw.toLowerCase(),
    start,
    end,
    kind: digits ? 'number' : isWord ? 'word' : 'mark',
    // Digits of two scripts in one run make no number.
    value: Number.isNaN(value) ? null : value,
    glued,
  }
}

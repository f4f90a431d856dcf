import { DATE_PARSERS } from './date-parsers.ts'
import type { DateWords } from './prepare-lexicon.ts'
import type { Word } from './scan-words.ts'

/** What a word of the date lexicon can be in a date: `begins` has a bit for each parser whose dates it can begin. */
type WordPart = { begins: number; decides: boolean }

/**
 * The words of a date lexicon, each looked up once where a text holds it. `lengths` has for each first letter (of ASCII) a
 * bit for each length that occurs, so that most other words need no look-up.
 */
export type DateVocabulary = { parts: Map<string, WordPart>; lengths: Uint32Array }

/** Lists of which every date without digits holds a phrase: "last" alone is none, "last week" is. */
const DECISIVE = [
  'months',
  'weekdays',
  'seasons',
  'units',
  'calendarUnits',
  'fixedDays',
  'namedDays',
  'turnOfYear',
  'fiscalYears',
  'quarterWords',
  'halfWords',
] as const

/** The bit of "early", "the end of": behind it the parsers begin. */
const PART_BIT = 1 << 15

const DIGIT_BITS = DATE_PARSERS.reduce((bits, { digits }, n) => (digits ? bits | (1 << n) : bits), 0)

/** The words of all lists, made once for each reader. */
export function listDateVocabulary(lexicon: DateWords): DateVocabulary {
  const parts = new Map<string, WordPart>()
  const lengths = new Uint32Array(128)
  const partOf = (word: string): WordPart => {
    const known = parts.get(word)
    if (known) return known
    const made = { begins: 0, decides: false }
    parts.set(word, made)
    const first = word.charCodeAt(0)
    if (first < 128) lengths[first] = (lengths[first] ?? 0) | (1 << Math.min(word.length, 31))
    return made
  }
  for (const list of Object.values(lexicon)) {
    for (const entry of [...list.byFirst.values()].flat()) for (const word of entry.words) partOf(word)
  }
  for (const [n, { lists }] of DATE_PARSERS.entries()) {
    for (const name of lists) for (const word of lexicon[name].byFirst.keys()) partOf(word).begins |= 1 << n
  }
  for (const word of lexicon.parts.byFirst.keys()) partOf(word).begins |= PART_BIT
  for (const name of DECISIVE) for (const word of lexicon[name].byLast.keys()) partOf(word).decides = true
  return { parts, lengths }
}

function findPart({ parts, lengths }: DateVocabulary, word: string): WordPart | undefined {
  const first = word.charCodeAt(0)
  const mayBe = first >= 128 || ((lengths[first] ?? 0) & (1 << Math.min(word.length, 31))) !== 0
  return mayBe ? parts.get(word) : undefined
}

const isHyphen = (word: Word): boolean => word.text === '-' || word.text === '‑'

/**
 * Marks the words at which a date may begin, with a bit for each parser to ask there: digits, or a word from which words
 * of the lexicon alone lead to one that decides ("the end of last week", not "the end of the talks"). Null where there are
 * none. One pass, backwards.
 */
export function markOpenings(words: Word[], vocabulary: DateVocabulary): Uint16Array | null {
  let openings: Uint16Array | null = null
  let leads = false
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i]
    if (!word) continue
    const part = findPart(vocabulary, word.lower)
    const digits = word.kind === 'number'
    if (digits || part?.decides) leads = true
    else if (!part && !isHyphen(word)) leads = false
    if (!leads) continue
    const bits = (part?.begins ?? 0) | (digits ? DIGIT_BITS : 0)
    if (bits === 0) continue
    openings ??= new Uint16Array(words.length)
    openings[i] = bits
  }
  return openings
}

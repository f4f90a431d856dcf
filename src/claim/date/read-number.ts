import { type PhraseMatch, phraseAt } from './phrase-map.ts'
import type { DateWords } from './prepare-lexicon.ts'
import type { Word } from './scan-words.ts'

export type NumberRead = { value: number; next: number }

const isGluedNumber = (word: Word | undefined): boolean => word?.kind === 'number' && word.glued

/** A run of digits that is no part of a longer number ("2,018", "2.5", "A4", "3%"). */
function readWholeNumber(words: Word[], at: number): NumberRead | null {
  const word = words[at]
  if (word?.value == null) return null
  const before = words[at - 1]
  if (
    word.glued &&
    before &&
    (before.kind === 'word' || (/^[.,:]$/.test(before.text) && before.glued && isDigits(words[at - 2])))
  )
    return null
  const after = words[at + 1]
  if (after?.glued && /^[.,:]$/.test(after.text) && isGluedNumber(words[at + 2])) {
    if (after.text !== ',' || words[at + 2]?.text.length === 3) return null
  }
  if (after?.glued && after.text === '%') return null
  return { value: word.value, next: at + 1 }
}

const isDigits = (word: Word | undefined): boolean => word?.kind === 'number'

/** A year in four digits, not glued to letters behind it. */
export function readYear(words: Word[], at: number): NumberRead | null {
  const read = readWholeNumber(words, at)
  if (!read || words[at]?.text.length !== 4 || read.value < 1000 || read.value > 2199) return null
  const after = words[at + 1]
  return after?.glued && after.kind !== 'mark' && !after.lower.startsWith("'") ? null : read
}

/** A day of the month, with or without its ordinal ending. */
export function readDayOfMonth(
  words: Word[],
  at: number,
  lexicon: DateWords,
): (NumberRead & { ordinal: boolean }) | null {
  const read = readWholeNumber(words, at)
  if (!read || (words[at]?.text.length ?? 9) > 2 || read.value < 1 || read.value > 31) return null
  const after = words[read.next]
  if (!after?.glued || after.kind !== 'word') return { ...read, ordinal: false }
  return phraseAt(words, read.next, lexicon.ordinalSuffixes)
    ? { value: read.value, next: read.next + 1, ordinal: true }
    : null
}

/** A count before a unit, in digits or words: "90", "twenty-four", "a couple of", "two and a half". */
export function readCount(words: Word[], at: number, lexicon: DateWords): NumberRead | null {
  const spelled: PhraseMatch<number> | null = phraseAt(words, at, lexicon.numbers)
  if (spelled) return { value: spelled.value, next: spelled.next }
  if (phraseAt(words, at - 1, lexicon.moneyMarks)) return null
  return readWholeNumber(words, at)
}

/** Whether a word stands there as printed with a capital. */
export const isCapitalised = (word: Word | undefined): boolean =>
  word !== undefined && word.text.charAt(0) !== word.lower.charAt(0)

/** Whether the clause ends before word `at`, so that "a month after" governs nothing. */
export function isClauseEnd(words: Word[], at: number): boolean {
  const word = words[at]
  return word === undefined || (word.kind === 'mark' && !/^[-–—(“"$€£]$/.test(word.text))
}

/** A lower-case plural: what "2000" counts in "2000 troops". Judged by its ending, so it errs both ways. */
export const looksCounted = (word: Word | undefined): boolean =>
  word !== undefined && word.kind === 'word' && !isCapitalised(word) && /...[^su']s$/.test(word.lower)

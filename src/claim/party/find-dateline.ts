import { isCapital, splitWords, type Words, wordAt } from './split-words.ts'

/** No dateline reaches beyond so many characters. */
export const LONGEST = 160
const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/
const DASH = /^[-–—]$/
// "Gen. Bajwa", "U.S. officials": the full stop closes no place.
const SHORTENED = /^(.|..|Mrs|Gen|Sen|Rep|Gov|Col|Maj|Capt|Cpt|Adm|Prof|Hon|Amb|Rev|Sgt|Sept)$/
const SHOUT = /^\p{Lu}{3,}$/u

/**
 * The end of a paragraph's dateline ("WASHINGTON:", "SEOUL, April 25, 2023.", "GENEVA (Reuters) —", "Luxembourg."), or 0
 * where it has none. `isAbbreviation` tells names that are printed in capitals anyway ("UNRWA").
 */
export const findDateline = (text: string, isAbbreviation: (word: string) => boolean): number =>
  readDateline(splitWords(text.slice(0, LONGEST)), isAbbreviation)

/** The same over the words of a text that are cut already, `LONGEST` characters of it. */
export function readDateline(words: Words, isAbbreviation: (word: string) => boolean): number {
  let i = wordAt(words, 0) === '(' ? 1 : 0
  const opened = i === 1
  const first = wordAt(words, i)
  if (!isCapital(first)) return 0
  const shout = SHOUT.test(first) && !isAbbreviation(first)
  i = readPlace(words, i, shout)
  if (i === 0) return 0
  const bare = i
  if (wordAt(words, i) === ',' && isCapital(wordAt(words, i + 1)) && !MONTH.test(wordAt(words, i + 1).toLowerCase())) {
    const second = readPlace(words, i + 1, false)
    if (shout && second > 0) i = second
  }
  const dated = readDate(words, i)
  if (dated > i) i = dated
  const agency = readBrackets(words, i)
  if (agency > i) i = agency
  if (opened && wordAt(words, i) === ')') i++
  const mark = wordAt(words, i)
  const end = words.ends[i] ?? 0
  const spaced = (words.starts[i] ?? 0) > (words.ends[i - 1] ?? 0)
  if (DASH.test(mark) && (shout || spaced)) return shout || i > bare || isCapital(wordAt(words, i + 1)) ? end : 0
  if (mark === ':' && shout) return end
  if (mark === '.' && (shout || dated > bare)) return end
  const closes = !SHORTENED.test(first) && !SHORTENED.test(wordAt(words, i - 1)) && end !== words.starts[i + 1]
  if (mark === '.' && closes && isCapital(wordAt(words, i + 1))) return end
  if (mark === ',' && dated > bare) return end
  return opened && i > bare ? (words.ends[i - 1] ?? 0) : 0
}

/** Up to three capitalised words; all of them in capitals where the first is. */
function readPlace(words: Words, from: number, shout: boolean): number {
  let i = from
  while (i < from + 4 && (shout ? /^\p{Lu}+$/u.test(wordAt(words, i)) : isCapital(wordAt(words, i)))) {
    i++
    // "D.C.", "St. Petersburg": a full stop touching a short word belongs to it.
    if (wordAt(words, i) === '.' && wordAt(words, i - 1).length <= 2 && shout) i++
    if (wordAt(words, i) === "'" || (wordAt(words, i) === '-' && words.starts[i] === words.ends[i - 1])) i++
  }
  return i === from || i > from + 5 ? 0 : i
}

/** ", April 25, 2023", ", 2023-08-04", "Oct 12", ", July 17": the word after it, or `from`. */
function readDate(words: Words, from: number): number {
  let i = from
  if (/^[,.:]$/.test(wordAt(words, i))) i++
  const start = i
  let digits = false
  for (; i < from + 10; i++) {
    const word = wordAt(words, i)
    if (/^\d{1,4}(st|nd|rd|th)?$/.test(word)) digits = true
    else if (!MONTH.test(word.toLowerCase()) && !/^([,/-]|.*day)$/.test(word)) {
      if (word !== '.' || !MONTH.test(wordAt(words, i - 1).toLowerCase())) break
    }
  }
  if (wordAt(words, i - 1) === ',') i--
  return digits && i > start ? i : from
}

function readBrackets(words: Words, from: number): number {
  if (!/^[([]$/.test(wordAt(words, from))) return from
  for (let i = from + 1; i < from + 6; i++) if (/^[)\]]$/.test(wordAt(words, i))) return i + 1
  return from
}

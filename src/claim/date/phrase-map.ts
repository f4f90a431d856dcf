import { scanWords, type Word } from './scan-words.ts'

type Entry<T> = { words: string[]; value: T }

/** Phrases by their first and by their last word, longest first. */
export type PhraseMap<T> = { byFirst: Map<string, Entry<T>[]>; byLast: Map<string, Entry<T>[]> }

export type PhraseMatch<T> = { value: T; first: number; next: number }

function put<T>(map: Map<string, Entry<T>[]>, key: string | undefined, entry: Entry<T>): void {
  if (key === undefined) return
  const list = map.get(key)
  if (list) list.push(entry)
  else map.set(key, [entry])
}

export function createPhraseMap<T>(phrases: Record<string, T>): PhraseMap<T> {
  const map: PhraseMap<T> = { byFirst: new Map(), byLast: new Map() }
  const entries = Object.entries(phrases).map(([phrase, value]) => ({
    words: scanWords(phrase).map((word) => word.lower),
    value,
  }))
  entries.sort((a, b) => b.words.length - a.words.length)
  for (const entry of entries) {
    put(map.byFirst, entry.words[0], entry)
    put(map.byLast, entry.words[entry.words.length - 1], entry)
  }
  return map
}

/** A phrase list as a map to true. */
export const createPhraseSet = (phrases: string[]): PhraseMap<true> =>
  createPhraseMap(Object.fromEntries(phrases.map((phrase) => [phrase, true as const])))

const matches = (words: Word[], at: number, phrase: string[]): boolean =>
  phrase.every((word, i) => words[at + i]?.lower === word)

/** The longest phrase that begins at word `at`. */
export function phraseAt<T>(words: Word[], at: number, map: PhraseMap<T>): PhraseMatch<T> | null {
  const word = words[at]
  const found = word && map.byFirst.get(word.lower)?.find((entry) => matches(words, at, entry.words))
  return found ? { value: found.value, first: at, next: at + found.words.length } : null
}

/** The longest phrase that ends right before word `end` and begins at or after word `floor`. */
export function phraseBefore<T>(words: Word[], end: number, floor: number, map: PhraseMap<T>): PhraseMatch<T> | null {
  const word = words[end - 1]
  const found =
    word &&
    map.byLast.get(word.lower)?.find((entry) => {
      const first = end - entry.words.length
      return first >= floor && matches(words, first, entry.words)
    })
  return found ? { value: found.value, first: end - found.words.length, next: end } : null
}

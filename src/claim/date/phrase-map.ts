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

function matches(words: Word[], at: number, phrase: string[]): boolean {
  for (let i = 0; i < phrase.length; i++) if (words[at + i]?.lower !== phrase[i]) return false
  return true
}

/** The longest phrase that begins at word `at`. */
export function phraseAt<T>(words: Word[], at: number, map: PhraseMap<T>): PhraseMatch<T> | null {
  const word = at >= 0 ? words[at] : undefined
  const entries = word && map.byFirst.get(word.lower)
  if (!entries) return null
  for (const entry of entries) {
    if (matches(words, at, entry.words)) return { value: entry.value, first: at, next: at + entry.words.length }
  }
  return null
}

/** The longest phrase that ends right before word `end` and begins at or after word `floor`. */
export function phraseBefore<T>(words: Word[], end: number, floor: number, map: PhraseMap<T>): PhraseMatch<T> | null {
  const word = end > 0 ? words[end - 1] : undefined
  const entries = word && map.byLast.get(word.lower)
  if (!entries) return null
  for (const entry of entries) {
    const first = end - entry.words.length
    if (first >= floor && matches(words, first, entry.words)) return { value: entry.value, first, next: end }
  }
  return null
}

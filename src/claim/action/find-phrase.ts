import type { Token } from '../token/token.ts'
import type { Phrase, PhraseBook } from './phrase-book.ts'

/** Most tokens between a verb and the words that end its phrase. */
const GAP = 9
/** A lone particle ("took the tax *off*") stands closer to its verb than a longer tail. */
const PARTICLE_GAP = 7
/** Most adverbs between a verb and the rest of its phrase: "is now once more *back*". */
const ADVERBS = 3

/** A phrase found: from `to` its object may begin, and `tail` is where the words behind the object stand. */
export type FoundPhrase = {
  key: string
  /** The phrase's second word, or the verb itself. */
  from: number
  to: number
  tail: [number, number] | null
}

/**
 * The longest of the phrases that stands at token `i`: "pull out of", and over an object "put aid *on hold*". Where the
 * word is not `sure` to be a verb, a phrase split over an object must end in more than a lone particle.
 */
export function findPhrase(tokens: Token[], i: number, book: PhraseBook, sure = true): FoundPhrase | null {
  const straight = findStraight(tokens, i, book)
  if (straight || book.split.size === 0) return straight
  const split = findSplit(tokens, i, book)
  return split?.tail && !sure && split.tail[1] - split.tail[0] < 2 ? null : split
}

function findStraight(tokens: Token[], i: number, { straight }: PhraseBook): FoundPhrase | null {
  if (straight.size === 0) return null
  for (let at = i + 1; at < tokens.length && at <= i + 1 + ADVERBS; at++) {
    const token = tokens[at]
    if (!token) return null
    for (const { key, words } of straight.get(token.lower) ?? []) {
      if (standAt(tokens, at, words, 1, words.length)) return { key, from: at, to: at + words.length - 1, tail: null }
    }
    if (token.pos !== 'ADV' && !token.is.phraseAdverb) return null
  }
  return null
}

function findSplit(tokens: Token[], i: number, { split }: PhraseBook): FoundPhrase | null {
  for (let k = i + 1; k <= i + 1 + GAP && k < tokens.length; k++) {
    const token = tokens[k]
    if (!token) return null
    for (const { key, words } of split.get(token.lower) ?? []) {
      const found = readSplit(tokens, i, k, words)
      if (found) return { key, from: i, ...found }
    }
    if ((k > i + 1 && token.is.phraseEnd) || token.is.helping) return null
    if (token.pos === 'VERB' && !token.is.participleLike) return null
  }
  return null
}

/** A split phrase whose tail begins at token `k`; its words before the object must follow the verb. */
function readSplit(
  tokens: Token[],
  i: number,
  k: number,
  words: Phrase['words'],
): Pick<FoundPhrase, 'to' | 'tail'> | null {
  const gap = words.indexOf('…')
  const object = i + gap
  if (k < object || !standAt(tokens, i + 1, words, 1, gap) || !standAt(tokens, k, words, gap + 1, words.length))
    return null
  const end = k + words.length - gap - 1
  if (k === object) return { to: end, tail: null }
  if (end === k + 1 && k - object > PARTICLE_GAP) return null
  return { to: object, tail: [k, end] }
}

/** Whether the phrase's words [from, to) stand at token `at`. */
function standAt(tokens: Token[], at: number, words: Phrase['words'], from: number, to: number): boolean {
  for (let w = from; w < to; w++) {
    const lower = tokens[at + w - from]?.lower
    const word = words[w]
    if (lower === undefined || word === undefined) return false
    if (typeof word === 'string' ? lower !== word : !word.has(lower)) return false
  }
  return true
}

/** A phrase of the lexicon: its words, `…` standing for an object in between, a set for any of its words. */
export type Phrase = { key: string; words: (string | ReadonlySet<string>)[] }

/** All phrases that begin with one word, by what tells them apart. */
export type PhraseBook = {
  /** The phrase that is this word alone. */
  alone: string | null
  /** Second word to the phrases that go on with it, longest first. */
  straight: Map<string, Phrase[]>
  /** First word behind the object to the split phrases, longest first. */
  split: Map<string, Phrase[]>
}

/**
 * Phrases by their first word, so that a token is looked up and no list is walked. The first of `owners` stands for all of
 * them in any phrase ("shut its doors to").
 */
export function compilePhrases(keys: readonly string[], owners: readonly string[]): Map<string, PhraseBook> {
  const out = new Map<string, PhraseBook>()
  const anyOwner: ReadonlySet<string> = new Set(owners)
  const phrases = keys.map(
    (key): Phrase => ({
      key,
      words: key.split(' ').map((word) => (word === owners[0] ? anyOwner : word)),
    }),
  )
  for (const phrase of phrases.sort((a, b) => b.words.length - a.words.length)) {
    const second = phrase.words[1]
    const first = phrase.key.split(' ', 1)[0] ?? ''
    const book = out.get(first) ?? { alone: null, straight: new Map(), split: new Map() }
    out.set(first, book)
    const gap = phrase.words.indexOf('…')
    if (second === undefined) book.alone = phrase.key
    else if (gap < 0) for (const word of spellings(second)) append(book.straight, word, phrase)
    else for (const word of spellings(phrase.words[gap + 1] ?? '')) append(book.split, word, phrase)
  }
  return out
}

const spellings = (word: Phrase['words'][number]): Iterable<string> => (typeof word === 'string' ? [word] : word)

function append(map: Map<string, Phrase[]>, word: string, phrase: Phrase): void {
  const list = map.get(word)
  if (list) list.push(phrase)
  else map.set(word, [phrase])
}

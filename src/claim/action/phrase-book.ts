/** A phrase of the lexicon: its words, `…` standing for an object in between, `its` for any possessive. */
export type Phrase = { key: string; words: string[] }

/** All phrases that begin with one word, by what tells them apart. */
export type PhraseBook = {
  /** The phrase that is this word alone. */
  alone: string | null
  /** Second word to the phrases that go on with it, longest first. */
  straight: Map<string, Phrase[]>
  /** First word behind the object to the split phrases, longest first. */
  split: Map<string, Phrase[]>
}

/** What `its` in a phrase stands for; "the" too, since "shut the doors to" says the same. */
export const POSSESSIVES: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your', 'the'])

/** Phrases by their first word, so that a token is looked up and no list is walked. */
export function compilePhrases(keys: readonly string[]): Map<string, PhraseBook> {
  const out = new Map<string, PhraseBook>()
  const phrases = keys.map((key): Phrase => ({ key, words: key.split(' ') }))
  for (const phrase of phrases.sort((a, b) => b.words.length - a.words.length)) {
    const [first = '', second] = phrase.words
    const book = out.get(first) ?? { alone: null, straight: new Map(), split: new Map() }
    out.set(first, book)
    const gap = phrase.words.indexOf('…')
    if (second === undefined) book.alone = phrase.key
    else if (gap < 0) for (const word of spellings(second)) append(book.straight, word, phrase)
    else for (const word of spellings(phrase.words[gap + 1] ?? '')) append(book.split, word, phrase)
  }
  return out
}

const spellings = (word: string): Iterable<string> => (word === 'its' ? POSSESSIVES : [word])

function append(map: Map<string, Phrase[]>, word: string, phrase: Phrase): void {
  const list = map.get(word)
  if (list) list.push(phrase)
  else map.set(word, [phrase])
}

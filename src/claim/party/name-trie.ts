import { splitWords, type Words, wordAt } from './split-words.ts'

/** A tree of names keyed by word; each name carries a value. The first value given to a name stays. */
export type NameTrie<T> = {
  add: (name: string, value: T) => void
  /** The longest name that begins at word `i`: its value and the word after its last. */
  findLongest: (words: Words, i: number) => { value: T; to: number } | null
  find: (name: string) => T | null
}

type Node<T> = { next: Map<string, Node<T>>; value: T | null }

/** An empty tree. */
export function createNameTrie<T>(): NameTrie<T> {
  const root: Node<T> = { next: new Map(), value: null }
  const findLongest = (words: Words, i: number) => {
    let node = root.next.get(wordAt(words, i))
    let found: { value: T; to: number } | null = null
    for (let k = i + 1; node; k++) {
      if (node.value !== null) found = { value: node.value, to: k }
      if (node.next.size === 0 || k >= words.starts.length) break
      node = node.next.get(wordAt(words, k))
    }
    return found
  }
  return {
    findLongest,
    add: (name, value) => {
      const words = splitWords(name)
      let node = root
      for (let i = 0; i < words.starts.length; i++) {
        const word = wordAt(words, i)
        let child = node.next.get(word)
        if (!child) {
          child = { next: new Map(), value: null }
          node.next.set(word, child)
        }
        node = child
      }
      if (node !== root) node.value ??= value
    },
    find: (name) => {
      const words = splitWords(name)
      const found = findLongest(words, 0)
      return found && found.to === words.starts.length ? found.value : null
    },
  }
}

import { splitWords, type Words } from './split-words.ts'

/** The longest name that begins at a word: its value and the word after its last. */
export type NameFound<T> = { value: T; to: number }

/** Names as a tree, word by word; each name carries a value. */
export type NameTrie<T> = {
  /** The value of a name, made where it has none yet. */
  put: (name: string, make: () => T) => T
  /** The longest name that begins at word `i`. */
  findLongest: (words: Words, i: number) => NameFound<T> | null
  /** The longest name that begins at word `i` of those whose value `read` makes something of. */
  findLongestRead: <R>(words: Words, i: number, read: (value: T) => R | null) => NameFound<R> | null
  find: (name: string) => T | null
}

type Node<T> = { next: Map<string, Node<T>> | null; value: T | null }

/** An empty tree. */
export function createNameTrie<T>(): NameTrie<T> {
  const first = new Map<string, Node<T>>()
  const childAt = (node: Node<T>, words: Words, k: number): Node<T> | undefined => {
    const word = k < words.list.length ? words.list[k] : undefined
    return word === undefined ? undefined : node.next?.get(word)
  }
  const step = (node: Node<T> | null, word: string): Node<T> => {
    let next = first
    if (node) {
      node.next ??= new Map()
      next = node.next
    }
    const known = next.get(word)
    if (known) return known
    const fresh = { next: null, value: null }
    next.set(word, fresh)
    return fresh
  }
  return {
    put: (name, make) => {
      let node: Node<T> | null = null
      for (const word of splitWords(name).list) node = step(node, word)
      if (!node) return make()
      node.value ??= make()
      return node.value
    },
    findLongest: (words, i) => {
      let node = first.get(words.list[i] ?? '')
      let found: Node<T> | null = null
      let to = i
      for (let k = i + 1; node; k++) {
        if (node.value !== null) {
          found = node
          to = k
        }
        node = childAt(node, words, k)
      }
      return found?.value == null ? null : { value: found.value, to }
    },
    findLongestRead: (words, i, read) => {
      let node = first.get(words.list[i] ?? '')
      let found: ReturnType<typeof read> = null
      let to = i
      for (let k = i + 1; node; k++) {
        const value = node.value === null ? null : read(node.value)
        if (value !== null) {
          found = value
          to = k
        }
        node = childAt(node, words, k)
      }
      return found === null ? null : { value: found, to }
    },
    find: (name) => {
      const { list } = splitWords(name)
      let node = first.get(list[0] ?? '')
      for (let k = 1; node && k < list.length; k++) node = node.next?.get(list[k] ?? '')
      return node?.value ?? null
    },
  }
}

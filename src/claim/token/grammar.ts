import { WORD_CLASSES, type WordClass } from './word-classes.ts'

/** What a language's `grammar.json` holds: which words, and which endings of words, belong to a class of words. */
export type Grammar = {
  /** The words of a class; `@name` stands for all words of another class. A class left out has none. */
  words: Partial<Record<WordClass, string[]>>
  /** Endings by which other words belong to a class: `s`; `-ss` takes out what ends so. The longest ending decides. */
  endings: Partial<Record<WordClass, string[]>>
}

/** The classes that a word belongs to. */
export type WordRoles = Readonly<Record<WordClass, boolean>>

/** The classes of a word that belongs to none. */
export const NO_ROLES: WordRoles = Object.fromEntries(WORD_CLASSES.map((name) => [name, false])) as WordRoles

/** Endings as a tree of letters, read from the last one on; each place knows the classes of all endings up to it. */
type Ending = { roles: WordRoles; next: Map<number, Ending> }

/** Tells the classes of any word in small letters. */
export type RolesOf = (lower: string) => WordRoles

/** A word in small letters, its apostrophes straight. */
export function toLower(word: string): string {
  const small = word.toLowerCase()
  return small.includes('’') ? small.replaceAll('’', "'") : small
}

const made = new WeakMap<Grammar, RolesOf>()

/** What tells the classes of a language's words; made once for its grammar. */
export function createRoles(grammar: Grammar): RolesOf {
  const before = made.get(grammar)
  if (before) return before
  const tree = growEndings(grammar.endings)
  const words = new Map<string, WordRoles>()
  for (const name of WORD_CLASSES)
    for (const word of listWords(grammar, name))
      words.set(word, { ...(words.get(word) ?? readEnding(tree, word)), [name]: true })
  const rolesOf = (lower: string) => words.get(lower) ?? readEnding(tree, lower)
  made.set(grammar, rolesOf)
  return rolesOf
}

/** The words of one class, those of the classes it takes in with them. */
export function listWords(grammar: Grammar, name: WordClass, within: readonly WordClass[] = []): string[] {
  if (within.includes(name)) throw new Error(`The word class "${name}" takes in itself.`)
  return (grammar.words[name] ?? []).flatMap((word) => {
    if (!/^@./.test(word)) return [word]
    const other = WORD_CLASSES.find((known) => `@${known}` === word)
    if (!other) throw new Error(`The word class "${name}" takes in "${word.slice(1)}", which is none.`)
    return listWords(grammar, other, [...within, name])
  })
}

/** The classes told by a word's ending, which is never the whole word. */
function readEnding(tree: Ending, word: string): WordRoles {
  let here = tree
  for (let i = word.length - 1; i > 0; i--) {
    const next = here.next.get(word.charCodeAt(i))
    if (!next) break
    here = next
  }
  return here.roles
}

function growEndings(endings: Grammar['endings']): Ending {
  const root: Ending = { roles: NO_ROLES, next: new Map() }
  const listed = WORD_CLASSES.flatMap((name) => (endings[name] ?? []).map((ending) => ({ name, ending })))
  const letters = ({ ending }: { ending: string }) => ending.replace(/^-/, '')
  for (const row of listed.sort((a, b) => letters(a).length - letters(b).length)) {
    let here = root
    for (const letter of [...letters(row)].reverse()) {
      const code = letter.charCodeAt(0)
      const next = here.next.get(code) ?? { roles: here.roles, next: new Map() }
      here.next.set(code, next)
      here = next
    }
    here.roles = { ...here.roles, [row.name]: !row.ending.startsWith('-') }
  }
  return root
}

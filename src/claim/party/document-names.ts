import type { Gazetteer, PartyCode } from '../../common/party.ts'
import { compileLeaders, type LeaderNames } from './compile-leaders.ts'
import { compileNames, entryOn, MASK, type NameEntry, type NameTable } from './compile-names.ts'
import { LONGEST, readDateline } from './find-dateline.ts'
import { isSomebodyElse } from './make-mentions.ts'
import {
  compileMatchRules,
  type FindName,
  isTitleCase,
  type MatchRules,
  matchNames,
  type NameMatch,
} from './match-names.ts'
import { createNameTrie, type NameFound } from './name-trie.ts'
import { cutWords, splitWords, type Words } from './split-words.ts'

/** What names are matched by, made once for a gazetteer and all days. */
export type DocumentRules = {
  table: NameTable
  leaders: LeaderNames
  match: MatchRules
  /** Words before a surname that make it a leader's. */
  titles: Set<string>
}

export function compileDocumentRules(gazetteer: Gazetteer, honorifics: Set<string>): DocumentRules {
  const { usage } = gazetteer
  const table = compileNames(gazetteer)
  const match = compileMatchRules(usage)
  return {
    table,
    leaders: compileLeaders(table, gazetteer.leaders, usage?.commonSurnames ?? []),
    match,
    titles: new Set([...match.titles, ...[...honorifics].map((word) => word.toLowerCase())]),
  }
}

/**
 * The matches in a text: `all`, those kept, and `others`, the surnames of somebody else among them; `from` is the word
 * behind the dateline.
 */
export type Matched = { all: NameMatch[]; matches: NameMatch[]; others: Set<NameMatch>; from: number }

/** A text made ready: its words, and at each the longest name that the gazetteer knows. */
export type PartyText = {
  words: Words
  titled: boolean
  /** The words that a dateline can take. */
  opening: Words
  names: (NameFound<NameEntry> | null)[]
  /** What was matched when so many names had been learned. */
  last: { learned: number; matched: Matched } | null
}

/** The names of one document on its day: the gazetteer's, and over them those that the document itself teaches. */
export type DocumentNames = {
  prepare: (text: string) => PartyText
  /** The party names of a text, as far as names are learned by now. */
  match: (text: PartyText) => Matched
  /** The party names of a text's dateline. */
  listInDateline: (text: PartyText) => NameMatch[]
  /** Whether the gazetteer has a name that is no leader's. */
  isKnown: (name: string) => boolean
  /** No codes: the name is nobody's. What was learned first stays. */
  learn: (form: string, codes: PartyCode[], how: 'name' | 'person' | 'leader') => void
  learnSurname: (surname: string, codes: PartyCode[], how: 'person' | 'leader') => void
}

const NOBODY: Set<NameMatch> = new Set()

/** The names of a document published on a day (since 1970-01-01), or at an unknown time. */
export function createDocumentNames(rules: DocumentRules, day: number | null): DocumentNames {
  const { table, leaders, titles } = rules
  const learned = createNameTrie<NameEntry>()
  const surnames = new Set<string>()
  let learnedCount = 0

  const read = (known: Parameters<typeof entryOn>[0]) => entryOn(known, day)
  const isKnown = (name: string) => (table.find(name)?.entry ?? null) !== null
  const isAbbreviation = (word: string) => {
    const entry = learned.find(word) ?? table.find(word)?.entry
    return entry?.kind === 'party' && entry.form === word
  }
  const findIn = ({ words, names }: PartyText): FindName => {
    if (learnedCount === 0) return (i) => names[i] ?? null
    return (i) => {
      const known = names[i] ?? null
      const own = learned.findLongest(words, i)
      return own && (!known || own.to >= known.to) ? own : known
    }
  }
  const matchAfresh = (text: PartyText): Matched => {
    const { words, titled } = text
    const dateline = readDateline(text.opening, isAbbreviation)
    const found = dateline === 0 ? 0 : words.starts.findIndex((start) => start >= dateline)
    const from = found < 0 ? words.starts.length : found
    const all = matchNames(words, findIn(text), rules.match, titled, from)
    const others = titled ? NOBODY : listOthers(words, all)
    return { all, matches: others.size === 0 ? all : all.filter((match) => !others.has(match)), others, from }
  }
  const listOthers = (words: Words, all: NameMatch[]): Set<NameMatch> => {
    const bare = all.filter(({ entry }) => leaders.bare.has(entry.form) || surnames.has(entry.form))
    if (bare.length === 0) return NOBODY
    const borders = { starts: new Set(all.map((m) => m.from)), ends: new Set(all.map((m) => m.to)) }
    return new Set(bare.filter((match) => isSomebodyElse(words, match, titles, borders)))
  }
  const learn: DocumentNames['learn'] = (form, codes, how) => {
    learned.put(form, () => {
      learnedCount++
      return codes.length === 0 ? MASK : { kind: 'party', form, codes, how, ambiguous: false, shared: false }
    })
  }
  return {
    prepare: (text) => {
      const words = splitWords(text)
      const names = words.list.map((_, i) => table.findLongestRead(words, i, read))
      return { words, titled: isTitleCase(words), opening: cutWords(words, LONGEST), names, last: null }
    },
    match: (text) => {
      if (text.last?.learned === learnedCount) return text.last.matched
      const matched = matchAfresh(text)
      text.last = { learned: learnedCount, matched }
      return matched
    },
    listInDateline: (text) => {
      const end = readDateline(text.opening, isAbbreviation)
      if (end === 0) return []
      const words = splitWords(text.words.text.slice(0, end))
      const find: FindName = (i) => table.findLongestRead(words, i, (known) => known.entry)
      return matchNames(words, find, rules.match, isTitleCase(words), 0)
    },
    isKnown,
    learn,
    learnSurname: (surname, codes, how) => {
      if (!surnames.has(surname) && !leaders.bare.has(surname)) learnedCount++
      surnames.add(surname)
      learn(surname, codes, how)
    },
  }
}

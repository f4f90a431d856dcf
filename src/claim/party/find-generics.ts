import type { PartyUsage } from '../../common/party.ts'
import type { NameMatch } from './match-names.ts'
import { createNameTrie, type NameTrie } from './name-trie.ts'
import { splitWords, touchesNext, type Words, wordAt } from './split-words.ts'

/** Words that stand for a party which only the context tells: "the foreign ministry", "both countries", "the bloc". */
export type GenericMention = {
  start: number
  end: number
  text: string
  kind: 'organ' | 'pair' | 'bloc' | 'country'
  head: string
}

export type GenericRules = {
  kinds: Set<string>
  bareKinds: Set<string>
  tails: Set<string>
  heads: NameTrie<true>
  phrases: NameTrie<'pair' | 'bloc' | 'country'>
  determiners: Set<string>
  /** "the country" is a party only where something is done towards it; elsewhere it is a place. */
  towards: Set<string>
  memberWords: Set<string>
  memberBlocs: Set<string>
  /** First words of all that can be found, in lower case: the others are passed over. */
  openers: Set<string>
}

/** The rules of a usage; none where it is absent. */
export function compileGenericRules(usage: PartyUsage | undefined): GenericRules {
  const heads = createNameTrie<true>()
  const phrases = createNameTrie<'pair' | 'bloc' | 'country'>()
  for (const head of usage?.organHeads ?? []) heads.put(head, () => true)
  for (const phrase of usage?.pairPhrases ?? []) addBoth(phrases, phrase, 'pair')
  for (const phrase of usage?.countryPhrases ?? []) addBoth(phrases, phrase, 'country')
  for (const head of usage?.blocPhrases ?? []) addBoth(phrases, `the ${head}`, 'bloc')
  const split = (kinds: string[]) => new Set(kinds.flatMap((kind) => kind.split(' ')))
  const bareKinds = split(usage?.bareKinds ?? [])
  const told = [...(usage?.pairPhrases ?? []), ...(usage?.countryPhrases ?? [])]
  const firstWords = told.map((phrase) => wordAt(splitWords(phrase), 0).toLowerCase())
  return {
    determiners: new Set(usage?.determiners),
    towards: new Set(usage?.towards),
    memberWords: new Set(usage?.memberWords),
    memberBlocs: new Set(usage?.memberBlocs),
    openers: new Set([...(usage?.determiners ?? []), ...bareKinds, ...firstWords]),
    kinds: split(['and', ...(usage?.organKinds ?? [])]),
    bareKinds,
    tails: new Set(usage?.organTails),
    heads,
    phrases,
  }
}

function addBoth<T>(trie: NameTrie<T>, phrase: string, value: T): void {
  trie.put(phrase, () => value)
  trie.put(phrase.charAt(0).toUpperCase() + phrase.slice(1), () => value)
}

/** Generic words in a text, left to right, none overlapping a party's name. */
export function findGenerics(words: Words, matches: NameMatch[], rules: GenericRules, from: number): GenericMention[] {
  const ends = new Set(matches.map((match) => match.to))
  const starts = new Set(matches.map((match) => match.from))
  const out: GenericMention[] = []
  for (let i = from; i < words.starts.length; i++) {
    if (!rules.openers.has(wordAt(words, i).toLowerCase())) continue
    const found =
      readPhrase(words, i, rules) ?? readMembers(words, i, rules) ?? readOrgan(words, i, rules, ends, starts)
    if (!found) continue
    const start = words.starts[i] ?? 0
    const end = words.ends[found.to - 1] ?? start
    out.push({ start, end, text: words.text.slice(start, end), kind: found.kind, head: found.head })
    i = found.to - 1
  }
  return out
}

type Found = { to: number; kind: GenericMention['kind']; head: string } | null

function readPhrase(words: Words, i: number, rules: GenericRules): Found {
  const phrase = rules.phrases.findLongest(words, i)
  if (!phrase) return null
  if (phrase.value === 'country' && !rules.towards.has(wordAt(words, i - 1))) return null
  return { to: phrase.to, kind: phrase.value, head: wordAt(words, phrase.to - 1) }
}

/** "the 27-nation bloc", "the 15-member Security Council" (the latter only as far as the noun). */
function readMembers(words: Words, i: number, rules: GenericRules): Found {
  if (
    wordAt(words, i + 2) !== '-' ||
    !rules.determiners.has(wordAt(words, i).toLowerCase()) ||
    !/^\d+$/.test(wordAt(words, i + 1))
  )
    return null
  if (!rules.memberWords.has(wordAt(words, i + 3))) return null
  return rules.memberBlocs.has(wordAt(words, i + 4)) ? { to: i + 5, kind: 'bloc', head: wordAt(words, i + 4) } : null
}

/** A determiner, kinds and a head: "its commerce ministry"; in headlines kinds and head: "commerce ministry". */
function readOrgan(words: Words, i: number, rules: GenericRules, ends: Set<number>, starts: Set<number>): Found {
  const word = wordAt(words, i).toLowerCase()
  const determined = rules.determiners.has(word)
  let k = determined ? i + 1 : i
  const first = k
  if (!determined && (wordAt(words, i) === 'and' || !rules.bareKinds.has(word))) return null
  if (!determined && (ends.has(i) || owned(words, i, ends) || rules.kinds.has(wordAt(words, i - 1).toLowerCase())))
    return null
  while (
    k < first + 4 &&
    !starts.has(k) &&
    rules.kinds.has(wordAt(words, k).toLowerCase()) &&
    !rules.heads.findLongest(words, k)
  )
    k++
  const lowered = rules.heads.findLongest(words, k) ?? findCapitalHead(words, k, rules)
  if (!lowered || starts.has(k) || (!determined && k === first)) return null
  const after = wordAt(words, lowered.to)
  if (starts.has(lowered.to) || rules.tails.has(after)) return null
  // "the president of Kenya", "the Trump administration": the party is named.
  if (after === 'of') {
    const at = wordAt(words, lowered.to + 1).toLowerCase() === 'the' ? lowered.to + 2 : lowered.to + 1
    if (starts.has(at)) return null
  }
  if (after === '-' && touchesNext(words, lowered.to - 1)) return null
  const head = words.text.slice(words.starts[k], words.ends[lowered.to - 1]).toLowerCase()
  return { to: lowered.to, kind: 'organ', head }
}

const owned = (words: Words, i: number, ends: Set<number>) =>
  wordAt(words, i - 1) === 's' && wordAt(words, i - 2) === "'" && ends.has(i - 2)

function findCapitalHead(words: Words, k: number, rules: GenericRules) {
  const word = wordAt(words, k)
  return word !== word.toLowerCase() && rules.heads.find(word.toLowerCase()) ? { to: k + 1 } : null
}

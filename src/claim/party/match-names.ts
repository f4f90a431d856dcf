import type { PartyUsage } from '../../common/party.ts'
import type { NameEntry, PartyEntry } from './compile-names.ts'
import type { NameFound } from './name-trie.ts'
import { isCapital, touchesNext, type Words, wordAt } from './split-words.ts'

/** A party's name in a text, as words [from, to). */
export type NameMatch = { from: number; to: number; entry: PartyEntry }

/** What a match is judged by; made once from a gazetteer's usage. */
export type MatchRules = {
  before: Set<string>
  after: Set<string>
  unless: Record<string, string[]>
  seatAfter: Set<string>
  tails: Set<string>
  heads: Set<string>
  personal: Set<string>
  givenNames: Set<string>
  /** Words that may follow a party without making it a person: "Chad President". */
  titles: Set<string>
}

/** The rules of a usage; none where it is absent. */
export function compileMatchRules(usage: PartyUsage | undefined): MatchRules {
  return {
    before: new Set(usage?.maskBefore),
    after: new Set(usage?.maskAfter),
    unless: usage?.maskUnless ?? {},
    seatAfter: new Set(usage?.seatAfter),
    tails: new Set(usage?.hyphenTails),
    heads: new Set(usage?.hyphenHeads),
    personal: new Set(usage?.personal),
    givenNames: new Set(usage?.givenNames),
    titles: new Set(
      [...(usage?.roles ?? []), ...(usage?.organHeads ?? []), ...(usage?.organKinds ?? [])].flatMap((r) =>
        r.split(' '),
      ),
    ),
  }
}

/** The longest name that begins at a word. */
export type FindName = (i: number) => NameFound<NameEntry> | null

/**
 * Party names in a text, left to right, the longest first, none overlapping. `titled` where capitals tell nothing, `from`
 * skips a dateline.
 */
export function matchNames(
  words: Words,
  findName: FindName,
  rules: MatchRules,
  titled: boolean,
  from: number,
): NameMatch[] {
  const out: NameMatch[] = []
  let i = from
  while (i < words.list.length) {
    const found = findName(i)
    if (!found) {
      i++
      continue
    }
    const { value: entry, to } = found
    if (entry.kind === 'party') {
      const match = { from: i, to, entry }
      if (!isOtherName(words, match, rules, titled, findName)) out.push(trimHyphen(words, match))
    }
    i = to
  }
  return out
}

function isOtherName(words: Words, match: NameMatch, rules: MatchRules, titled: boolean, findName: FindName): boolean {
  const { from, to, entry } = match
  const next = wordAt(words, to)
  if (next === '$' && touchesNext(words, to - 1)) return true
  if (isCompound(words, match, rules)) return true
  const [one, two] = [wordAt(words, from - 1), wordAt(words, from - 2)]
  if (rules.before.has(one) || rules.before.has(`${two} ${one}`)) return true
  if (entry.how === 'seat' && rules.seatAfter.has(next)) return true
  const second = wordAt(words, to + 1)
  if (entry.form.length > 3 && entry.how !== 'organ') {
    if (rules.after.has(`${next} ${second}`)) return true
    if (rules.after.has(next) && !rules.unless[next]?.includes(second)) return true
  }
  if (!rules.personal.has(entry.form)) return false
  return isPersonName(words, match, rules, titled || findName(to)?.value.kind === 'party')
}

/** "Iran-backed", "pro-Russian", "al-Iraqi". */
function isCompound(words: Words, { from, to }: NameMatch, rules: MatchRules): boolean {
  if (wordAt(words, from - 1) === '-' && touchesNext(words, from - 1) && touchesNext(words, from - 2)) {
    if (rules.heads.has(wordAt(words, from - 2))) return true
  }
  return (
    wordAt(words, to) === '-' &&
    touchesNext(words, to - 1) &&
    touchesNext(words, to) &&
    rules.tails.has(wordAt(words, to + 1))
  )
}

/** "Jim Jordan", "Georgia Clark": a given name before it, or a capitalised word behind it that is no title. */
function isPersonName(words: Words, { from, to }: NameMatch, rules: MatchRules, titled: boolean): boolean {
  if (rules.givenNames.has(wordAt(words, from - 1))) return true
  if (wordAt(words, from - 1) === '.' && /^\p{Lu}$/u.test(wordAt(words, from - 2)))
    return from > 3 && !/^\p{Lu}$/u.test(wordAt(words, from - 4))
  if (titled) return false
  const next = wordAt(words, to)
  return isCapital(next) && /^\p{Lu}\p{Ll}/u.test(next) && !rules.titles.has(next.toLowerCase())
}

/** "Sino-" is written with its hyphen, which is no part of the mention. */
function trimHyphen(words: Words, match: NameMatch): NameMatch {
  return wordAt(words, match.to - 1) === '-' ? { ...match, to: match.to - 1 } : match
}

/** Headlines that print most words with a capital: there a capital tells nothing. */
export function isTitleCase(words: Words): boolean {
  let long = 0
  let capital = 0
  for (let i = 0; i < words.starts.length && i < 40; i++) {
    const word = wordAt(words, i)
    if (word.length < 4) continue
    long++
    if (isCapital(word)) capital++
  }
  return long > 2 && capital / long > 0.7
}

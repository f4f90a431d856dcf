import type { PartyCode, PartyUsage } from '../../common/party.ts'
import type { NameMatch } from './match-names.ts'
import { isCapital, touchesNext, type Words, wordAt } from './split-words.ts'

/** A person whom the document itself ties to a party: "Khan, Pakistan's prime minister". */
export type LearnedPerson = { name: string; surname: string; codes: PartyCode[] }

/** The words by which people are tied to parties; made once from a gazetteer's usage. */
export type PersonRules = {
  roles: Set<string>
  fillers: Set<string>
  particles: Set<string>
  notNames: Set<string>
  honorifics: Set<string>
  places: Set<string>
  ends: Set<string>
  openers: Set<string>
}

/** The rules of a usage; none where it is absent. */
export function compilePersonRules(usage: PartyUsage | undefined): PersonRules {
  const kinds = [...(usage?.organKinds ?? []), ...(usage?.organHeads ?? [])]
  const split = (phrases: string[]) => phrases.flatMap((phrase) => phrase.split(/[ -]/))
  return {
    roles: new Set(split(usage?.roles ?? []).filter((word) => word !== 'of')),
    fillers: new Set([...split(kinds), ...(usage?.officeLinks ?? [])]),
    particles: new Set(usage?.nameParticles),
    notNames: new Set(usage?.notNames),
    honorifics: new Set(usage?.honorifics),
    places: new Set(usage?.officePlaces),
    ends: new Set(usage?.officeEnds),
    openers: new Set(usage?.officeOpeners),
  }
}

/** People whom a text ties to parties, in order. `matches` are the party names found in it. */
export function learnPeople(words: Words, matches: NameMatch[], rules: PersonRules): LearnedPerson[] {
  const starts = new Map(matches.map((match) => [match.from, match]))
  const out: LearnedPerson[] = []
  for (const [at, match] of matches.entries()) {
    const before = matches[at - 1]
    // "White House Russia adviser": the first party is whose adviser it is.
    const codes = before?.to === match.from ? before.entry.codes : match.entry.codes
    const { how, ambiguous, shared } = match.entry
    if (how === 'leader' || how === 'group' || how === 'person' || ambiguous || shared) continue
    const learn = (name: [number, number] | null) => {
      if (name) out.push(makePerson(words, name, codes, rules))
    }
    const title = readTitle(words, match.to, rules, starts)
    if (title !== null) {
      // "Pakistan's foreign minister, Shah Mahmood Qureshi,": one comma may stand before the name.
      const at = wordAt(words, title) === ',' ? title + 1 : title
      const named = readName(words, at, rules, starts)
      learn(named ?? readNameBefore(words, match.from, rules))
    } else learn(readNameWithOffice(words, match, rules, starts))
  }
  return out
}

/** Words of an office behind a party, one of them a role: the word after it, or null. */
function readTitle(words: Words, from: number, rules: PersonRules, starts: Map<number, NameMatch>): number | null {
  let role = false
  let i = from
  for (; i < from + 12; i++) {
    const word = wordAt(words, i).toLowerCase()
    if (rules.roles.has(word)) role = true
    else if (role && rules.places.has(word)) {
      const at = wordAt(words, i + 1).toLowerCase() === 'the' ? i + 2 : i + 1
      const other = starts.get(at)
      if (!other) break
      i = other.to - 1
    } else if (!rules.fillers.has(word)) break
  }
  // "secretary of Transportation": behind a link no name begins.
  return role && !rules.ends.has(wordAt(words, i - 1).toLowerCase()) ? i : null
}

/** "John Smith, a US official": the name before a comma and an article. */
function readNameBefore(words: Words, party: number, rules: PersonRules): [number, number] | null {
  let i = party - 1
  if (rules.openers.has(wordAt(words, i).toLowerCase())) i--
  return wordAt(words, i) === ',' ? readNameBack(words, i, rules) : null
}

/** "President Ruto of Kenya", "the president of Kenya, William Ruto". */
function readNameWithOffice(
  words: Words,
  match: NameMatch,
  rules: PersonRules,
  starts: Map<number, NameMatch>,
): [number, number] | null {
  let i = match.from - 1
  if (wordAt(words, i).toLowerCase() === 'the') i--
  if (wordAt(words, i) !== 'of') return null
  if (rules.roles.has(wordAt(words, i - 1).toLowerCase())) {
    const after = wordAt(words, match.to) === ',' ? match.to + 1 : match.to
    const named = readName(words, after, rules, starts)
    if (named) return named
    let k = i - 1
    while (rules.roles.has(wordAt(words, k).toLowerCase()) || rules.fillers.has(wordAt(words, k).toLowerCase())) k--
    return wordAt(words, k) === ',' ? readNameBack(words, k, rules) : null
  }
  const name = readNameBack(words, i, rules)
  return name && rules.roles.has(wordAt(words, name[0] - 1).toLowerCase()) ? name : null
}

function readName(
  words: Words,
  from: number,
  rules: PersonRules,
  starts: Map<number, NameMatch>,
): [number, number] | null {
  let start = from
  while (rules.honorifics.has(wordAt(words, start))) start += wordAt(words, start + 1) === '.' ? 2 : 1
  let i = start
  while (i < start + 8 && !starts.has(i) && isNamePart(words, i, rules)) i++
  return closeName(words, start, i, rules)
}

function readNameBack(words: Words, to: number, rules: PersonRules): [number, number] | null {
  let i = to
  while (i > 0 && i > to - 6 && isNamePart(words, i - 1, rules) && !rules.roles.has(wordAt(words, i - 1).toLowerCase()))
    i--
  return closeName(words, i, to, rules)
}

/** A name ends with a capitalised word of three letters or more that does not open a new phrase. */
function closeName(words: Words, from: number, to: number, rules: PersonRules): [number, number] | null {
  let end = to
  while (end > from && !isPlainName(wordAt(words, end - 1), rules)) end--
  let start = from
  while (start < end && !isCapital(wordAt(words, start)) && !rules.particles.has(wordAt(words, start))) start++
  return end - start >= 1 && end - start <= 7 ? [start, end] : null
}

const isPlainName = (word: string, rules: PersonRules) =>
  /^\p{Lu}[\p{L}]{2,}$/u.test(word) && !/^\p{Lu}+$/u.test(word) && !rules.notNames.has(word)

function isNamePart(words: Words, i: number, rules: PersonRules): boolean {
  const word = wordAt(words, i)
  if (word === '-' || word === "'")
    return i > 0 && touchesNext(words, i - 1) && touchesNext(words, i) && wordAt(words, i + 1) !== 's'
  if (word === '.') return /^\p{Lu}$/u.test(wordAt(words, i - 1))
  if (isCapital(word)) return !rules.notNames.has(word) && !/^\p{Lu}{2,}$/u.test(word)
  return rules.particles.has(word) || (wordAt(words, i - 1) === '-' && /^\p{Ll}{2,}$/u.test(word))
}

function makePerson(words: Words, [from, to]: [number, number], codes: PartyCode[], rules: PersonRules): LearnedPerson {
  const text = words.text.slice(words.starts[from], words.ends[to - 1])
  let last = to - 1
  while (
    last - 1 > from &&
    (wordAt(words, last - 1) === '-' || wordAt(words, last - 1) === "'" || rules.particles.has(wordAt(words, last - 1)))
  )
    last--
  return { name: text, surname: words.text.slice(words.starts[last], words.ends[to - 1]), codes }
}

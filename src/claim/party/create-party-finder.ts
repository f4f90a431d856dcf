import type { Gazetteer, PartyCode } from '../../common/party.ts'
import type { Place } from '../../common/place.ts'
import { compileLeaders } from './compile-leaders.ts'
import { compileNames, MASK, type NameEntry } from './compile-names.ts'
import { findDateline } from './find-dateline.ts'
import { compileGenericRules, findGenerics, type GenericMention } from './find-generics.ts'
import { findNamesakes, type SurnameUse } from './find-namesakes.ts'
import { learnAbbreviations } from './learn-abbreviations.ts'
import { compilePersonRules, learnPeople } from './learn-people.ts'
import { isSomebodyElse, makeMentions } from './make-mentions.ts'
import { compileMatchRules, isTitleCase, matchNames, type NameMatch } from './match-names.ts'
import { createNameTrie, type NameTrie } from './name-trie.ts'
import type { PartyMention } from './party-mention.ts'
import { resolveGenericOrgan } from './resolve-generic-organ.ts'
import { splitWords, type Words } from './split-words.ts'
import { weighEvidence } from './weigh-evidence.ts'

/** The parts of an article that parties are looked for in. `published` is an ISO 8601 day or instant. */
export type PartyDocument = {
  headline: string | null
  standfirst: string | null
  paragraphs: string[]
  published: string | null
}

/** The parties of one document, with what the document itself teaches about its people and abbreviations. */
type DocumentParties = {
  /** Parties named in a text, left to right, none overlapping; a paragraph's dateline is left out. Linear in the text. */
  findParties: (text: string) => PartyMention[]
  /** Words in a text that stand for a party which only the context tells. */
  findGenerics: (text: string) => GenericMention[]
  /** Whom a generic word at a place of the document stands for, as an `implied` mention; null where it does not tell. */
  resolveGenericOrgan: (place: Place, generic: GenericMention) => PartyMention | null
  /** Parties named or implied at a place of the document, left to right. */
  listParties: (place: Place) => PartyMention[]
  /** How much the document speaks of each party: headline 3, first paragraph 2, others 1 a mention. */
  weights: Map<PartyCode, number>
}

/** The matches in a text, with and without surnames of somebody else; `from` is the word behind the dateline. */
type Matched = { all: NameMatch[]; matches: NameMatch[]; from: number }

/** How many mentions back a generic word may look: more tells nothing and costs time. */
const REACH = 200

export type PartyFinder = { readDocument: (document: PartyDocument) => DocumentParties }

/** A finder for one gazetteer; costly to make, cheap to use. The same document always gives the same parties. */
export function createPartyFinder(gazetteer: Gazetteer): PartyFinder {
  const { usage, parties } = gazetteer
  const base = compileNames(gazetteer)
  const leadersOn = compileLeaders(gazetteer.leaders, usage?.commonSurnames ?? [])
  const matchRules = compileMatchRules(usage)
  const personRules = compilePersonRules(usage)
  const genericRules = compileGenericRules(usage)
  const bodyHeads = new Set(usage?.bodyHeads)
  const kinds = new Map(parties.map((party) => [party.code, party.kind]))
  const wordsOf = new Map(
    parties.map((party) => [party.code, new Set([party.name, ...party.names].flatMap((name) => name.split(/[ -]/)))]),
  )

  const titles = new Set([...matchRules.titles, ...[...personRules.honorifics].map((word) => word.toLowerCase())])
  const nearOrgans = new Set(usage?.nearOrgans)
  const isCalled = (code: PartyCode, word: string) =>
    [...(wordsOf.get(code) ?? [])].some((part) => part.toLowerCase().replace('ization', 'isation') === word)

  const readDocument = (document: PartyDocument): DocumentParties => {
    const leaders = leadersOn(document.published?.slice(0, 10) ?? null)
    const learned = createNameTrie<NameEntry>()
    const tries: NameTrie<NameEntry>[] = [learned, leaders.trie, base]
    const bare = new Set(leaders.bare)
    const isAbbreviation = (word: string) => {
      const entry = learned.find(word) ?? base.find(word)
      return entry?.kind === 'party' && entry.form === word
    }
    const match = (words: Words): Matched => {
      const dateline = findDateline(words.text, isAbbreviation)
      const found = dateline === 0 ? 0 : words.starts.findIndex((start) => start >= dateline)
      const from = found < 0 ? words.starts.length : found
      const all = matchNames(words, tries, matchRules, from)
      if (isTitleCase(words)) return { all, matches: all, from }
      const borders = { starts: new Set(all.map((m) => m.from)), ends: new Set(all.map((m) => m.to)) }
      const matches = all.filter((m) => !bare.has(m.entry.form) || !isSomebodyElse(words, m, titles, borders))
      return { all, matches, from }
    }
    const learnName = (form: string, codes: PartyCode[], how: 'name' | 'person' | 'leader') => {
      learned.add(
        form,
        codes.length === 0 ? MASK : { kind: 'party', form, codes, how, ambiguous: false, shared: false },
      )
    }
    const learnSurname = (surname: string, codes: PartyCode[], how: 'person' | 'leader') => {
      if (surname.length < 2 || personRules.notNames.has(surname) || base.find(surname)) return
      bare.add(surname)
      learnName(surname, codes, how)
    }
    const known = (short: string, longWords: string[]): PartyCode[] | null => {
      const entry = base.find(short)
      const code = entry?.kind === 'party' ? entry.codes[0] : undefined
      const words = code ? wordsOf.get(code) : undefined
      const alike = longWords.filter((word) => words?.has(word)).length
      return code && alike * 2 > longWords.length ? [code] : null
    }

    const places: { place: Place; words: Words }[] = document.paragraphs.map((text, place) => ({
      place,
      words: splitWords(text),
    }))
    if (document.standfirst) places.unshift({ place: 'standfirst', words: splitWords(document.standfirst) })
    if (document.headline) places.unshift({ place: 'headline', words: splitWords(document.headline) })
    for (const { words } of places) {
      for (const short of learnAbbreviations(words, match(words).matches, bodyHeads, known)) {
        learnName(short.short, short.codes, 'name')
        if (short.long && short.codes.length > 0) learnName(short.long, short.codes, 'name')
      }
    }
    const spelled = new Set<string>()
    const uses = places.map(({ words }): SurnameUse => {
      const { all, matches } = match(words)
      const kept = new Set(matches)
      for (const { entry } of matches) {
        const surname = entry.how === 'leader' ? leaders.surnameOf.get(entry.form) : undefined
        if (surname) spelled.add(surname)
      }
      return { words, matches: all, others: new Set(all.filter((m) => !kept.has(m))) }
    })
    for (const surname of findNamesakes(uses, spelled, titles)) learnName(surname, [], 'leader')
    // The headline comes last: there capitals do not tell a name.
    for (const { words } of [...places].sort(
      (a, b) => Number(a.place === 'headline') - Number(b.place === 'headline'),
    )) {
      const { matches } = match(words)
      for (const { entry } of matches) {
        const surname = leaders.surnameOf.get(entry.form)
        if (entry.how === 'leader' && surname) learnSurname(surname, entry.codes, 'leader')
      }
      if (isTitleCase(words)) continue
      for (const person of learnPeople(words, matches, personRules)) {
        if (person.name !== person.surname && !base.find(person.name)) learnName(person.name, person.codes, 'person')
        learnSurname(person.surname, person.codes, 'person')
      }
    }
    const all = places.flatMap(({ words }) => match(words).matches)
    const evidence = weighEvidence(
      all,
      [document.headline, document.standfirst, ...document.paragraphs].join('\n'),
      usage,
    )

    const readMentions = (words: Words) => makeMentions(words, match(words).matches, evidence)
    const stated = new Map(places.map(({ place, words }) => [place, readMentions(words)]))
    const weights = weighParties(stated)
    const byPlace = new Map(places.map(({ place, words }) => [place, words]))
    const flat = places.flatMap(({ place }) => stated.get(place) ?? [])
    const flatFrom = new Map<Place, number>()
    let count = 0
    for (const { place } of places) {
      flatFrom.set(place, count)
      count += stated.get(place)?.length ?? 0
    }
    const resolve = (place: Place, generic: GenericMention): PartyMention | null => {
      const here = byPlace.get(place)
      if (!here) return null
      const at = flatFrom.get(place) ?? 0
      const own = stated.get(place) ?? []
      const until = countBefore(own, generic.start)
      return resolveGenericOrgan(generic, {
        text: here.text,
        here: own.slice(Math.max(0, until - REACH), until),
        before: flat.slice(Math.max(0, at - REACH), at),
        weights,
        isState: (code) => kinds.get(code) === 'state',
        isBody: (code) => kinds.get(code) === 'body',
        dateline: datelineState(here),
        nearOrgans,
        organOwners: usage?.organOwners ?? {},
        isCalled,
      })
    }
    const datelineState = (here: Words): PartyCode | null => {
      for (const words of [here, ...places.slice(0, 3).map((other) => other.words)]) {
        const end = findDateline(words.text, isAbbreviation)
        if (end === 0) continue
        const found = matchNames(splitWords(words.text.slice(0, end)), [base], matchRules, 0)
        const code = found.flatMap((m) => m.entry.codes).find((named) => kinds.get(named) === 'state')
        if (code) return code
      }
      return null
    }
    const generics = (words: Words) => {
      const { matches, from } = match(words)
      return findGenerics(words, matches, genericRules, from)
    }
    const listed = new Map<Place, PartyMention[]>()
    const listParties = (place: Place): PartyMention[] => {
      const known = listed.get(place)
      if (known) return known
      const words = byPlace.get(place)
      const implied = (words ? generics(words) : []).flatMap((generic) => resolve(place, generic) ?? [])
      const all = [...(stated.get(place) ?? []), ...implied].sort((a, b) => a.start - b.start)
      listed.set(place, all)
      return all
    }
    return {
      findParties: (text) => readMentions(splitWords(text)),
      findGenerics: (text) => generics(splitWords(text)),
      resolveGenericOrgan: resolve,
      listParties,
      weights,
    }
  }
  return { readDocument }
}

/** How many mentions end before an offset; they are sorted. */
function countBefore(mentions: PartyMention[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function weighParties(stated: Map<Place, PartyMention[]>): Map<PartyCode, number> {
  const weights = new Map<PartyCode, number>()
  for (const [place, mentions] of stated) {
    const weight = place === 'headline' ? 3 : place === 0 || place === 'standfirst' ? 2 : 1
    for (const code of mentions.flatMap((mention) => mention.codes))
      weights.set(code, (weights.get(code) ?? 0) + weight)
  }
  return weights
}

/** Words in lower case that name parties ("us", "pakistan", "american"): what a measure's name may be stripped of. */
export function partyWords(gazetteer: Gazetteer): Set<string> {
  const out = new Set<string>()
  for (const party of gazetteer.parties) {
    for (const form of [party.name, ...party.names, ...party.demonyms, ...party.seats]) {
      const lower = form.toLowerCase()
      out.add(lower)
      if (lower.includes('.')) out.add(lower.replaceAll('.', ''))
    }
  }
  return out
}

/** The name of a party for people; "everyone" for `*`, the code itself where the gazetteer does not know it. */
export function partyName(gazetteer: Gazetteer): (code: PartyCode) => string {
  const names = new Map(gazetteer.parties.map((party) => [party.code, party.name]))
  return (code) => (code === '*' ? 'everyone' : (names.get(code) ?? code))
}

import type { Gazetteer, PartyCode } from '../../common/party.ts'
import type { Place } from '../../common/place.ts'
import { compileDocumentRules, createDocumentNames, type PartyText } from './document-names.ts'
import { compileGenericRules, findGenerics, type GenericMention } from './find-generics.ts'
import { findNamesakes, type SurnameUse } from './find-namesakes.ts'
import { learnAbbreviations } from './learn-abbreviations.ts'
import { compilePersonRules, learnPeople } from './learn-people.ts'
import { makeMentions } from './make-mentions.ts'
import type { PartyMention } from './party-mention.ts'
import { readDay } from './pick-leaders.ts'
import { resolveGenericOrgan } from './resolve-generic-organ.ts'
import { weighEvidence } from './weigh-evidence.ts'

/**
 * The parts of an article that parties are looked for in. `published` is an ISO 8601 day or instant; what is none counts
 * as unknown.
 */
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

/** How many mentions back a generic word may look: more tells nothing and costs time. */
const REACH = 200

export type PartyFinder = { readDocument: (document: PartyDocument) => DocumentParties }

/** A finder for one gazetteer; costly to make, cheap to use. The same document always gives the same parties. */
export function createPartyFinder(gazetteer: Gazetteer): PartyFinder {
  const { usage, parties } = gazetteer
  const personRules = compilePersonRules(usage)
  const rules = compileDocumentRules(gazetteer, personRules.honorifics)
  const genericRules = compileGenericRules(usage)
  const bodyHeads = new Set(usage?.bodyHeads)
  const nameLinks = new Set(usage?.nameLinks)
  const nearOrgans = new Set(usage?.nearOrgans)
  const ownedByPerson = new Set(usage?.ownedByPerson)
  const agencies = { words: new Set(usage?.agencyWords), tails: new Set(usage?.agencyTails) }
  const organOwners = usage?.organOwners ?? {}
  const kinds = new Map(parties.map((party) => [party.code, party.kind]))
  const isState = (code: PartyCode) => kinds.get(code) === 'state'
  const isBody = (code: PartyCode) => kinds.get(code) === 'body'
  const wordsOf = new Map(
    parties.map((party) => [party.code, new Set([party.name, ...party.names].flatMap((name) => name.split(/[ -]/)))]),
  )

  const isCalled = (code: PartyCode, word: string) =>
    [...(wordsOf.get(code) ?? [])].some((part) => part.toLowerCase().replace('ization', 'isation') === word)

  const known = (short: string, longWords: string[]): PartyCode[] | null => {
    const entry = rules.table.find(short)?.entry
    const code = entry?.kind === 'party' ? entry.codes[0] : undefined
    const words = code ? wordsOf.get(code) : undefined
    const alike = longWords.filter((word) => words?.has(word)).length
    return code && alike * 2 > longWords.length ? [code] : null
  }

  const readDocument = (document: PartyDocument): DocumentParties => {
    const names = createDocumentNames(rules, readDay(document.published))
    const learnSurname = (surname: string, codes: PartyCode[], how: 'person' | 'leader') => {
      if (surname.length < 2 || personRules.notNames.has(surname) || names.isKnown(surname)) return
      names.learnSurname(surname, codes, how)
    }
    const places: { place: Place; text: PartyText }[] = document.paragraphs.map((text, place) => ({
      place,
      text: names.prepare(text),
    }))
    if (document.standfirst) places.unshift({ place: 'standfirst', text: names.prepare(document.standfirst) })
    if (document.headline) places.unshift({ place: 'headline', text: names.prepare(document.headline) })
    for (const { text } of places) {
      for (const short of learnAbbreviations(text.words, names.match(text).matches, bodyHeads, nameLinks, known)) {
        names.learn(short.short, short.codes, 'name')
        if (short.long && short.codes.length > 0) names.learn(short.long, short.codes, 'name')
      }
    }
    const spelled = new Set<string>()
    const uses = places.map(({ text }): SurnameUse => {
      const { all, matches, others } = names.match(text)
      for (const { entry } of matches) {
        const surname = entry.how === 'leader' ? rules.leaders.surnameOf.get(entry.form) : undefined
        if (surname) spelled.add(surname)
      }
      return { words: text.words, matches: all, others }
    })
    for (const surname of findNamesakes(uses, spelled, rules.titles)) names.learn(surname, [], 'leader')
    // The headline comes last: there capitals do not tell a name.
    for (const { text } of [...places].sort(
      (a, b) => Number(a.place === 'headline') - Number(b.place === 'headline'),
    )) {
      const { matches } = names.match(text)
      for (const { entry } of matches) {
        const surname = entry.how === 'leader' ? rules.leaders.surnameOf.get(entry.form) : undefined
        if (surname) learnSurname(surname, entry.codes, 'leader')
      }
      if (text.titled) continue
      for (const person of learnPeople(text.words, matches, personRules)) {
        if (person.name !== person.surname && !names.isKnown(person.name)) {
          names.learn(person.name, person.codes, 'person')
        }
        learnSurname(person.surname, person.codes, 'person')
      }
    }
    const evidence = weighEvidence(
      places.flatMap(({ text }) => names.match(text).matches),
      () => [document.headline, document.standfirst, ...document.paragraphs].join('\n'),
      usage,
    )

    const readMentions = (text: PartyText) => makeMentions(text.words, names.match(text).matches, evidence)
    const stated = new Map(places.map(({ place, text }) => [place, readMentions(text)]))
    const weights = weighParties(stated)
    const byPlace = new Map(places.map(({ place, text }) => [place, text]))
    const flat: PartyMention[] = []
    const flatFrom = new Map<Place, number>()
    for (const [place, own] of stated) {
      flatFrom.set(place, flat.length)
      for (const mention of own) flat.push(mention)
    }
    const resolve = (place: Place, generic: GenericMention): PartyMention | null => {
      const here = byPlace.get(place)
      if (!here) return null
      const at = flatFrom.get(place) ?? 0
      const own = stated.get(place) ?? []
      const until = countBefore(own, generic.start)
      return resolveGenericOrgan(generic, {
        text: here.words.text,
        here: own.slice(Math.max(0, until - REACH), until),
        before: flat.slice(Math.max(0, at - REACH), at),
        weights,
        isState,
        isBody,
        findDatelineState: () => datelineState(here),
        nearOrgans,
        organOwners,
        ownedByPerson,
        agencies,
        isCalled,
      })
    }
    const datelines = new Map<PartyText, PartyCode | null>()
    const findState = (text: PartyText): PartyCode | null => {
      const known = datelines.get(text)
      if (known !== undefined) return known
      const named = names.listInDateline(text).flatMap((match) => match.entry.codes)
      const state = named.find(isState) ?? null
      datelines.set(text, state)
      return state
    }
    const datelineState = (here: PartyText): PartyCode | null => {
      const own = findState(here)
      if (own) return own
      for (let i = 0; i < 3; i++) {
        const text = places[i]?.text
        const state = text ? findState(text) : null
        if (state) return state
      }
      return null
    }
    const generics = (text: PartyText) => {
      const { matches, from } = names.match(text)
      return findGenerics(text.words, matches, genericRules, from)
    }
    const listed = new Map<Place, PartyMention[]>()
    const listParties = (place: Place): PartyMention[] => {
      const known = listed.get(place)
      if (known) return known
      const text = byPlace.get(place)
      const implied = (text ? generics(text) : []).flatMap((generic) => resolve(place, generic) ?? [])
      const own = stated.get(place) ?? []
      const all = implied.length === 0 ? own : [...own, ...implied].sort((a, b) => a.start - b.start)
      listed.set(place, all)
      return all
    }
    return {
      findParties: (text) => readMentions(names.prepare(text)),
      findGenerics: (text) => generics(names.prepare(text)),
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

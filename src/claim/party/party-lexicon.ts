import type { Gazetteer, GazetteerParty, PartyCode, PartyUsage } from '../../common/party.ts'

/** What a language's `parties.json` holds: how it names the parties of the gazetteer, and how news in it uses the names. */
export type PartyLexicon = {
  /** Party code to its names in the language, in all their forms; they are added to those of the gazetteer. */
  names: Record<PartyCode, Partial<Pick<GazetteerParty, 'names' | 'demonyms' | 'seats' | 'organs'>>>
  /** Masks, groups and generic words; none where it is absent. */
  usage?: PartyUsage
}

/** The gazetteer as a language speaks it; the gazetteer itself for the language that it is written in. */
export function speakGazetteer(gazetteer: Gazetteer, lexicon: PartyLexicon | undefined): Gazetteer {
  if (!lexicon) return gazetteer
  const { parties, leaders } = gazetteer
  const spoken = parties.map((party) => {
    const more = Object.hasOwn(lexicon.names, party.code) ? lexicon.names[party.code] : undefined
    if (!more) return party
    return {
      ...party,
      names: [...party.names, ...(more.names ?? [])],
      demonyms: [...party.demonyms, ...(more.demonyms ?? [])],
      seats: [...party.seats, ...(more.seats ?? [])],
      organs: [...party.organs, ...(more.organs ?? [])],
    }
  })
  return { parties: spoken, leaders, ...(lexicon.usage ? { usage: lexicon.usage } : {}) }
}

/**
 * A party's code: ISO 3166-1 alpha-2 for states (`US`, `XK` for Kosovo), short names in capitals for bodies (`EU`,
 * `AFU`), lower case with hyphens for movements and firms (`taliban`), `*` for everyone.
 */
export type PartyCode = string

/** One party as the gazetteer knows it. All name lists are surface forms as news prints them, without an article. */
export type GazetteerParty = {
  code: PartyCode
  kind: 'state' | 'body' | 'movement' | 'firm'
  /** The name shown to people. */
  name: string
  /** Other names and abbreviations: "United States of America", "U.S.", "USA". */
  names: string[]
  /** Adjectives and words for the people: "American", "Americans". */
  demonyms: string[]
  /** Capitals and seats that stand for the government: "Washington", "the White House". */
  seats: string[]
  /** Ministries, parliaments, courts and agencies named so that the party is plain: "State Department", "Pentagon". */
  organs: string[]
  /** States that a body speaks for; empty for others. */
  members?: PartyCode[]
  /** Where the facts come from: a package of the registry, or a public document. */
  source: string
}

/** A person who spoke or decided for a party from one date to another (EDTF; `to` null while in office). */
export type Leader = { name: string; surname: string; role: string; party: PartyCode; from: string; to: string | null }

/** How news uses the names of parties: what only looks like one, what several share, and the generic words for one. */
export type PartyUsage = {
  source: string
  /** Names that hold a party's name and are none: "Latin America", "African National Congress". */
  masks: string[]
  /** Words before or after a party's name that make it another name: "Bank of", "Airlines". */
  maskBefore: string[]
  maskAfter: string[]
  /** Words behind a `maskAfter` word that take it back: "US Air" but "US Air Force". */
  maskUnless: Record<string, string[]>
  /** Words that make a seat a mere place or a thing's name: "Paris" + "Agreement". */
  seatAfter: string[]
  /** "Iran-backed", "pro-Russian": the compound is not the party. */
  hyphenTails: string[]
  hyphenHeads: string[]
  /** Forms that several parties share, the likeliest first. */
  ambiguous: Record<string, PartyCode[]>
  /** Forms that mean something else when one of the words stands in the document. */
  traps: Record<string, string[]>
  /** Forms that are also names of people, and given names that then stand before them. */
  personal: string[]
  givenNames: string[]
  groups: Record<string, PartyCode[]>
  /** Organs that other states have under the same name; they count only where their state is named too. */
  sharedOrgans: string[]
  organHeads: string[]
  organKinds: string[]
  /** Kinds that make an organ without an article too: "commerce ministry" in a headline. */
  bareKinds: string[]
  /** Heads that belong to the state named last rather than to the one the sentence is about. */
  nearOrgans: string[]
  /** Heads that belong to one party wherever it is named: "the administration". */
  organOwners: Record<string, PartyCode>
  /** Words behind a head that make it an adjective: "the military aid". */
  organTails: string[]
  pairPhrases: string[]
  blocPhrases: string[]
  countryPhrases: string[]
  roles: string[]
  commonSurnames: string[]
  honorifics: string[]
  nameParticles: string[]
  notNames: string[]
  /** Last words of a body's name: "Forces", "Front". */
  bodyHeads: string[]
  /** Words before a generic one: "its ministry"; those of them that stand for a person's. */
  determiners: string[]
  ownedByPerson: string[]
  /** Words behind which "the country" is a party. */
  towards: string[]
  /** "the 27-nation bloc": what is counted, and what they form. */
  memberWords: string[]
  memberBlocs: string[]
  /** Small words within a body's name: "Bank of the South". */
  nameLinks: string[]
  /** Words within a person's office, before the place it is held at, at its end and before it. */
  officeLinks: string[]
  officePlaces: string[]
  officeEnds: string[]
  officeOpeners: string[]
  /** Generic words for a state's own agency, and last words of such an agency's name. */
  agencyWords: string[]
  agencyTails: string[]
}

/** `usage` may be left out where only names are wanted; without it no mask, group or generic word is known. */
export type Gazetteer = { parties: GazetteerParty[]; leaders: Leader[]; usage?: PartyUsage }

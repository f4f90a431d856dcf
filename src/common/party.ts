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

export type Gazetteer = { parties: GazetteerParty[]; leaders: Leader[] }

/** What a language's `inflection.json` holds: how the forms of its words come from those that the lexicon lists. */
export type Inflection = {
  verbs: {
    /** Endings of verb forms: "ed". */
    endings: string[]
    /** What a listed verb may end in where its forms have an ending: "e" of "impose". */
    bases: string[]
    /** Whether the last letter may be doubled before an ending: "banned". */
    doubling: boolean
    /** Forms that no ending tells, to their verbs. */
    irregular: Record<string, string>
  }
  nouns: {
    /** Endings of noun forms, with what stands in their place in the listed word: "ies", "y". The first that leads to one counts. */
    bases: [string, string][]
    /** For each form beside the listed one, such as the plural: the first ending that fits, and what takes its place. */
    forms: [string, string][][]
  }
}

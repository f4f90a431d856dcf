import type { Action } from '../claim.ts'

/** A word or phrase that gives a measure a standing. Indices are tokens; `to` is exclusive. */
export type Trigger = {
  from: number
  to: number
  /** Tokens [from, to) of what ends a split phrase behind its object: "put aid *on hold*". */
  tail: [number, number] | null
  /** The verb as the lexicon keys it, or the noun. */
  word: string
  action: Action
  form: 'active' | 'passive' | 'participle' | 'gerund' | 'infinitive' | 'noun'
  strong: boolean
  intransitive: boolean
  /** "again", "back": a start is a restart. */
  again: boolean
}

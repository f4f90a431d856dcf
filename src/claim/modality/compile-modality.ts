import { findNounBase } from '../inflection/find-noun-base.ts'
import { findVerbBase } from '../inflection/find-verb-base.ts'
import type { Lexicon } from '../lexicon.ts'

/** What a word makes of the act that it governs: "plan to", "threat of", "refuse to", "decide to", "fail to". */
export type Governing = 'planned' | 'possible' | 'denied' | 'deciding' | 'resolving' | 'failing'

/** The words of modality, ready to be asked for. */
export type ModalityWords = {
  planned: Set<string>
  possible: Set<string>
  would: Set<string>
  negations: Set<string>
  conditions: Set<string>
  /** What a word governs as, `next` being the word behind it: "rule out". Null where it is none. */
  governing: (word: string, next: string | undefined) => Governing | null
  /** "Stop short", "rule out": a denier of two words. */
  deniesAs: (word: string, next: string) => boolean
  believes: (word: string) => boolean
  wishes: (word: string) => boolean
  abandons: (word: string) => boolean
  occurs: (word: string) => boolean
  /** Verbs of saying, whose clause is no demand. */
  arguing: (word: string) => boolean
  notions: Set<string>
  plannedQualities: Set<string>
  possibleQualities: Set<string>
  outlooks: [string, 'planned' | 'possible' | 'denied'][]
}

const made = new WeakMap<Lexicon, ModalityWords>()

/** The words of a lexicon's modality as sets, made once for each lexicon. */
export function compileModality(lexicon: Lexicon): ModalityWords {
  const there = made.get(lexicon)
  if (there) return there
  const { modality, actions, inflection } = lexicon
  const single = new Set(modality.deniers.filter((d) => !d.includes(' ')))
  const double = new Set(modality.deniers.filter((d) => d.includes(' ')))
  const firsts = new Set([...double].map((d) => d.slice(0, d.indexOf(' '))))
  const deniesAs = (word: string, next: string): boolean => {
    const first = findVerbBase(word, (w) => firsts.has(w), inflection)
    return first !== null && double.has(`${first} ${next}`)
  }
  const failing = new Set(actions.failing)
  const possible = new Set(modality.possibleGovernors)
  const possibleNouns = new Set(modality.nouns.possible)
  const deciding = new Set(modality.deciding)
  const resolving = new Set(modality.resolving)
  const planned = new Set(modality.plannedGovernors)
  const plannedNouns = new Set(modality.nouns.planned)
  const known = new Map<string, Governing | null>()
  const verb = (word: string, list: Set<string>) => findVerbBase(word, (w) => list.has(w), inflection) !== null
  const noun = (word: string, list: Set<string>) => findNounBase(word, (w) => list.has(w), inflection) !== null
  const find = (word: string): Governing | null => {
    if (verb(word, single)) return 'denied'
    if (verb(word, failing)) return 'failing'
    if (verb(word, possible) || noun(word, possibleNouns)) return 'possible'
    if (verb(word, resolving)) return 'resolving'
    if (verb(word, deciding)) return 'deciding'
    return verb(word, planned) || noun(word, plannedNouns) ? 'planned' : null
  }
  const beliefs = new Set(modality.beliefs)
  const wishes = new Set(modality.wishes)
  const abandoning = new Set(modality.abandoning)
  const arguing = new Set(modality.arguing)
  const occurring = new Set(modality.occurring)
  const words: ModalityWords = {
    planned: new Set(modality.planned),
    possible: new Set(modality.possible),
    would: new Set(modality.would),
    negations: new Set(modality.negations),
    conditions: new Set(modality.conditions),
    deniesAs,
    governing: (word, next) => {
      if (next !== undefined && deniesAs(word, next)) return 'denied'
      const answer = known.get(word)
      if (answer !== undefined) return answer
      const found = find(word)
      known.set(word, found)
      return found
    },
    believes: (word) => verb(word, beliefs),
    wishes: (word) => verb(word, wishes),
    abandons: (word) => verb(word, abandoning),
    arguing: (word) => verb(word, arguing),
    occurs: (word) => verb(word, occurring),
    notions: new Set(modality.notions),
    plannedQualities: new Set(modality.qualities.planned),
    possibleQualities: new Set(modality.qualities.possible),
    outlooks: (['denied', 'possible', 'planned'] as const).flatMap((kind) =>
      modality.outlooks[kind].map((phrase): [string, typeof kind] => [` ${phrase} `, kind]),
    ),
  }
  made.set(lexicon, words)
  return words
}

import type { MeasureKind } from '../claim.ts'
import { listNounForms } from '../inflection/find-noun-base.ts'
import type { Inflection } from '../inflection/inflection.ts'
import type { Lexicon, MeasureHead, MeasureLexicon } from '../lexicon.ts'

/** A noun of the lexicon: a measure by itself, or a thing that measures are about. */
export type KnownNoun = {
  /** Its last word, in the singular: "ban" of "travel bans". */
  lemma: string
  /** How many words it has. */
  length: number
  /** Null for nouns that count only where a row of `kinds` fits. */
  entry: MeasureHead | null
}

type KindRow = { kind: MeasureKind; any: Set<string>; unless: Set<string> }

/** The measure words of a lexicon, made ready for looking up by the words as written, singular or plural. */
export type CompiledMeasures = {
  measures: Map<string, KnownNoun>
  things: Map<string, KnownNoun>
  /** Words that end a name of several words, so that others are not tried. */
  endings: Set<string>
  longest: number
  /** Head to the rows that sort it, in the order of the lexicon. */
  rows: Map<string, KindRow[]>
  /** Word to the kind of measures it speaks of. */
  topics: Map<string, MeasureKind>
  references: Set<string>
}

/** The parts of a lexicon that tell its words of measures. */
export type MeasureWords = Pick<Lexicon, 'measures' | 'inflection'>

const done = new WeakMap<MeasureLexicon, CompiledMeasures>()

/** The lexicon's measure words made ready for looking up; made once for a lexicon. */
export function compileMeasures({ measures: lexicon, inflection }: MeasureWords): CompiledMeasures {
  const before = done.get(lexicon)
  if (before) return before
  const measures = new Map<string, KnownNoun>()
  for (const [key, entry] of Object.entries(lexicon.heads)) addNoun(measures, key, entry, inflection)
  for (const key of lexicon.extraHeads) if (!measures.has(key)) addNoun(measures, key, null, inflection)
  const things = new Map<string, KnownNoun>()
  for (const [key, kind] of Object.entries(lexicon.things)) addNoun(things, key, { kind, weak: true }, inflection)
  const endings = new Set<string>()
  let longest = 1
  for (const form of [...measures.keys(), ...things.keys()]) {
    const words = form.split(' ')
    if (words.length > 1) endings.add(words.at(-1) ?? form)
    longest = Math.max(longest, words.length)
  }
  const withForms = (words: string[]) => new Set(words.flatMap((word) => listNounForms(word, inflection)))
  const rows = new Map<string, KindRow[]>()
  for (const { kind, any, heads, unless } of lexicon.kinds) {
    const row = { kind, any: withForms(any), unless: withForms(unless ?? []) }
    for (const head of heads) rows.set(head, [...(rows.get(head) ?? []), row])
  }
  const references = withForms(lexicon.references)
  const made = { measures, things, endings, longest, rows, topics: listTopics(lexicon, measures, things), references }
  done.set(lexicon, made)
  return made
}

function addNoun(into: Map<string, KnownNoun>, key: string, entry: MeasureHead | null, inflection: Inflection): void {
  const words = key.split(' ')
  const noun = { lemma: words.at(-1) ?? key, length: words.length, entry }
  for (const form of listNounForms(key, inflection)) {
    const spaced = form.replaceAll('-', ' ')
    if (!into.has(spaced)) into.set(spaced, noun)
  }
}

/** Single words that tell by themselves what a measure is about. Those of many meanings (`faint`) do not. */
function listTopics(
  lexicon: MeasureLexicon,
  measures: Map<string, KnownNoun>,
  things: Map<string, KnownNoun>,
): Map<string, MeasureKind> {
  const faint = new Set(lexicon.faint)
  const topics = new Map<string, MeasureKind>()
  for (const map of [measures, things]) {
    for (const [form, { lemma, length, entry }] of map) {
      if (length > 1 || !entry || entry.open || entry.needs || entry.kind === 'other' || faint.has(lemma)) continue
      if (!topics.has(form)) topics.set(form, entry.kind)
    }
  }
  for (const [word, kind] of Object.entries(lexicon.topics)) topics.set(word, kind)
  return topics
}

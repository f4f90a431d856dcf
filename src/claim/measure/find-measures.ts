import { compileActions } from '../action/compile-actions.ts'
import type { MeasureKind } from '../claim.ts'
import type { Lexicon } from '../lexicon.ts'
import type { PartyMention } from '../party/party-mention.ts'
import type { Token } from '../token/token.ts'
import { type CompiledMeasures, compileMeasures, type KnownNoun } from './compile-measures.ts'
import { findKind, findTopic } from './find-kind.ts'
import { type FoundNoun, findNoun } from './find-noun.ts'
import type { MeasurePhrase } from './measure-phrase.ts'
import { fitsPhrase, isNounHere, isSource, phraseStart, readComplement } from './phrase-bounds.ts'
import { readName } from './read-name.ts'

/** What one sentence names: measures, and things that measures are about, each left to right. */
export type FoundMeasures = { measures: MeasurePhrase[]; things: MeasurePhrase[] }

/** A noun phrase up to its head; `actionNoun` closes it ("aid suspension"). */
type Core = { from: number; last: number; actionNoun: number | null; noun: FoundNoun | null }

/**
 * All noun phrases of a sentence that name a measure, or a thing that measures are about ("soybeans", "visitors"; weak
 * measures of their kind), in one pass over the tokens.
 */
export function findMeasures(
  text: string,
  tokens: Token[],
  parties: PartyMention[],
  lexicon: Lexicon,
  acronyms: Map<string, MeasurePhrase>,
  /** Tokens that are verbs of actions, whatever the tagger says: they part phrases. */
  verbs: Set<number> = new Set(),
): FoundMeasures {
  const compiled = compileMeasures(lexicon)
  const { nounBase } = compileActions(lexicon)
  const isActionNoun = (form: string) => nounBase(form) !== null
  const out: FoundMeasures = { measures: [], things: [] }
  const fits = (i: number) => !verbs.has(i) && fitsPhrase(tokens, i)
  for (let i = 0; i < tokens.length; i++) {
    if (!fits(i)) continue
    const from = i
    while (i + 1 < tokens.length && fits(i + 1)) i++
    let last = i
    while (last > from && isDayOrYear(tokens[last])) last--
    // "An arms embargo last month": the time is no part of the phrase.
    if (last > from + 1 && tokens[last]?.is.timeUnit && tokens[last - 1]?.is.timePointer) last -= 2
    const core = findCore(tokens, from, last, compiled.measures, compiled, isActionNoun)
    const known = acronyms.get(tokens[core.last]?.text ?? '') ?? null
    const measure =
      core.noun || known ? readPhrase(text, tokens, parties, lexicon, core, core.noun ? null : known) : null
    if (measure) {
      out.measures.push(measure)
      if (measure.acronym && !acronyms.has(measure.acronym)) acronyms.set(measure.acronym, measure)
      continue
    }
    const about = findCore(tokens, from, last, compiled.things, compiled, isActionNoun)
    const thing = about.noun ? readPhrase(text, tokens, parties, lexicon, about, null) : null
    if (thing && !isNamed(tokens, thing.head, parties)) out.things.push(thing)
  }
  return out
}

/** "The European Union", "Council of State": the noun ends a name of a party, and is no thing here. */
function isNamed(tokens: Token[], at: number, parties: PartyMention[]): boolean {
  const { start, end } = tokens[at] ?? { start: 0, end: 0 }
  return parties.some((p) => p.how === 'name' && p.start <= start && end <= p.end)
}

/** The head of the phrase [from, last]: its last noun, or the one before a noun of action. */
function findCore(
  tokens: Token[],
  from: number,
  last: number,
  nouns: Map<string, KnownNoun>,
  compiled: CompiledMeasures,
  isActionNoun: (form: string) => boolean,
): Core {
  const noun = findNoun(tokens, last, nouns, compiled)
  const here = { from, last, actionNoun: null, noun }
  if (last === from || (noun && noun.length > 1)) return here
  // An asset freeze is a measure by itself; a freeze of aid is an act.
  if (noun?.entry?.own && noun.entry.needs?.includes(tokens[last - 1]?.lower ?? '')) return here
  if (!isActionNoun(tokens[last]?.lower ?? '')) return here
  const before = findNoun(tokens, last - 1, nouns, compiled)
  return noun && !before ? here : { from, last: last - 1, actionNoun: last, noun: before }
}

function readPhrase(
  text: string,
  tokens: Token[],
  parties: PartyMention[],
  lexicon: Lexicon,
  { from, last, actionNoun, noun }: Core,
  known: MeasurePhrase | null,
): MeasurePhrase | null {
  if (tokens[last]?.pos === 'VERB' && !isNounHere(tokens, last)) return null
  const first = Math.min(phraseStart(tokens, from, last), noun?.from ?? last)
  const core = { from: first, to: (actionNoun ?? last) + 1 }
  const after = readComplement(tokens, core.to)
  const words = tokens.slice(core.from, core.to).map((t) => t.lower)
  const wider = tokens.slice(core.to, endOfWider(tokens, core.to, after.end)).map((t) => t.lower)
  const entry = noun?.entry ?? null
  if (noun && entry?.needs && !entry.needs.some((word) => words.includes(word) || wider.includes(word))) return null
  const told = known ? { kind: known.kind, row: false } : noun ? tellKind(noun, words, wider, lexicon) : null
  const kind = told?.kind ?? entry?.kind
  if (!kind) return null
  const inside = (a: number, b: number) =>
    parties.filter((p) => p.start >= (tokens[a]?.start ?? 0) && p.end <= (tokens[b - 1]?.end ?? 0))
  const behind = after.end > core.to ? inside(core.to, after.end) : []
  const phrase: MeasurePhrase = {
    head: last,
    headLemma: noun?.lemma ?? known?.headLemma ?? '',
    ...core,
    end: after.end,
    kind,
    open: told ? (known?.open ?? false) : (entry?.open ?? false),
    own: entry?.own ?? known?.own ?? false,
    easing: entry?.easing ?? false,
    weak: (entry?.weak ?? false) && !told?.row,
    pointsBack: tokens[core.from]?.is.pointingBack === true && last - core.from <= 2 && after.end === core.to,
    actionNoun,
    before: inside(core.from, core.to),
    towards: behind.filter((p) => !isSource(tokens, p)),
    source: behind.filter((p) => isSource(tokens, p)),
    pronoun: false,
    acronym: after.acronym ?? known?.acronym ?? null,
    name: '',
  }
  phrase.name = readName(text, tokens, phrase)
  return phrase
}

/** What the words around a head say its kind is: null when they say nothing. `row`: words of the phrase itself do. */
function tellKind(
  noun: FoundNoun,
  words: string[],
  wider: string[],
  lexicon: Lexicon,
): { kind: MeasureKind; row: boolean } | null {
  const { lemma, entry, length } = noun
  if (length > 1 && !entry?.open) return null
  const open = entry?.open === true
  const inside = findKind(lemma, words, lexicon)
  if (inside) return { kind: inside, row: true }
  const near = open ? findTopic(words.slice(0, -1).reverse(), lexicon) : null
  if (near) return { kind: near, row: false }
  const behind = lexicon.measures.general.includes(lemma)
    ? null
    : (findKind(lemma, wider, lexicon) ?? (open ? findTopic(wider, lexicon) : null))
  return behind ? { kind: behind, row: false } : null
}

/** How far behind a phrase words may tell its kind: its complement, or a few words after a preposition. */
function endOfWider(tokens: Token[], to: number, end: number): number {
  return Math.max(to, Math.min(to + 9, tokens[to]?.pos === 'ADP' ? Math.max(end, to + 4) : end))
}

/** A weekday, "yesterday", a year: what no measure is. */
const isDayOrYear = (token: Token | undefined) => token?.is.plainDay || /^(19|20)\d\d$/.test(token?.lower ?? '')

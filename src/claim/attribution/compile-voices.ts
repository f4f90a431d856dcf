import { findVerbBase } from '../inflection/find-verb-base.ts'
import type { Inflection } from '../inflection/inflection.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Token } from '../token/token.ts'

/**
 * How a verb cites: `say` reports what follows or stands before it, `act` is done by saying, `wish` tells what somebody
 * wants, `aside` cites only between commas or after a quotation.
 */
export type VoiceUse = 'say' | 'act' | 'wish' | 'aside'

/** A verb of saying where it stands: its use, and the token behind it and its particles. */
export type Voice = { use: VoiceUse; base: string; end: number; sure: boolean; long: boolean } & VoiceTraits

/** What verbs of saying differ in: whom they name as hearer, what they leave open. */
type VoiceTraits = {
  /** Has whom it is said to as object: "assure". */
  tells: boolean
  /** Orders where an infinitive follows its object: "tell". */
  orders: boolean
  /** Says something by not being done: "did not rule out". */
  refuses: boolean
  /** Says nothing of what is said: "say". */
  neutral: boolean
}

type Entry = { use: VoiceUse; rest: string[] }

/** The words of attribution, made ready for looking up. */
export type CompiledVoices = {
  verbs: Map<string, Entry[]>
  isVerb: (word: string) => boolean
  inflection: Inflection
  sure: Set<string>
  /** First word of a citing phrase to its words, longest first. */
  citing: Map<string, string[][]>
  notices: Set<string>
  vehicles: Set<string>
  hearers: Set<string>
  titles: Set<string>
  sources: Set<string>
  offices: string[][]
  telling: Set<string>
  ordering: Set<string>
  refusing: Set<string>
  neutral: Set<string>
}

const done = new WeakMap<Lexicon, CompiledVoices>()

/** The lexicon's words of attribution made ready for looking up; made once for a lexicon. */
export function compileVoices(language: Lexicon): CompiledVoices {
  const before = done.get(language)
  if (before) return before
  const { attribution: lexicon, inflection } = language
  const verbs = new Map<string, Entry[]>()
  const put = (phrases: string[], use: VoiceUse) => {
    for (const phrase of phrases) {
      const [first = phrase, ...rest] = phrase.split(' ')
      verbs.set(first, [...(verbs.get(first) ?? []), { use, rest }])
    }
  }
  put(lexicon.plain, 'say')
  put(lexicon.phrases, 'say')
  put(lexicon.acts, 'act')
  put(lexicon.wishes, 'wish')
  put(lexicon.asides, 'aside')
  for (const list of verbs.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  const citing = new Map<string, string[][]>()
  for (const phrase of lexicon.citing) {
    const words = phrase.split(' ')
    const first = words[0] ?? phrase
    citing.set(
      first,
      [...(citing.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    )
  }
  const made: CompiledVoices = {
    verbs,
    isVerb: (word) => verbs.has(word),
    inflection,
    sure: new Set(lexicon.sure),
    citing,
    notices: new Set(lexicon.notices),
    vehicles: new Set(lexicon.vehicles),
    hearers: new Set(lexicon.hearers),
    titles: new Set(lexicon.titles),
    sources: new Set(lexicon.sources),
    telling: new Set(lexicon.telling),
    ordering: new Set(lexicon.ordering),
    refusing: new Set(lexicon.refusing),
    neutral: new Set(lexicon.neutral),
    offices: lexicon.offices.map((phrase) => phrase.split(' ')),
  }
  done.set(language, made)
  return made
}

/** The verbs of saying at token `i`, the first listed use first; [] where it is none. */
export function listVoices(tokens: Token[], i: number, voices: CompiledVoices): Voice[] {
  const token = tokens[i]
  if (!token || !/^(VERB|AUX|NOUN|ADJ|X)$/.test(token.pos)) return []
  const lower = token.lower
  if (token.pos === 'AUX' && !token.is.reportedFuture) return []
  const base = findVerbBase(lower, voices.isVerb, voices.inflection)
  if (!base) return []
  const sure = voices.sure.has(base) && lower !== base
  if (!/^(VERB|AUX)$/.test(token.pos) && !sure && !mistaken(tokens, i)) return []
  const traits = {
    tells: voices.telling.has(base),
    orders: voices.ordering.has(base),
    refuses: voices.refusing.has(base),
    neutral: voices.neutral.has(base),
  }
  const out: Voice[] = []
  for (const { use, rest } of voices.verbs.get(base) ?? []) {
    if (rest.some((word, k) => tokens[i + 1 + k]?.lower !== word)) continue
    out.push({ use, base, end: i + 1 + rest.length, sure, long: rest.length > 0, ...traits })
  }
  return out
}

/** A verb that the tagger took for another word: "had informed", "Mali, too, repeat that". */
function mistaken(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1]
  if (before?.is.have) return tokens[i]?.is.perfectLike === true
  return (
    tokens[i + 1]?.is.complementizer === true &&
    (before?.text === ',' || before?.pos === 'PROPN' || before?.pos === 'PRON')
  )
}

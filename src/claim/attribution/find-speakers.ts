import { findVerbBase } from '../action/find-verb-base.ts'
import { findNounBase } from '../measure/find-noun-base.ts'
import type { Draft, SentenceReading } from '../rules/rule.ts'
import type { Token } from '../token/token.ts'

export type SpeakerReading = { speakers: string[]; at: number | null }

const NAME_TAGS = /^(DET|ADJ|NOUN|PROPN|NUM|PART)$/
const none: SpeakerReading = { speakers: [], at: null }

/**
 * On whose word a sentence reports a claim: "according to X", "X said …", "…, X said", "said X". A verb of saying that is
 * itself the claim's verb does not count. `lastNamed` is who "he", "she" or "it" is.
 */
export function findSpeakers(s: SentenceReading, draft: Draft, lastNamed: string | null): SpeakerReading {
  const { verbs } = s.lexicon.attribution
  for (let i = 0; i < s.tokens.length - 1; i++) {
    if (s.tokens[i]?.lower === 'according' && s.tokens[i + 1]?.lower === 'to') {
      const name = readName(s, i + 2, 1)
      if (name && Math.abs(i - draft.at) < 45)
        return { speakers: [resolve(name, lastNamed)].filter((n) => n !== ''), at: i }
    }
  }
  let best: { i: number; far: number } | null = null
  for (let i = 0; i < s.tokens.length; i++) {
    const token = s.tokens[i]
    if (token?.pos !== 'VERB' || i === draft.at) continue
    const verb = findVerbBase(token.lower, (w) => verbs.includes(w))
    if (!verb || /ing$/.test(token.lower) || /^(is|was|are|were|been|be)$/.test(s.tokens[i - 1]?.lower ?? '')) continue
    const plain = s.lexicon.attribution.plain.includes(verb)
    if (!plain && !(i < draft.at && governs(s, i, draft))) continue
    if (!cites(s, i, draft)) continue
    const far = Math.abs(i - draft.at)
    if (!best || far < best.far) best = { i, far }
  }
  if (!best) return none
  const name = readSpeaker(s, best.i)
  if (!name) return none
  const resolved = resolve(name, lastNamed)
  return resolved === '' ? none : { speakers: [resolved], at: best.i }
}

/** A citing verb in front governs what follows; one behind governs only over a comma or a closing quote. */
function cites(s: SentenceReading, verb: number, draft: Draft): boolean {
  if (verb < draft.at) {
    const between = s.tokens.slice(verb + 1, draft.at)
    return !between.some((t) => t.text === ';')
  }
  const passive = /^(is|was|are|were|been|be)$/.test(s.tokens[verb - 1]?.lower ?? '')
  if (passive) return false
  return s.tokens.slice(draft.at, verb).some((t) => /^[,”"’']$/.test(t.text))
}

function governs(s: SentenceReading, verb: number, draft: Draft): boolean {
  if (draft.at - verb > 14 || s.tokens[draft.at - 1]?.lower === 'and') return false
  return !s.tokens.slice(verb + 1, draft.at).some((t) => /^[;]$/.test(t.text))
}

/** The noun phrase that speaks: before the verb, or behind it where the sentence is turned round. */
function readSpeaker(s: SentenceReading, verb: number): string | null {
  const before = s.tokens[verb - 1]
  if (before && /^[,”"]$/.test(before.text)) return readName(s, verb + 1, 1) ?? readName(s, verb - 1, -1)
  return readName(s, verb - 1, -1) ?? readName(s, verb + 1, 1)
}

/** Reads a noun phrase from token `at` in a direction, over "of", commas of titles left out. */
function readName(s: SentenceReading, at: number, step: 1 | -1): string | null {
  let i = at
  while (
    step === -1 &&
    i >= 0 &&
    /^(ADV|AUX|PART)$/.test(s.tokens[i]?.pos ?? '') &&
    !/^['’]s$/.test(s.tokens[i]?.text ?? '')
  )
    i--
  if (step === -1 && s.tokens[i]?.text === ',') {
    const open = [...s.tokens.slice(Math.max(0, i - 12), i)].map((t) => t.text).lastIndexOf(',')
    if (open >= 0) i = Math.max(0, i - 12) + open - 1
    else return null
  }
  let from = i
  let to = i
  const ok = (t: Token | undefined) =>
    t !== undefined &&
    (NAME_TAGS.test(t.pos) || /^(of|for|the|and|to)$/.test(t.lower) || t.pos === 'PRON') &&
    t.text !== ','
  if (!ok(s.tokens[i])) return null
  if (s.tokens[i]?.pos === 'PRON') return s.tokens[i]?.text ?? null
  if (step === 1)
    while (to + 1 < s.tokens.length && to - i < 11 && ok(s.tokens[to + 1]) && goesOn(s.tokens, to + 1)) to++
  else while (from - 1 >= 0 && i - from < 16 && ok(s.tokens[from - 1]) && s.tokens[from - 1]?.pos !== 'PRON') from--
  while (from < to && /^(of|for|and|to|that)$/.test(s.tokens[from]?.lower ?? '')) from++
  while (
    to > from &&
    /(day|evening|morning|night|afternoon|late|early|of|for|and|yesterday|today)$/.test(s.tokens[to]?.lower ?? '')
  )
    to--
  if (!canSpeak(s, from, to)) return null
  const text = s.text.slice(s.tokens[from]?.start ?? 0, s.tokens[to]?.end ?? 0).replace(/\s+/g, ' ')
  return text.replace(/^(the|a|an) (?=US |[A-Z])/i, '').trim() || null
}

/** Somebody who can be cited: a name, a party, or a noun such as "official". */
function canSpeak(s: SentenceReading, from: number, to: number): boolean {
  const { sources } = s.lexicon.attribution
  return s.tokens
    .slice(from, to + 1)
    .some(
      (t) =>
        t.pos === 'PROPN' ||
        findNounBase(t.lower, (w) => sources.includes(w)) !== null ||
        s.parties.some((p) => p.start <= t.start && p.end >= t.end),
    )
}

/** "for" and "and" go on in a name ("Bureau of South and Central Asian Affairs"), not between clauses. */
function goesOn(tokens: Token[], i: number): boolean {
  const word = tokens[i]?.lower ?? ''
  if (word === 'to') return false
  if (word !== 'and' && word !== 'for') return true
  return /^\p{Lu}/u.test(tokens[i - 1]?.text ?? '') && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')
}

function resolve(name: string, lastNamed: string | null): string {
  if (/^(he|she|it|they|who)$/i.test(name)) return lastNamed ?? ''
  return /^(that|which|this|there|what|i|we|you)$/i.test(name) ? '' : name
}

/** Who speaks in a sentence, for "he" and "she" in later ones. */
export function findNamedSpeaker(s: SentenceReading): string | null {
  const { verbs } = s.lexicon.attribution
  for (let i = 0; i < s.tokens.length; i++) {
    if (s.tokens[i]?.pos !== 'VERB' || !findVerbBase(s.tokens[i]?.lower ?? '', (w) => verbs.includes(w))) continue
    const name = readSpeaker(s, i)
    if (name && !/^(he|she|it|they|who|that|which|this|there|what|i|we|you)$/i.test(name)) return name
  }
  return null
}

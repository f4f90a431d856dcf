import type { SentenceReading } from '../rules/rule.ts'
import { inDate, isVehicle, readLeft, readRight, type Span } from './read-name.ts'

/**
 * Who does what the verb at token `verb` tells: the noun phrase before it, over auxiliaries, dates, "in a statement" and
 * insertions between commas; for "who", what it stands for; for "and said", the subject of the clause before.
 */
export function findSubject(s: SentenceReading, verb: number): Span | null {
  const at = skipLeft(s, verb)
  if (at <= 0) return null
  const before = s.tokens[at - 1]
  if (!before) return null
  if (/^[,—–)]$/.test(before.text)) return overInsertion(s, at - 1) ?? frontSubject(s, at - 1)
  if (before.is.resuming) return frontSubject(s, at - 1)
  const span = readLeft(s, at)
  return span ? settleRelative(s, span) : null
}

/** Tokens left of a verb that are no subject: auxiliaries, adverbs, dates, "in a statement". Gives the end of the subject. */
function skipLeft(s: SentenceReading, verb: number): number {
  let at = verb
  for (let guard = 0; guard < 20 && at > 0; guard++) {
    const token = s.tokens[at - 1]
    if (!token) break
    if (/^(AUX|ADV)$/.test(token.pos) || inDate(s, at - 1) || token.is.helper) {
      at--
      continue
    }
    if (token.pos === 'PART' && token.lower !== "'s" && token.lower !== "'" && !token.is.infinitive) {
      at--
      continue
    }
    const phrase = vehicleBefore(s, at)
    if (phrase === null) break
    at = phrase
  }
  return at
}

/** Start of "in a statement", "to reporters" that ends before token `end`. */
function vehicleBefore(s: SentenceReading, end: number): number | null {
  for (let k = end - 1; k >= Math.max(1, end - 7); k--) {
    const token = s.tokens[k]
    if (!token || token.pos === 'VERB' || token.text === ',') return null
    if (token.pos === 'ADP' && token.is.occasion) return isVehicle(s, k + 1) ? k : null
  }
  return null
}

/** "Wells, who heads the bureau, said": the subject stands before the comma that opens the insertion at `comma`. */
function overInsertion(s: SentenceReading, comma: number): Span | null {
  const mark = s.tokens[comma]?.text
  const opening = mark === ')' ? '(' : mark
  for (let k = comma - 1; k > 0 && comma - k < 30; k--) {
    const token = s.tokens[k]
    if (!token || /^[;:“”"]$/.test(token.text)) return null
    if (token.text !== opening) continue
    const outer = readLeft(s, skipLeft(s, k))
    const inner = readLeft(s, comma)
    if (!outer) continue
    const apposed = inner !== null && inner.from <= k + 2
    if (apposed && isBareName(s, inner) && !endsInName(s, outer)) return inner
    if (apposed || s.tokens[k + 1]?.is.notCited || s.tokens[k + 1]?.pos === 'VERB' || s.tokens[k + 1]?.pos === 'ADV')
      return settleRelative(s, outer)
    return inner ?? outer
  }
  return null
}

const endsInName = (s: SentenceReading, { to }: Span) => s.tokens[to - 1]?.pos === 'PROPN'
const isBareName = (s: SentenceReading, { from, to }: Span) =>
  to - from <= 4 &&
  s.tokens.slice(from, to).every((t) => /^\p{Lu}/u.test(t.text) || t.is.nameParticle || t.text === '-')

/** The subject of the clause that runs up to token `end`: the first noun phrase that a verb follows. */
function frontSubject(s: SentenceReading, end: number): Span | null {
  let start = 0
  for (let k = end - 1; k > 0; k--) {
    if (/^[;:]$/.test(s.tokens[k]?.text ?? '')) {
      start = k + 1
      break
    }
  }
  return listSubject(s, start, end)
}

/** The first noun phrase in tokens [start, end) that stands before the first verb; "who" is what it stands for. */
export function listSubject(s: SentenceReading, start: number, end: number): Span | null {
  let verb = start
  while (verb < end && !/^(VERB|AUX)$/.test(s.tokens[verb]?.pos ?? '')) verb++
  if (verb >= end) return null
  const at = skipLeft(s, verb)
  const before = s.tokens[at - 1]
  if (!before || at <= start) return null
  if (before.text === ',') return overInsertion(s, at - 1) ?? readLeft(s, at - 1)
  const span = readLeft(s, at)
  return span && span.from >= start ? settleRelative(s, span) : null
}

/** "who" and "which" are what stands before them. */
function settleRelative(s: SentenceReading, span: Span): Span | null {
  const word = s.tokens[span.from]?.lower
  if (span.to - span.from !== 1 || (word !== 'who' && word !== 'which')) return span
  const before = s.tokens[span.from - 1]?.text === ',' ? span.from - 1 : span.from
  return readLeft(s, before)
}

/** Who stands behind a verb that goes before its subject: "said Ana Soto". */
export function findInverted(s: SentenceReading, verb: number, end: number): Span | null {
  const before = s.tokens[verb - 1]
  if (before && !/^[,”"’'—–…!?]$/.test(before.text)) return null
  const span = readRight(s, end)
  if (!span || s.tokens[span.from]?.is.speaking) {
    return span && s.tokens[span.from]?.is.person && !isVerbal(s, span.to) ? span : null
  }
  return isVerbal(s, span.to) ? null : span
}

const isVerbal = (s: SentenceReading, i: number) => /^(VERB|AUX)$/.test(s.tokens[i]?.pos ?? '') && !s.tokens[i]?.is.ing

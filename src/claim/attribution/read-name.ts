import { findNounBase } from '../inflection/find-noun-base.ts'
import type { SentenceReading } from '../rules/rule.ts'
import type { Token } from '../token/token.ts'
import { compileVoices } from './compile-voices.ts'

/** A noun phrase by its tokens [from, to). */
export type Span = { from: number; to: number }

const NAMING = /^(NOUN|PROPN|ADJ|NUM|X|SYM)$/

/** A word that names by being written large, whatever the tagger takes it for: "Wells". */
const isName = (t: Token | undefined) => t !== undefined && /^\p{Lu}/u.test(t.text) && t.pos !== 'ADP'

/** Pronouns that can speak: "she", "who". */
export function isSpeakingPronoun(token: Token | undefined): boolean {
  return token?.is.speaking === true
}

/** Whether token `i` lies in a date of the sentence ("on Monday"). */
export function inDate(s: SentenceReading, i: number): boolean {
  const token = s.tokens[i]
  if (!token) return false
  return s.dates.some((d) => token.start >= Math.min(d.phraseStart, d.start) && token.end <= d.end)
}

/** The noun phrase that ends before token `end`, read leftwards over "of", "in" and "and"; null where there is none. */
export function readLeft(s: SentenceReading, end: number): Span | null {
  const { tokens } = s
  const last = tokens[end - 1]
  if (!last) return null
  if (isSpeakingPronoun(last)) return { from: end - 1, to: end }
  if (!(NAMING.test(last.pos) || isName(last) || last.is.lone) || inDate(s, end - 1)) return null
  let from = end - 1
  for (let k = end - 2; k >= 0 && end - k < 24; k--) {
    const token = tokens[k]
    if (!token || inDate(s, k)) break
    const word = token.lower
    if (token.is.nameJoin && k > 0 && !/^\p{Lu}/u.test(token.text)) {
      const before = tokens[k - 1]
      if (before && (NAMING.test(before.pos) || isName(before) || before.is.tied) && !inDate(s, k - 1)) continue
      break
    }
    if (token.is.possessive || (token.pos === 'DET' && !token.is.ownerMark)) {
      from = k
      if (!tokens[k - 1]?.is.nameJoin && !tokens[k - 1]?.is.pairing) break
      continue
    }
    if (token.is.listWord) {
      if (!joinsNames(s, k)) break
      continue
    }
    if (
      NAMING.test(token.pos) ||
      (token.pos === 'PART' && !token.is.infinitive && !token.is.notWord) ||
      isName(token) ||
      token.is.tied ||
      word === '-' ||
      word === '.' ||
      word === '&'
    ) {
      if (word === '.' && tokens[k - 1] && (tokens[k - 1]?.text.length ?? 9) > 2) break
      from = k
      continue
    }
    break
  }
  while (from < end - 1 && (tokens[from]?.is.fronted || inDate(s, from))) from++
  return { from, to: end }
}

/** "Egypt and Jordan said": joins subjects where no verb stands before it in the clause. */
function joinsNames(s: SentenceReading, and: number): boolean {
  const left = s.tokens[and - 1]
  if (!left || !(NAMING.test(left.pos) || isName(left))) return false
  for (let k = and - 1; k >= 0 && and - k < 14; k--) {
    const token = s.tokens[k]
    if (!token || /^[,;:.“”"—–]$/.test(token.text)) return true
    if (token.pos === 'VERB' || token.pos === 'AUX') return false
  }
  return true
}

/** The noun phrase that begins at token `from`, read rightwards; null where there is none. */
export function readRight(s: SentenceReading, from: number): Span | null {
  const { tokens } = s
  const first = tokens[from]
  if (!first) return null
  if (isSpeakingPronoun(first)) return { from, to: from + 1 }
  if (!(NAMING.test(first.pos) || first.pos === 'DET' || isName(first) || first.is.possessive)) return null
  if (inDate(s, from)) return null
  let to = from
  let head = from
  for (let k = from; k < tokens.length && k - from < 18; k++) {
    const token = tokens[k]
    if (!token || inDate(s, k)) break
    const word = token.lower
    const link = token.is.nameJoin || token.is.listWord || word === '-' || word === '&'
    const named =
      NAMING.test(token.pos) ||
      isName(token) ||
      token.is.tied ||
      (token.pos === 'PART' && /s$|^['’]/.test(word)) ||
      token.is.possessive ||
      token.pos === 'DET'
    if (!named && !link) break
    if (token.pos === 'DET' && k > from && !tokens[k - 1]?.is.nameJoin && !tokens[k - 1]?.is.and) break
    if (token.is.inWord && isVehicle(s, k + 1)) break
    if (!link) head = k
    if (token.is.and && !isName(tokens[k + 1]) && tokens[k + 1]?.pos !== 'DET' && tokens[k + 1]?.pos !== 'NOUN') break
    to = k + 1
  }
  return head >= from && to > from ? { from, to: Math.min(to, head + 1) } : null
}

/** Whether a noun phrase at token `i` is what one speaks in: "a statement". */
export function isVehicle(s: SentenceReading, i: number): boolean {
  const { vehicles } = compileVoices(s.lexicon)
  for (let k = i; k < Math.min(s.tokens.length, i + 5); k++) {
    const token = s.tokens[k]
    if (!token || !/^(DET|ADJ|NOUN|PROPN|PRON|PART|NUM)$/.test(token.pos)) return false
    if (findNounBase(token.lower, (w) => vehicles.has(w), s.lexicon.inflection) !== null) return true
  }
  return false
}

/** The token that heads a noun phrase: the last before "of", "in" and what hangs on behind. */
export function headOf(s: SentenceReading, { from, to }: Span): number {
  let head = from
  for (let k = from; k < to; k++) {
    const token = s.tokens[k]
    if (!token || (k > from && (token.is.nameJoin || token.is.tied))) break
    head = k
  }
  return head
}

/** Somebody who can be cited: a name, a party, or a noun such as "official". */
export function canSpeak(s: SentenceReading, span: Span): boolean {
  const { sources, titles } = compileVoices(s.lexicon)
  const last = s.tokens[headOf(s, span)]
  if (!last) return false
  if (last.pos === 'PROPN' || (last.pos === 'X' && span.to - span.from > 1)) return true
  if (findNounBase(last.lower, (w) => sources.has(w) || titles.has(w), s.lexicon.inflection) !== null) return true
  return s.parties.some((p) => p.start <= last.start && p.end >= last.end)
}

/** The words of a name as the text gives them, without article, title and what hangs on behind; '' where nothing is left. */
export function sayName(s: SentenceReading, span: Span): string {
  let { from, to } = span
  const { tokens } = s
  while (from < to && (tokens[from]?.is.definite || tokens[from]?.is.possessive)) from++
  for (let k = from + 1; k < to; k++) {
    if (tokens[k]?.is.nameJoin && (isVehicle(s, k + 1) || inDate(s, k + 1))) to = k
  }
  while (to > from && (inDate(s, to - 1) || /^[,.\-–—]$/.test(tokens[to - 1]?.text ?? ''))) to--
  const start = afterTitle(s, from, to)
  const text = s.text.slice(tokens[start]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ')
  return text.replace(/^[“”"'‘]|[“”"]$/g, '').trim()
}

/** Where a personal name begins behind its titles: "US Secretary of State Mike Pompeo"; `from` where there is none. */
function afterTitle(s: SentenceReading, from: number, to: number): number {
  const { tokens } = s
  let start = to
  while (start > from && isPersonalName(tokens[start - 1])) start--
  const voices = compileVoices(s.lexicon)
  let title = from
  for (let k = from; k < to - 1; k++) {
    const word = tokens[k]?.lower.replace(/\.$/, '') ?? ''
    if (!voices.titles.has(word)) continue
    const office = voices.offices.find((words) => words.every((w, n) => tokens[k + 1 + n]?.lower === w))
    title = k + 1 + (office?.length ?? 0)
  }
  if (title > from && title < to && title >= start) return title
  if (title > start && title < to) return title
  return from
}

const isPersonalName = (t: Token | undefined) =>
  t !== undefined && (t.pos === 'PROPN' || /^\p{Lu}/u.test(t.text) || t.is.nameParticle)

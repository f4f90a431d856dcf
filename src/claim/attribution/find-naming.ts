import { findNounBase } from '../inflection/find-noun-base.ts'
import type { SentenceReading } from '../rules/rule.ts'
import type { Citing } from './citing.ts'
import { compileVoices } from './compile-voices.ts'
import { findGovernedEnd, readAside } from './find-governed.ts'
import { canSpeak, readLeft, readRight } from './read-name.ts'

/** "according to X", "in the words of X", "citing X": the last joins its names to a citation before it. */
export function findPhrases(s: SentenceReading, before: Citing[]): Citing[] {
  const { citing } = compileVoices(s.lexicon)
  const out: Citing[] = []
  for (let i = 0; i < s.tokens.length; i++) {
    const word = s.tokens[i]?.lower ?? ''
    const quoting = s.tokens[i]?.is.quoting && s.tokens[i - 1]?.pos !== 'AUX'
    const phrase = citing.get(word)?.find((words) => words.every((w, n) => s.tokens[i + n]?.lower === w))
    if (!phrase && !quoting) continue
    const end = i + (phrase?.length ?? 1)
    const who = readRight(s, end)
    if (!who || (!canSpeak(s, who) && quoting)) continue
    const host = quoting ? [...out, ...before].findLast((c) => c.at < i) : undefined
    if (host) host.who.push(who)
    else if (quoting && !s.tokens[i]?.is.quotingNow) continue
    else out.push({ who: [who], at: i, ...scopeOf(s, i, who.to), use: 'say', aside: true })
  }
  return out
}

function scopeOf(s: SentenceReading, at: number, end: number): { from: number; to: number } {
  const scope = readAside(s, at, at, end)
  if (scope && at > 1) return scope
  return { from: end, to: findGovernedEnd(s, end + 1) }
}

/** "a statement by X that", "X's pledge to": nouns of saying with who said it. */
export function findNotices(s: SentenceReading): Citing[] {
  const { notices } = compileVoices(s.lexicon)
  const out: Citing[] = []
  for (let i = 0; i < s.tokens.length; i++) {
    const token = s.tokens[i]
    if (token?.pos !== 'NOUN' || findNounBase(token.lower, (w) => notices.has(w), s.lexicon.inflection) === null)
      continue
    const next = s.tokens[i + 1]
    if (next?.is.agentMark || next?.is.fromWord) {
      const who = readRight(s, i + 2)
      if (who && canSpeak(s, who) && s.tokens[who.to]?.is.telling)
        out.push({ who: [who], at: i, from: i, to: findGovernedEnd(s, who.to), use: 'say', aside: false })
    } else if (next?.is.telling) {
      const mark = lastOwner(s, i)
      const who = mark === null ? null : readLeft(s, mark)
      if (who && canSpeak(s, who))
        out.push({ who: [who], at: i, from: i, to: findGovernedEnd(s, i + 1), use: 'say', aside: false })
    }
  }
  return out
}

/** The possessive mark at most two words before token `i`. */
function lastOwner(s: SentenceReading, i: number): number | null {
  for (let k = i - 1; k > 0 && i - k < 4; k--) {
    if (s.tokens[k]?.pos === 'PART' && /^['’]s?$/.test(s.tokens[k]?.text ?? '')) return k
    if (!/^(ADJ|NOUN|PROPN)$/.test(s.tokens[k]?.pos ?? '')) return null
  }
  return null
}

/** A headline's "Ankara: no climb-down" or "Tariffs go: ministry". */
export function findTopic(s: SentenceReading): Citing | null {
  if (s.place !== 'headline') return null
  const colon = s.tokens.findIndex((t) => t.text === ':')
  if (colon < 1) return null
  const last = s.tokens.length
  const front = readRight(s, 0)
  if (front && front.to === colon && colon <= 5 && canSpeak(s, front) && last - colon > 3)
    return { who: [front], at: colon, from: colon, to: last, use: 'say', aside: true }
  const tail = readRight(s, colon + 1)
  if (tail && tail.to >= last - 1 && last - colon <= 7 && canSpeak(s, tail))
    return { who: [tail], at: colon, from: 0, to: colon, use: 'say', aside: true }
  return null
}

import type { SentenceReading } from '../rules/rule.ts'
import type { Token } from '../token/token.ts'
import type { Citing } from './citing.ts'
import { type CompiledVoices, compileVoices, listVoices, type Voice } from './compile-voices.ts'
import { findGovernedEnd, readAside } from './find-governed.ts'
import { findNotices, findPhrases, findTopic } from './find-naming.ts'
import { findInverted, findSubject } from './find-subject.ts'
import { canSpeak, readRight, type Span } from './read-name.ts'

/** Everybody whom one sentence cites by name, pronoun or office, with what it tells on their word. */
export function findCitings(s: SentenceReading): Citing[] {
  const voices = compileVoices(s.lexicon)
  const out: Citing[] = []
  for (let i = 0; i < s.tokens.length; i++) {
    const found = findByVerb(s, i, voices)
    if (found) out.push(found)
  }
  for (const found of findPhrases(s, out)) out.push(found)
  out.push(...findNotices(s))
  const topic = out.length === 0 ? findTopic(s) : null
  if (topic) out.push(topic)
  return out
}

function findByVerb(s: SentenceReading, i: number, voices: CompiledVoices): Citing | null {
  for (const voice of listVoices(s.tokens, i, voices)) {
    const found = citeBy(s, i, voice)
    if (found) return found
  }
  return null
}

function citeBy(s: SentenceReading, i: number, voice: Voice): Citing | null {
  const group = readGroup(s.tokens, i, speaksByNot(s.tokens, voice))
  if (group === 'unsaid') return null
  if (group === 'passive') return citePassive(s, i, voice)
  if (group === 'participle') return voice.use === 'say' ? citeParticiple(s, i, voice) : null
  const mayTurn = (voice.use === 'say' || voice.use === 'aside') && mayInvert(s, i, voice)
  const inverted = mayTurn ? findInverted(s, i, voice.end) : null
  if (inverted && mayCite(s, inverted, voice)) {
    const scope = readAside(s, i, i, inverted.to)
    if (scope) return { who: [inverted], at: i, ...scope, use: 'say', aside: true }
  }
  const who = findSubject(s, i)
  if (!who || !mayCite(s, who, voice)) return null
  const end = standsAside(s, who.from, voice)
  if (end !== null) {
    const scope = readAside(s, i, who.from, end)
    if (scope) return { who: [who], at: i, ...scope, use: 'say', aside: true }
  }
  if (voice.use === 'aside' || !takesWhatFollows(s, voice)) return null
  const to = isRelative(s, who, i) ? firstComma(s.tokens, voice.end) : findGovernedEnd(s, voice.end)
  return { who: [who], at: i, from: i, to, use: voice.use, aside: false }
}

/** A sure verb of saying cites whoever its subject is; another only who can speak. */
function mayCite(s: SentenceReading, who: Span, voice: Voice): boolean {
  if (s.tokens[who.from]?.pos === 'PRON' || s.tokens[who.from]?.is.thirdPerson)
    return who.to - who.from === 1 || canSpeak(s, who)
  return voice.sure || canSpeak(s, who)
}

const isRelative = (s: SentenceReading, who: Span, verb: number) =>
  s.tokens.slice(who.to, verb).some((t) => t.is.relativeSubject) &&
  !s.tokens.slice(who.to + 2, verb).some((t) => t.text === ',')

/** "…, X, warned reporters": a verb with a hearer has its subject before it, unless a quotation ends there. */
function mayInvert(s: SentenceReading, i: number, voice: Voice): boolean {
  if (isHearer(s, voice.end)) return false
  return !voice.tells || (!voice.orders && /^[”"’']$/.test(s.tokens[i - 1]?.text ?? ''))
}

/** A verb of saying reports a clause or a quotation; an act has an object, an infinitive or a clause behind it. */
function takesWhatFollows(s: SentenceReading, voice: Voice): boolean {
  const { tokens } = s
  const at = firstWord(s, voice.end)
  const next = tokens[at]
  if (!next || next.is.agentMark) return false
  if (/^[:“"‘]$/.test(next.text) || next.is.saidOpener) return true
  if (voice.orders && isOrder(s, at)) return false
  if (voice.use !== 'say') return voice.long || (next.pos !== 'ADP' && next.pos !== 'PUNCT') || leadsOn(s, at)
  const end = findGovernedEnd(s, voice.end)
  for (let k = at; k < end; k++) {
    const token = tokens[k]
    if (!token) break
    if (/^[“"‘:]$/.test(token.text)) return true
    if ((token.pos === 'VERB' || token.pos === 'AUX') && !tokens[k - 1]?.is.infinitive && !token.is.ing) return true
  }
  return false
}

/** "pledged in writing to pause": an infinitive or a clause follows within a few words. */
function leadsOn(s: SentenceReading, at: number): boolean {
  for (let k = at; k < Math.min(s.tokens.length, at + 7); k++) {
    const token = s.tokens[k]
    if (token?.is.complementizer || (token?.is.infinitive && s.tokens[k + 1]?.pos === 'VERB')) return true
    if (token && /^[,;:.]$/.test(token.text)) return false
  }
  return false
}

/** "told its citizens to leave" orders and reports nothing. */
function isOrder(s: SentenceReading, at: number): boolean {
  const hearer = readRight(s, at)
  return hearer !== null && s.tokens[hearer.to]?.is.infinitive === true
}

function firstComma(tokens: Token[], from: number): number {
  let k = from
  while (k < tokens.length && !/^[,;—–]$/.test(tokens[k]?.text ?? '')) k++
  return k
}

/** "did not rule out", "would not say whether": a refusal that says something. */
function speaksByNot(tokens: Token[], voice: Voice): boolean {
  if (voice.refuses) return true
  return voice.neutral && tokens[voice.end]?.is.doubtOpener === true
}

/** How the verb group stands: told, told of the subject, by the way, or not said at all. */
function readGroup(tokens: Token[], i: number, spared: boolean): 'told' | 'passive' | 'participle' | 'unsaid' {
  const ing = tokens[i]?.is.ing
  let be = false
  for (let k = i - 1; k >= 0 && i - k < 6; k--) {
    const token = tokens[k]
    if (!token) break
    if (token.is.unsaying) return spared ? 'told' : 'unsaid'
    if (token.is.infinitive) return 'unsaid'
    if (token.is.spokenBe && token.pos !== 'PART') {
      be = true
      continue
    }
    if (!/^(AUX|ADV|PART)$/.test(token.pos) || token.is.ownerMark) break
  }
  if (be) return ing ? 'told' : 'passive'
  const before = tokens[i - 1]
  if (ing) return before?.is.asideLead || /^[,”"]$/.test(before?.text ?? '') ? 'participle' : 'unsaid'
  return 'told'
}

/** "X was quoted as saying …", "was announced by X": others are cited only by "by". */
function citePassive(s: SentenceReading, i: number, voice: Voice): Citing | null {
  for (let k = i + 1; k < Math.min(s.tokens.length, i + 6); k++) {
    const token = s.tokens[k]
    if (token?.is.asWord && s.tokens[k + 1]?.is.asSaying) {
      const who = findSubject(s, i)
      if (who) return { who: [who], at: i, from: i, to: findGovernedEnd(s, k + 2), use: 'say', aside: false }
    }
    if (token?.is.agentMark) {
      const who = readRight(s, k + 1)
      if (!who || !canSpeak(s, who) || voice.use === 'wish') return null
      const scope = readAside(s, i, i, who.to)
      return { who: [who], at: i, from: scope?.from ?? 0, to: Math.max(i, scope?.to ?? 0), use: 'say', aside: true }
    }
    if (/^(VERB|AUX|PUNCT)$/.test(s.tokens[k]?.pos ?? '')) return null
  }
  return null
}

/** "…, adding that": who spoke or acted before goes on. */
function citeParticiple(s: SentenceReading, i: number, voice: Voice): Citing | null {
  if (s.tokens[i]?.is.showing) return null
  const who = findSubject(s, i)
  if (!who || !mayCite(s, who, voice)) return null
  return { who: [who], at: i, from: i, to: findGovernedEnd(s, voice.end), use: 'say', aside: false }
}

/**
 * Whether a verb of saying and its subject stand aside of what is said ("…, X told reporters on Monday"): gives the token
 * behind them, null where what is said follows.
 */
function standsAside(s: SentenceReading, from: number, voice: Voice): number | null {
  const { tokens } = s
  const before = tokens[from - 1]
  if (before && !/^[,”"’'—–…!?]$/.test(before.text) && !before.is.asWord) return null
  if (!before && voice.use === 'act') return null
  let k = voice.end
  const object = firstWord(s, k)
  if (voice.tells) {
    const hearer = readRight(s, object)
    if (hearer && !tokens[hearer.from]?.is.thirdPerson) k = hearer.to
  } else {
    const token = tokens[object]
    if (token && /^(DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(token.pos) && !isHearer(s, object)) return null
  }
  for (; k < tokens.length; k++) {
    const token = tokens[k]
    if (!token || /^[,.;:“”"—–!?()]$/.test(token.text)) break
    if (token.is.factOpener) return null
    if (token.is.citationBreak) {
      k = toMark(tokens, k)
      break
    }
    if (token.pos === 'AUX') return null
    if (token.pos === 'VERB' && !tokens[k - 1]?.is.infinitive && !token.is.ing && !token.is.participle) return null
  }
  const mark = tokens[k]?.text
  if (mark === '“' || (mark === ':' && !hasClause(tokens, from))) return null
  if (mark === ',' && tokens[k + 1]?.is.contentOpener) return null
  return k
}

const hasClause = (tokens: Token[], end: number) => tokens.slice(0, end).some((t) => /^(VERB|AUX)$/.test(t.pos))

function toMark(tokens: Token[], from: number): number {
  let k = from
  while (k < tokens.length && !/^[,.;“”"]$/.test(tokens[k]?.text ?? '')) k++
  return k
}

function isHearer(s: SentenceReading, i: number): boolean {
  const { hearers } = compileVoices(s.lexicon)
  const span = readRight(s, i)
  if (!span) return false
  const next = s.tokens[span.to]
  if (next && /^(VERB|AUX)$/.test(next.pos)) return false
  const word = s.tokens[span.to - 1]?.lower ?? ''
  return hearers.has(word) || hearers.has(word.replace(/s$/, ''))
}

/** First token from `from` that is no adverb and no date. */
function firstWord(s: SentenceReading, from: number): number {
  let k = from
  while (k < s.tokens.length) {
    const token = s.tokens[k]
    if (!token || !(token.pos === 'ADV' || s.dates.some((d) => token.start >= d.phraseStart && token.end <= d.end)))
      break
    k++
  }
  return k
}

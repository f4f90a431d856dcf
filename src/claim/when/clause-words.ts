import type { Token } from '../token/token.ts'

export const BREAK = new Set([';', ':', '—', '–', '--'])
/** What may follow a participle behind its noun. */

export const isVerb = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX'

/** Whether a verb follows word `i` before the next mark or joining word. */
export function verbAhead(tokens: Token[], i: number, reach: number): boolean {
  for (let k = i; k < Math.min(tokens.length, i + reach); k++) {
    const token = tokens[k]
    if (!token || token.text === ',' || BREAK.has(token.text) || token.is.relativePronoun) return false
    if (k > i && token.pos === 'CCONJ' && (tokens[k + 1]?.pos === 'VERB' || tokens[k + 1]?.pos === 'AUX')) return false
    if (isVerb(token) && !tokens[k - 1]?.is.infinitive) return true
  }
  return false
}

/** "A treated meat", "Peru's operating permit", "quick-disbursing": words tagged as verbs that stand before a noun. */
export function namesOnly(tokens: Token[], i: number): boolean {
  if (tokens[i]?.pos !== 'VERB') return false
  const before = tokens[i - 1]
  // "Military Education and Training": part of a name.
  if (
    i > 0 &&
    tokens[i]?.is.ing &&
    /^\p{Lu}\p{Ll}+$/u.test(tokens[i]?.text ?? '') &&
    (before?.is.and || /^\p{Lu}/u.test(before?.text ?? ''))
  )
    return true
  if (tokens[i + 1]?.text === '-' || before?.text === '-') return true
  if (!before || !/^(DET|PART)$/.test(before.pos) || before.is.infinitive) return /^['’]s$/.test(before?.lower ?? '')
  return before.pos === 'DET' && !before.is.loosePointer
}

export const isMark = (token: Token | undefined): boolean => /^[,”"’']+$/.test(token?.text ?? '')

/** The next word that is no adverb. */
export function pastAdverbs(tokens: Token[], i: number): number {
  let k = i
  while (tokens[k]?.pos === 'ADV' || tokens[k]?.is.notWord || tokens[k]?.is.also) k++
  return k
}

const isNoLonger = (tokens: Token[], i: number): boolean =>
  tokens[i]?.is.none === true && tokens[i + 1]?.is.anymore === true

/** The last word before `i` that is no adverb and no "not". */
export function beforeAdverbs(tokens: Token[], i: number): number {
  let k = i
  while (k >= 0 && (tokens[k]?.pos === 'ADV' || tokens[k]?.is.not || isNoLonger(tokens, k))) k--
  return k
}

/** Whether a finite verb follows that no joining word opens a clause for: what stands before is not the clause's verb. */
export function finiteAhead(tokens: Token[], from: number, inComma: boolean): boolean {
  for (let k = from; k < Math.min(tokens.length, from + 22); k++) {
    const token = tokens[k]
    if (!token || BREAK.has(token.text) || token.is.relativePronoun || token.is.moment) return false
    if ((inComma && token.text === ',') || (token.is.clauseJoin && verbAhead(tokens, k + 1, 8))) return false
    const previous = tokens[beforeAdverbs(tokens, k - 1)]?.lower ?? ''
    if (token.pos === 'AUX') return previous !== 'to'
    if (token.pos !== 'VERB' || token.is.ing || previous === 'to' || previous === ',') continue
    // "…exports of chemicals used for chips": one more participle behind its noun.
    if (!(token.is.ed && tokens[k + 1]?.is.behindParticiple)) return true
  }
  return false
}

export const isDateWord = (tokens: Token[], i: number): boolean =>
  tokens[i]?.is.dayWord === true || /^\d/.test(tokens[i]?.lower ?? '')

export function opensMoment(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (tokens[i]?.is.asWord) return /^(PRON|DET|PROPN|NOUN|ADJ)$/.test(next?.pos ?? '') && verbAhead(tokens, i + 1, 6)
  return next !== undefined && verbAhead(tokens, i + 1, 14)
}

/** "after it left", not "after 13 years" and not "since 2019 the firm has". */
export function opensSubordinate(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (!next || next.pos === 'NUM' || tokens[i]?.is.agentMark) return false
  if (next.is.ing && next.pos === 'VERB') return false
  if (tokens[i]?.is.condition) return true
  if (!verbAhead(tokens, i + 1, 12)) return false
  if (tokens[i]?.is.timeOpener) {
    const verb = tokens.findIndex((t, k) => k > i && isVerb(t))
    // "after the vote" leads on to the verb of the clause around it: a subject must be short.
    return verb - i <= 9 && !(i === 0 && !hasComma(tokens, verb))
  }
  return true
}

const hasComma = (tokens: Token[], from: number): boolean => tokens.slice(from, from + 25).some((t) => t.text === ',')

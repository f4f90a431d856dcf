import type { SentenceReading } from '../rules/rule.ts'
import type { Token } from '../token/token.ts'

const FINITE = /^(VERB|AUX)$/

/** End (exclusive) of what a verb of saying at its left tells, from token `from`: up to a clause in the article's own voice. */
export function findGovernedEnd(s: SentenceReading, from: number): number {
  const { tokens } = s
  let told = false
  for (let k = from; k < tokens.length; k++) {
    const token = tokens[k]
    if (!token) break
    if (token.text === ';') return k
    if (token.is.goingOn && !told && k > from && isPast(tokens[k + 1])) return k
    if (FINITE.test(token.pos) && !tokens[k - 1]?.is.infinitive && !token.is.ing) told = true
    if (/^[“"‘:]$/.test(token.text)) told = true
    if (token.text !== ',' && token.text !== '—' && token.text !== '–') continue
    const next = tokens[k + 1]
    if (next?.is.contrast) return k
    if (next?.is.ownClause && opensOwnClause(tokens, k + 2)) return k
  }
  return tokens.length
}

const isPast = (t: Token | undefined) => t?.pos === 'VERB' && !t.is.presentLike

/** A clause with a subject of its own and no backshifted verb is the article's: ", and the bank closed". */
function opensOwnClause(tokens: Token[], from: number): boolean {
  if (tokens[from]?.is.contentOpener) return false
  for (let k = from; k < Math.min(tokens.length, from + 14); k++) {
    const token = tokens[k]
    if (!token || /^[,;:“”"]$/.test(token.text)) return false
    if (!FINITE.test(token.pos)) continue
    if (tokens[k - 1]?.is.infinitive || token.is.ing) continue
    return k > from && !token.is.reportedModal
  }
  return false
}

/**
 * What a citation set aside tells ("…, X said, …"): the clauses before `from`, back to a semicolon, and those behind
 * `end` where the sentence that was broken off goes on. `verb` is the verb of saying. Null where nothing stands before it.
 */
export function readAside(
  s: SentenceReading,
  verb: number,
  from: number,
  end: number,
): { from: number; to: number } | null {
  const { tokens } = s
  let start = 0
  for (let k = from - 1; k >= 0; k--) {
    if (tokens[k]?.text === ';') {
      start = k + 1
      break
    }
  }
  if (from - start < 2) return null
  const broken =
    tokens[start]?.is.conditionOpener ||
    !tokens.slice(start, from).some((t) => FINITE.test(t.pos)) ||
    tokens.slice(Math.max(start, from - 2), from).some((t) => t.pos === 'AUX' || t.is.notWord)
  const close = findMark(tokens, Math.max(end, verb + 1))
  if (close === null) return { from: start, to: end }
  if (tokens[close]?.text === ':') return { from: start, to: findGovernedEnd(s, close + 1) }
  if (tokens[close]?.text === ';' || tokens[close]?.text === '.') return { from: start, to: close }
  const next = tokens[close + 1]
  const goesOn =
    next !== undefined &&
    (broken || FINITE.test(next.pos) || /^[“"]$/.test(next.text) || goesOnWith(tokens, close + 1)) &&
    !next.is.ing
  return { from: start, to: goesOn ? findGovernedEnd(s, close + 1) : close }
}

/** ", and that …": another clause of what is said. */
const goesOnWith = (tokens: Token[], i: number) => tokens[i]?.is.joining && tokens[i + 1]?.is.reportedOpener

function findMark(tokens: Token[], from: number): number | null {
  for (let k = from; k < tokens.length; k++) if (/^[,;:.—–]$/.test(tokens[k]?.text ?? '')) return k
  return null
}

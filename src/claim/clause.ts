import { findNounBase } from './inflection/find-noun-base.ts'
import type { MeasurePhrase } from './measure/measure-phrase.ts'
import type { SentenceReading } from './rules/rule.ts'
import type { Token } from './token/token.ts'

const BARRIER = /^(;|\.|:|—|–|\(|\))$/

const isVerb = (token: Token | undefined) => token?.pos === 'VERB' || token?.pos === 'AUX'

/** First token of the clause that holds token `at`. */
export function clauseStart(tokens: Token[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i]
    if (!token) break
    if (BARRIER.test(token.text)) return i + 1
    if (token.is.subordinator && opensClause(tokens, i, at)) return token.is.ifWord || token.is.unlessWord ? i : i + 1
  }
  return 0
}

/** End (exclusive) of the clause that holds token `at`. */
export function clauseEnd(tokens: Token[], at: number): number {
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) break
    if (BARRIER.test(token.text)) return i
    if (token.is.subordinator && opensClause(tokens, i, tokens.length)) return i
  }
  return tokens.length
}

/** A joining word opens a clause when a subject and a verb follow it ("and the US also suspended"), or a bare verb. */
function opensClause(tokens: Token[], i: number, limit: number): boolean {
  const word = tokens[i]?.lower
  if (word === 'and' && !verbBefore(tokens, i)) return false
  if (word === 'since' || word === 'until' || word === 'before' || word === 'after' || word === 'as') {
    if (!/^(DET|PRON|PROPN|NOUN|VERB)$/.test(tokens[i + 1]?.pos ?? '')) return false
  }
  for (let k = i + 1; k < Math.min(limit, i + 10); k++) {
    if (BARRIER.test(tokens[k]?.text ?? '') || tokens[k]?.text === ',') return false
    if (isVerb(tokens[k])) return k > i + 1 || word !== 'and' || true
  }
  return false
}

/** "Iran and Iraq agreed": without a verb before it, "and" joins subjects and opens no clause. */
function verbBefore(tokens: Token[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    if (BARRIER.test(tokens[k]?.text ?? '')) return false
    if (isVerb(tokens[k])) return true
  }
  return false
}

/** Measures that a verb at tokens [.., to) takes as objects: the first to its right and those joined to it. */
export function findObjects(s: SentenceReading, to: number, reach = 9): MeasurePhrase[] {
  const first = s.measures.find((m) => m.head >= to && m.to > to)
  if (!first) return []
  const start = Math.max(first.from, to)
  if (start - to > reach) return []
  for (let i = to; i < start; i++) {
    const token = s.tokens[i]
    if (!token) return []
    if (BARRIER.test(token.text) || token.is.clauseStart) return []
    if (token.pos === 'VERB' && !token.is.edOrIng) return []
    if (token.pos === 'AUX') return []
    if (token.text === ',' && i === to) return []
    if (token.pos === 'NOUN' && !mayStandBetween(s, i)) return []
  }
  return [first, ...joined(s, first)]
}

/** "A package of sanctions", "the suspension of aid": nouns that lead on to the measure. */
function mayStandBetween(s: SentenceReading, i: number): boolean {
  const word = s.tokens[i]?.lower ?? ''
  const known = (w: string) => s.lexicon.measures.quantifiers.includes(w) || Object.hasOwn(s.lexicon.actions.nouns, w)
  return findNounBase(word, known, s.lexicon.inflection) !== null || /^['’]/.test(s.tokens[i + 1]?.text ?? '')
}

/** Measures joined to one by commas and "and". */
function joined(s: SentenceReading, phrase: MeasurePhrase): MeasurePhrase[] {
  const out: MeasurePhrase[] = []
  let last = phrase
  for (const next of s.measures) {
    if (next.from < last.to) continue
    if (next.from > last.end + 3) break
    const from = next.from >= last.end ? last.end : last.to
    const between = s.tokens.slice(from, next.from)
    if (!between.some((t) => t.is.listLink)) break
    if (between.some((t) => !t.is.listFiller && t.pos !== 'DET')) break
    out.push(next)
    last = next
  }
  return out
}

/** The measure left of token `at` that a passive or intransitive verb speaks of. */
export function findLeftMeasure(s: SentenceReading, at: number, reach = 18): MeasurePhrase | null {
  const start = Math.max(0, at - reach)
  let best: MeasurePhrase | null = null
  for (const m of s.measures) {
    if (m.to > at) break
    if (m.to > start) best = best && insideComplement(best, m) ? best : m
  }
  if (!best) return null
  for (let i = best.to; i < at; i++) {
    if (/^[;:]$/.test(s.tokens[i]?.text ?? '')) return null
    if (
      s.tokens[i]?.pos === 'VERB' &&
      i > best.end &&
      !s.tokens[i - 1]?.is.relative &&
      at - i > 1 &&
      !relative(s.tokens, best.to, i)
    )
      return null
  }
  return best
}

const insideComplement = (outer: MeasurePhrase, inner: MeasurePhrase) => inner.from >= outer.to && inner.to <= outer.end
const relative = (tokens: Token[], from: number, to: number) => tokens.slice(from, to).some((t) => t.is.nounEnd)

/** Tokens of the noun phrase that does it: right before the verb group, over commas and relative clauses. */
export function findAgent(s: SentenceReading, at: number): [number, number] | null {
  const start = clauseStart(s.tokens, at)
  const from = s.tokens[start]?.start ?? 0
  const to = s.tokens[at]?.start ?? 0
  const named = s.parties.filter((p) => p.start >= from && p.end <= to)
  if (named.length === 0) return null
  return [start, at]
}

/** Tokens of the noun phrase after "by" that follows a passive. */
export function findByAgent(s: SentenceReading, at: number): [number, number] | null {
  for (let i = at; i < Math.min(s.tokens.length, at + 12); i++) {
    const token = s.tokens[i]
    if (!token || BARRIER.test(token.text) || isVerb(token)) return null
    if (!token.is.agentMark) continue
    let end = i + 1
    while (end < s.tokens.length && end < i + 9 && /^(DET|ADJ|NOUN|PROPN|PART|CCONJ)$/.test(s.tokens[end]?.pos ?? ''))
      end++
    return end > i + 1 && !/^(NUM)$/.test(s.tokens[i + 1]?.pos ?? '') ? [i + 1, end] : null
  }
  return null
}

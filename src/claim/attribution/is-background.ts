import type { Draft, SentenceReading } from '../rules/rule.ts'
import type { Citation } from './list-citations.ts'
import { inDate } from './read-name.ts'

const REACH = 16
const MARK = /^[,;:—–“”"]$/

/**
 * Whether an act is history told by the way in a sentence of somebody else's ("the ban it imposed in May will go, X
 * said"): in a relative clause, a participle that hangs on a noun, or a clause of time. That is the article's own
 * knowledge, not what was said.
 */
export function isBackground(s: SentenceReading, draft: Draft, citation: Citation): boolean {
  if (citation.how === 'quote' || citation.how === 'lead') return false
  if (draft.form === 'participle') return !inVerbGroup(s, draft.at)
  if (draft.form === 'noun') return draft.action !== 'continue' && !isObject(s, draft.at, citation)
  const { tokens } = s
  let group = true
  for (let k = draft.at - 1; k >= 0 && draft.at - k < REACH; k--) {
    const token = tokens[k]
    if (!token || token.start < citation.start) return false
    if (!/^(VERB|AUX|ADV|PART)$/.test(token.pos)) group = false
    else if (!group && /^(VERB|AUX)$/.test(token.pos) && !token.is.ing && !tokens[k - 1]?.is.infinitive) return false
    if (token.is.relativeWord) return true
    if (token.is.complementizer) return isNominal(s, k - 1) && speaksBefore(s, k, citation)
    if (token.is.timeClause) return token.start > citation.start && tokens[k - 1] !== undefined && k > 0
    if (MARK.test(token.text)) return false
    if (token.pos === 'PRON' && token.is.subjectPronoun && isNominal(s, k - 1))
      return !inDate(s, k - 1) && speaksBefore(s, k, citation)
  }
  return false
}

/** "were all removed": a participle behind an auxiliary, whatever stands between. */
const inVerbGroup = (s: SentenceReading, at: number) =>
  s.tokens.slice(Math.max(0, at - 4), at).some((t) => t.pos === 'AUX')

const isNominal = (s: SentenceReading, k: number) => /^(NOUN|PROPN)$/.test(s.tokens[k]?.pos ?? '')

/** "said in a letter that", "said on Monday it": before any clause of its own, such a word opens what is said and hangs on no noun. */
function speaksBefore(s: SentenceReading, that: number, citation: Citation): boolean {
  if (citation.how === 'aside') return true
  return s.tokens
    .slice(0, that)
    .some((t) => t.start > Math.max(citation.at, citation.start) && (t.pos === 'VERB' || t.pos === 'AUX'))
}

/** "announced the withdrawal": a noun that the citing verb itself takes, with no clause between. */
function isObject(s: SentenceReading, at: number, citation: Citation): boolean {
  if (citation.use !== 'act' || citation.how !== 'front') return false
  for (let k = at - 1; k >= 0; k--) {
    const token = s.tokens[k]
    if (!token || token.start <= citation.at) return true
    if (/^(VERB|AUX)$/.test(token.pos) || token.is.complementizer || MARK.test(token.text)) return false
  }
  return false
}

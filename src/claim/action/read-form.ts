import type { Token } from '../token/token.ts'
import { isParticiple } from './find-verb-base.ts'
import type { Trigger } from './trigger.ts'

const BE = /^(be|is|are|was|were|been|being|'s|'re|am|get|gets|got)$/
const AUXILIARY =
  /^(be|is|are|was|were|been|being|'s|'re|'ve|'ll|'d|has|have|had|having|get|gets|got|will|would|shall|should|may|might|could|can|must|not|n't|never|now|also|already|then|only|since|again|soon|still|yet|just|wo|ca|to|further|temporarily|formally|officially|finally|immediately|partially|partly|fully|effectively|largely|mostly|recently|later|first|once|both|indefinitely|unilaterally|reportedly|completely)$/
const NEGATIVE = /^(not|n't|never|no|nobody|nothing|none|neither|nor|without|cannot)$/

/** How a verb form stands in its sentence; `base` is the verb, and from token `to` its object may begin. */
export function readForm(tokens: Token[], i: number, headline: boolean, base: string, to: number): Trigger['form'] {
  const lower = tokens[i]?.lower ?? ''
  const ing = /ing$/.test(lower) && lower !== base
  let passive = false
  let infinitive = false
  let helped = false
  for (let k = i - 1; k >= 0 && i - k < 8; k--) {
    const word = tokens[k]?.lower ?? ''
    if (!AUXILIARY.test(word) && tokens[k]?.pos !== 'ADV') break
    if (BE.test(word)) passive = true
    if (/^(has|have|had|having|'ve)$/.test(word)) helped = true
    if (word === 'to') infinitive = true
  }
  if (ing && !passive) return 'gerund'
  if (isParticiple(lower) && passive) return 'passive'
  if (ing) return 'active'
  if (infinitive || (lower === base && joinsInfinitive(tokens, i))) return 'infinitive'
  if (isParticiple(lower) && !helped && !takesObject(tokens, to)) return headline ? 'passive' : 'participle'
  return 'active'
}

/** Whether a word of denial stands among the few words before token `i`. */
export function isNegated(tokens: Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 5); k--) {
    const token = tokens[k]
    if (!token || /^[,;:.]$/.test(token.text)) return false
    if (NEGATIVE.test(token.lower)) return true
  }
  return false
}

/** "To restore ties and reopen embassies": a bare verb after "and" that shares an earlier "to". */
function joinsInfinitive(tokens: Token[], i: number): boolean {
  if (!tokens[i - 1]?.is.listWord) return false
  return tokens.slice(Math.max(0, i - 12), i).some((t, k, near) => t.lower === 'to' && near[k + 1]?.pos === 'VERB')
}

/** Whether a noun phrase follows at once, as an object does. */
function takesObject(tokens: Token[], at: number): boolean {
  const next = tokens[at]
  if (!next) return false
  if (next.pos === 'ADV' && next.lower !== 'not') return takesObject(tokens, at + 1)
  return (
    /^(DET|ADJ|NOUN|PROPN|PRON|SYM)$/.test(next.pos) ||
    (next.pos === 'NUM' && /^(NOUN|ADJ|PROPN)$/.test(tokens[at + 1]?.pos ?? '')) ||
    /ing$/.test(next.lower)
  )
}

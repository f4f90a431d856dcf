import type { Token } from '../token/token.ts'
import type { Trigger } from './trigger.ts'

/** How a verb form stands in its sentence; `base` is the verb, and from token `to` its object may begin. */
export function readForm(tokens: Token[], i: number, headline: boolean, base: string, to: number): Trigger['form'] {
  const lower = tokens[i]?.lower ?? ''
  const participle = tokens[i]?.is.participle === true
  const ing = tokens[i]?.is.ing && lower !== base
  let passive = false
  let infinitive = tokens[i]?.is.infinitiveForm === true
  let helped = false
  for (let k = i - 1; k >= 0 && i - k < 8; k--) {
    const token = tokens[k]
    if (!token || !(token.is.auxiliary || token.pos === 'ADV')) break
    if (token.is.passiveHelper) passive = true
    if (token.is.perfectHelper) helped = true
    if (token.is.infinitive) infinitive = true
  }
  if (ing && !passive) return 'gerund'
  if (participle && passive) return 'passive'
  if (ing) return 'active'
  if (infinitive || (lower === base && joinsInfinitive(tokens, i))) return 'infinitive'
  if (participle && !helped && !takesObject(tokens, to)) return headline ? 'passive' : 'participle'
  return 'active'
}

/** Whether a word of denial stands among the few words before token `i`. */
export function isNegated(tokens: Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 5); k--) {
    const token = tokens[k]
    if (!token || /^[,;:.]$/.test(token.text)) return false
    if (token.is.negative) return true
  }
  return false
}

/** "To restore ties and reopen embassies": a bare verb after "and" that shares an earlier "to". */
function joinsInfinitive(tokens: Token[], i: number): boolean {
  if (!tokens[i - 1]?.is.listWord) return false
  return tokens.slice(Math.max(0, i - 12), i).some((t, k, near) => t.is.infinitive && near[k + 1]?.pos === 'VERB')
}

/** Whether a noun phrase follows at once, as an object does. */
function takesObject(tokens: Token[], at: number): boolean {
  const next = tokens[at]
  if (!next) return false
  if (next.pos === 'ADV' && !next.is.notWord) return takesObject(tokens, at + 1)
  return (
    /^(DET|ADJ|NOUN|PROPN|PRON|SYM)$/.test(next.pos) ||
    (next.pos === 'NUM' && /^(NOUN|ADJ|PROPN)$/.test(tokens[at + 1]?.pos ?? '')) ||
    next.is.ing
  )
}

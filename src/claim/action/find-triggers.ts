import type { ActionLexicon } from '../lexicon.ts'
import { findNounBase } from '../measure/find-noun-base.ts'
import type { Token } from '../token/token.ts'
import { findVerbBase, isParticiple } from './find-verb-base.ts'
import type { Trigger } from './trigger.ts'

const BE = /^(be|is|are|was|were|been|being|'s|'re|am|get|gets|got)$/
const AUXILIARY =
  /^(be|is|are|was|were|been|being|'s|'re|'ve|'ll|'d|has|have|had|will|would|shall|should|may|might|could|can|must|not|n't|never|now|also|already|then|not|only|since|again|soon|still|yet|just|wo|ca|to|further|temporarily|formally|officially|finally|immediately|partially|partly|fully|effectively|largely|mostly|recently|later|first|once|both|indefinitely|unilaterally|reportedly|completely)$/

/** Verbs and nouns of a sentence that may give a measure a standing, left to right. */
export function findTriggers(tokens: Token[], lexicon: ActionLexicon, headline: boolean): Trigger[] {
  const phrases = new Map<string, string[]>()
  for (const key of Object.keys(lexicon.verbs)) {
    const words = key.split(' ')
    const first = words[0] ?? key
    if (words.length > 1) phrases.set(first, [...(phrases.get(first) ?? []), key])
  }
  const knownVerb = (word: string) => word in lexicon.verbs || phrases.has(word)
  const knownNoun = (word: string) => word in lexicon.nouns
  const out: Trigger[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || !/^\p{L}/u.test(token.text)) continue
    const verb = findVerbBase(token.lower, knownVerb)
    if (verb && isVerbHere(tokens, i, headline)) {
      const phrase = (phrases.get(verb) ?? []).find((key) => standsAt(tokens, i, key))
      const word = phrase ?? verb
      const action = lexicon.verbs[word]
      if (!action) continue
      const to = i + (phrase ? phrase.split(' ').length : 1)
      out.push({
        from: i,
        to,
        word,
        action,
        form: readForm(tokens, i, headline, verb),
        strong: lexicon.strong.includes(word),
        intransitive: lexicon.intransitive.includes(word),
        again: tokens.slice(to, to + 8).some((t) => lexicon.restart.includes(t.lower)),
      })
      i = to - 1
      continue
    }
    const noun = findNounBase(token.lower, knownNoun)
    const action = noun ? lexicon.nouns[noun] : undefined
    if (noun && action && token.pos !== 'VERB') {
      out.push({
        from: i,
        to: i + 1,
        word: noun,
        action,
        form: 'noun',
        strong: true,
        intransitive: false,
        again: false,
      })
    }
  }
  return out
}

function standsAt(tokens: Token[], i: number, key: string): boolean {
  return key.split(' ').every((word, k) => k === 0 || tokens[i + k]?.lower === word)
}

function isVerbHere(tokens: Token[], i: number, headline: boolean): boolean {
  const token = tokens[i]
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (!token) return false
  if (/^(the|a|an|its|their|his|her|this|that|these|no|of)$/.test(before?.lower ?? '') && !/ing$/.test(token.lower))
    return false
  if (
    isParticiple(token.lower) &&
    /^(NOUN|ADJ)$/.test(after?.pos ?? '') &&
    /^(DET|ADJ|CCONJ|ADP|NUM)$/.test(before?.pos ?? '')
  )
    return false
  if (token.pos === 'VERB') return true
  if (before?.lower === 'to' && token.pos !== 'ADJ') return /^(DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(after?.pos ?? '')
  if (isParticiple(token.lower) && /^(ADJ|NOUN|PROPN|ADP)$/.test(token.pos)) {
    return BE.test(before?.lower ?? '') || /^(ADP|SCONJ|PUNCT|ADV)$/.test(after?.pos ?? 'PUNCT')
  }
  if (
    /[^s]s$/.test(token.lower) &&
    /^(DET|PRON)$/.test(after?.pos ?? '') &&
    /^(PROPN|NOUN|PRON)$/.test(before?.pos ?? '')
  )
    return true
  if (!headline) return false
  return (
    /s$/.test(token.lower) &&
    /^(PROPN|NOUN)$/.test(before?.pos ?? '') &&
    /^(DET|ADJ|NOUN|PROPN|NUM)$/.test(after?.pos ?? '')
  )
}

function readForm(tokens: Token[], i: number, headline: boolean, base: string): Trigger['form'] {
  const lower = tokens[i]?.lower ?? ''
  const ing = /ing$/.test(lower) && lower !== base
  let passive = false
  let infinitive = false
  let helped = false
  for (let k = i - 1; k >= 0 && i - k < 7; k--) {
    const word = tokens[k]?.lower ?? ''
    if (!AUXILIARY.test(word)) break
    if (BE.test(word)) passive = true
    if (/^(has|have|had|'ve)$/.test(word)) helped = true
    if (word === 'to') infinitive = true
  }
  if (ing && !passive) return 'gerund'
  if (isParticiple(lower) && passive) return 'passive'
  if (ing) return 'active'
  if (infinitive || (lower === base && joinsInfinitive(tokens, i))) return 'infinitive'
  if (isParticiple(lower) && !helped && !takesObject(tokens, i + 1)) return headline ? 'passive' : 'participle'
  return 'active'
}

/** "To restore ties and reopen embassies": a bare verb after "and" that shares an earlier "to". */
function joinsInfinitive(tokens: Token[], i: number): boolean {
  if (!/^(and|or)$/.test(tokens[i - 1]?.lower ?? '')) return false
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

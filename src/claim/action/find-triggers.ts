import type { ActionLexicon } from '../lexicon.ts'
import { findNounBase } from '../measure/find-noun-base.ts'
import type { Token } from '../token/token.ts'
import { compileActions } from './compile-actions.ts'
import { findPhrase } from './find-phrase.ts'
import { findVerbBase, isParticiple } from './find-verb-base.ts'
import type { Trigger } from './trigger.ts'

const BE = /^(be|is|are|was|were|been|being|'s|'re|am|get|gets|got)$/
const AUXILIARY =
  /^(be|is|are|was|were|been|being|'s|'re|'ve|'ll|'d|has|have|had|will|would|shall|should|may|might|could|can|must|not|n't|never|now|also|already|then|not|only|since|again|soon|still|yet|just|wo|ca|to|further|temporarily|formally|officially|finally|immediately|partially|partly|fully|effectively|largely|mostly|recently|later|first|once|both|indefinitely|unilaterally|reportedly|completely)$/

/** Verbs and nouns of a sentence that may give a measure a standing, left to right. */
export function findTriggers(tokens: Token[], lexicon: ActionLexicon, headline: boolean): Trigger[] {
  const known = compileActions(lexicon)
  const out: Trigger[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || !/^\p{L}/u.test(token.text)) continue
    const verb = findVerbBase(token.lower, known.isVerb)
    if (verb) {
      const phrase = findPhrase(tokens, i, known.phrases.get(verb) ?? [])
      const alone = isVerbHere(tokens, i, headline)
      const found =
        phrase && (alone || maySplit(tokens, i)) ? phrase : alone ? { key: verb, to: i + 1, tail: null } : null
      const action = found && Object.hasOwn(lexicon.verbs, found.key) ? lexicon.verbs[found.key] : undefined
      if (found && action) {
        out.push({
          from: i,
          to: found.to,
          tail: found.tail,
          word: found.key,
          action,
          form: readForm(tokens, i, headline, verb, found.to),
          strong: known.strong.has(found.key),
          intransitive: known.intransitive.has(found.key),
          again: tokens.slice(found.to, found.to + 8).some((t) => lexicon.restart.includes(t.lower)),
        })
        if (found.tail === null) i = found.to - 1
        continue
      }
      if (alone) continue
    }
    const noun = token.pos === 'VERB' ? null : findNounBase(token.lower, known.isNoun)
    const action = noun ? lexicon.nouns[noun] : undefined
    if (noun && action) {
      out.push({
        from: i,
        to: i + 1,
        tail: null,
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

/** Verbs of more than one word are told by all of them, so a wrong tag of the first does no harm. */
function maySplit(tokens: Token[], i: number): boolean {
  const token = tokens[i]
  return token !== undefined && /^(VERB|AUX|NOUN|ADJ|PROPN)$/.test(token.pos) && tokens[i - 1]?.pos !== 'DET'
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
  if (isGerund(tokens, i)) return true
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

/** "After lifting the ban": the tagger often calls a gerund a noun, but a noun takes no object. */
function isGerund(tokens: Token[], i: number): boolean {
  const token = tokens[i]
  if (!token || !/ing$/.test(token.lower) || !/^(NOUN|ADJ|PROPN)$/.test(token.pos)) return false
  if (/^(DET|ADJ|NUM)$/.test(tokens[i - 1]?.pos ?? '')) return false
  const after = tokens[i + 1]
  return (
    after !== undefined && (/^(DET|PRON|PROPN)$/.test(after.pos) || /^(its|their|his|her|all|some)$/.test(after.lower))
  )
}

function readForm(tokens: Token[], i: number, headline: boolean, base: string, to: number): Trigger['form'] {
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
  if (isParticiple(lower) && !helped && !takesObject(tokens, to)) return headline ? 'passive' : 'participle'
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

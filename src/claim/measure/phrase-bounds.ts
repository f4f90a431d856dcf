import type { PartyMention } from '../party/party-mention.ts'
import type { Token } from '../token/token.ts'

const PHRASE_TAGS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM'])
const REACH = 16

/** "The program signals a thaw": a plural right before an article is a verb that the tagger took for a noun. */
function isVerbTaggedNoun(tokens: Token[], i: number): boolean {
  return (
    tokens[i]?.pos === 'NOUN' &&
    tokens[i]?.is.sForm &&
    tokens[i - 1]?.pos === 'NOUN' &&
    tokens[i + 1]?.is.article === true
  )
}

/** Whether the token belongs to a noun phrase. */
export function fitsPhrase(tokens: Token[], i: number): boolean {
  const token = tokens[i]
  if (!token) return false
  if (isVerbTaggedNoun(tokens, i)) return false
  if (PHRASE_TAGS.has(token.pos)) return true
  if (/^('s|’s|'|’|-|–|%)$/.test(token.text))
    return token.pos !== 'AUX' && /^[\p{L}\d]/u.test(tokens[i + 1]?.text ?? '')
  if (token.is.owner) return true
  if (token.is.and && tokens[i - 1]?.pos === 'ADJ' && tokens[i + 1]?.pos === 'ADJ') return true
  if (token.is.and && tokens[i - 1]?.pos === 'NOUN' && tokens[i + 1]?.pos === 'ADJ' && tokens[i + 2]?.pos === 'NOUN') {
    return tokens.slice(Math.max(0, i - 4), i).some((t) => t.is.indefinite || t.is.indefinite)
  }
  if (token.is.and && tokens[i - 1]?.pos === 'PROPN' && tokens[i + 1]?.pos === 'PROPN') {
    return tokens.slice(i, i + 6).at(-1)?.is.bodyNoun === true
  }
  const next = tokens[i + 1]
  return (
    token.pos === 'VERB' &&
    token.is.participleLike &&
    next?.pos === 'NOUN' &&
    (/^(DET|ADJ|NUM)$/.test(tokens[i - 1]?.pos ?? '') || tokens[i - 1]?.is.theirs === true)
  )
}

/** A word the tagger calls a verb may still be the noun: "the ban", "a freeze on". */
export function isNounHere(tokens: Token[], i: number): boolean {
  return (
    /^(DET|ADJ|NOUN|PROPN|PRON)$/.test(tokens[i - 1]?.pos ?? '') &&
    /^(ADP|PUNCT|AUX|VERB|CCONJ|SCONJ)$/.test(tokens[i + 1]?.pos ?? 'PUNCT')
  )
}

/** The phrase starts at the last determiner before the head, so that "gave Egypt the aid" is not one name. */
export function phraseStart(tokens: Token[], from: number, head: number): number {
  for (let i = head - 1; i >= from; i--) {
    if (tokens[i]?.pos === 'DET' || tokens[i]?.is.owner) {
      return tokens[i - 1]?.is.amount ? i - 1 : i
    }
  }
  return from
}

/** How far the words behind a measure belong to it, and the acronym in brackets if one follows. */
export function readComplement(tokens: Token[], at: number): { end: number; acronym: string | null } {
  let end = at
  let acronym: string | null = null
  for (let i = at; i < Math.min(tokens.length, at + REACH); i++) {
    const token = tokens[i]
    if (!token) break
    if (
      token.text === '(' &&
      tokens[i + 2]?.text === ')' &&
      /^[A-Z][A-Za-z]*[A-Z][A-Za-z]*$/.test(tokens[i + 1]?.text ?? '')
    ) {
      acronym = tokens[i + 1]?.text ?? null
      i += 2
      end = i + 1
      continue
    }
    const opens = token.is.complement && !token.is.complementizer
    if (opens && tokens[i + 1]?.pos === 'VERB' && token.is.infinitive) break
    if (token.is.inWord && (tokens[i + 1]?.is.month || /^(19|20)\d\d$/.test(tokens[i + 1]?.lower ?? ''))) break
    if (opens || PHRASE_TAGS.has(token.pos) || token.is.phraseInside) {
      if (i === at && !opens) break
      if (/^['’]s?$/.test(token.text) && !tokens.slice(at, i).some((t) => t.is.complement)) break
      if (
        token.text === ',' &&
        !(PHRASE_TAGS.has(tokens[i + 1]?.pos ?? '') && (tokens[i + 2]?.is.and || tokens[i + 2]?.text === ','))
      )
        break
      if (/^(NOUN|PROPN|NUM)$/.test(token.pos) || /^[A-Z]/.test(token.text)) end = i + 1
      continue
    }
    break
  }
  return { end, acronym }
}

/** Whether a party behind a measure is where it comes from: "by the EU". */
export function isSource(tokens: Token[], party: PartyMention): boolean {
  for (let i = tokens.findIndex((t) => t.end > party.start) - 1, n = 0; i >= 0 && n < 4; i--, n++) {
    if (tokens[i]?.is.agentMark) return true
    if (tokens[i]?.is.complement) return false
  }
  return false
}

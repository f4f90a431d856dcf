import type { Lexicon } from '../lexicon.ts'
import type { PartyMention } from '../party/party-mention.ts'
import type { Token } from '../token/token.ts'
import { findKind } from './find-kind.ts'
import { findNounBase } from './find-noun-base.ts'
import type { MeasurePhrase } from './measure-phrase.ts'

const PHRASE_TAGS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM'])
const TIME_WORDS = /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(19|20)\d\d$|^(today|yesterday|tomorrow)$/
const REACH = 16

/** All noun phrases of a sentence that name a measure, left to right, in time linear in its length. */
export function findMeasures(
  text: string,
  tokens: Token[],
  parties: PartyMention[],
  lexicon: Lexicon,
  acronyms: Map<string, MeasurePhrase>,
  /** Tokens that are verbs of actions, whatever the tagger says: they part phrases. */
  verbs: Set<number> = new Set(),
): MeasurePhrase[] {
  const { heads, extraHeads } = lexicon.measures
  const isHead = (word: string) => word in heads || extraHeads.includes(word)
  const isActionNoun = (word: string) => word in lexicon.actions.nouns
  const out: MeasurePhrase[] = []
  const base = (i: number) => findNounBase(tokens[i]?.lower ?? '', isHead)
  const fits = (i: number) => !verbs.has(i) && fitsPhrase(tokens, i)
  for (let i = 0; i < tokens.length; i++) {
    if (!fits(i)) continue
    const from = i
    while (i + 1 < tokens.length && fits(i + 1)) i++
    let last = i
    while (last > from && TIME_WORDS.test(tokens[last]?.lower ?? '')) last--
    let actionNoun: number | null = null
    if (last > from && !base(last) && findNounBase(tokens[last]?.lower ?? '', isActionNoun)) actionNoun = last--
    else if (last > from && base(last) && base(last - 1) && findNounBase(tokens[last]?.lower ?? '', isActionNoun)) {
      actionNoun = last--
    }
    const known = acronyms.get(tokens[last]?.text ?? '')
    const head = base(last)
    if (!head && !known) continue
    if (tokens[last]?.pos === 'VERB' && !isNounHere(tokens, last)) continue
    const core = { from: phraseStart(tokens, from, last), to: (actionNoun ?? last) + 1 }
    const after = readComplement(tokens, core.to)
    const acronym = after.acronym ?? known?.acronym ?? null
    const words = tokens.slice(core.from, core.to).map((t) => t.lower)
    const wider = tokens
      .slice(
        core.to,
        Math.max(
          core.to,
          Math.min(core.to + 9, tokens[core.to]?.pos === 'ADP' ? Math.max(after.end, core.to + 4) : after.end),
        ),
      )
      .map((t) => t.lower)
    const entry = head ? heads[head] : undefined
    const kind = known
      ? known.kind
      : (findKind(head ?? '', words, lexicon.measures) ??
        (head === 'sanction' || head === 'measure' ? null : findKind(head ?? '', wider, lexicon.measures)) ??
        entry?.kind)
    if (!kind || (!entry && !known && !findKind(head ?? '', [...words, ...wider], lexicon.measures))) continue
    if (entry?.needs && !entry.needs.some((word) => words.includes(word) || wider.includes(word))) continue
    const inside = (a: number, b: number) =>
      parties.filter((p) => p.start >= (tokens[a]?.start ?? 0) && p.end <= (tokens[b - 1]?.end ?? 0))
    const first = tokens[core.from]?.lower ?? ''
    const phrase: MeasurePhrase = {
      head: last,
      headLemma: head ?? known?.headLemma ?? '',
      ...core,
      end: after.end,
      kind,
      own: entry?.own ?? known?.own ?? false,
      easing: entry?.easing ?? false,
      weak: (entry?.weak ?? false) && !findKind(head ?? '', words, lexicon.measures),
      pointsBack:
        /^(the|this|that|these|those|its|their|both)$/.test(first) && last - core.from <= 2 && after.end === core.to,
      actionNoun,
      before: inside(core.from, core.to),
      towards: after.end > core.to ? inside(core.to, after.end).filter((p) => !isSource(tokens, p)) : [],
      source: after.end > core.to ? inside(core.to, after.end).filter((p) => isSource(tokens, p)) : [],
      pronoun: false,
      acronym,
      name: '',
    }
    phrase.name = readName(text, tokens, phrase)
    if (acronym && !known) acronyms.set(acronym, phrase)
    out.push(phrase)
  }
  return out
}

function fitsPhrase(tokens: Token[], i: number): boolean {
  const token = tokens[i]
  if (!token) return false
  if (PHRASE_TAGS.has(token.pos)) return true
  if (/^('s|’s|'|’|-|–|%)$/.test(token.text))
    return token.pos !== 'AUX' && /^[\p{L}\d]/u.test(tokens[i + 1]?.text ?? '')
  if (/^(its|their|his|her|our)$/.test(token.lower)) return true
  if (token.lower === 'and' && tokens[i - 1]?.pos === 'ADJ' && tokens[i + 1]?.pos === 'ADJ') return true
  if (
    token.lower === 'and' &&
    tokens[i - 1]?.pos === 'NOUN' &&
    tokens[i + 1]?.pos === 'ADJ' &&
    tokens[i + 2]?.pos === 'NOUN'
  ) {
    return tokens.slice(Math.max(0, i - 4), i).some((t) => t.lower === 'a' || t.lower === 'an')
  }
  if (token.lower === 'and' && tokens[i - 1]?.pos === 'PROPN' && tokens[i + 1]?.pos === 'PROPN') {
    return /(program|programme|force)s?$/.test(
      tokens
        .slice(i, i + 6)
        .map((t) => t.lower)
        .join(' '),
    )
  }
  const next = tokens[i + 1]
  return (
    token.pos === 'VERB' &&
    /(ed|en|ing)$/.test(token.lower) &&
    next?.pos === 'NOUN' &&
    (/^(DET|ADJ|NUM)$/.test(tokens[i - 1]?.pos ?? '') || /^(its|their|his|her)$/.test(tokens[i - 1]?.lower ?? ''))
  )
}

/** A word the tagger calls a verb may still be the noun: "the ban", "a freeze on". */
function isNounHere(tokens: Token[], i: number): boolean {
  return (
    /^(DET|ADJ|NOUN|PROPN|PRON)$/.test(tokens[i - 1]?.pos ?? '') &&
    /^(ADP|PUNCT|AUX|VERB|CCONJ|SCONJ)$/.test(tokens[i + 1]?.pos ?? 'PUNCT')
  )
}

/** The phrase starts at the last determiner before the head, so that "gave Egypt the aid" is not one name. */
function phraseStart(tokens: Token[], from: number, head: number): number {
  for (let i = head - 1; i >= from; i--) {
    if (tokens[i]?.pos === 'DET' || /^(its|their|his|her|our)$/.test(tokens[i]?.lower ?? '')) {
      const before = tokens[i - 1]?.lower ?? ''
      return before === 'all' || before === 'nearly' ? i - 1 : i
    }
  }
  return from
}

const COMPLEMENT = /^(on|against|to|for|with|towards?|in|from|into|over|between|of|by|that)$/

/** How far the words behind a measure belong to it, and the acronym in brackets if one follows. */
function readComplement(tokens: Token[], at: number): { end: number; acronym: string | null } {
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
    const opens = COMPLEMENT.test(token.lower) && token.lower !== 'that'
    if (opens && tokens[i + 1]?.pos === 'VERB' && token.lower === 'to') break
    if (
      token.lower === 'in' &&
      /^(19|20)\d\d$|uary$|ember$|^(march|april|may|june|july|august|october)$/.test(tokens[i + 1]?.lower ?? '')
    )
      break
    if (opens || PHRASE_TAGS.has(token.pos) || /^('s|’s|-|and|,|its|their)$/.test(token.lower)) {
      if (i === at && !opens) break
      if (/^['’]s?$/.test(token.text) && !tokens.slice(at, i).some((t) => COMPLEMENT.test(t.lower))) break
      if (
        token.text === ',' &&
        !(PHRASE_TAGS.has(tokens[i + 1]?.pos ?? '') && /,|and/.test(tokens[i + 2]?.lower ?? ''))
      )
        break
      if (/^(NOUN|PROPN|NUM)$/.test(token.pos) || /^[A-Z]/.test(token.text)) end = i + 1
      continue
    }
    break
  }
  return { end, acronym }
}

function isSource(tokens: Token[], party: PartyMention): boolean {
  for (let i = tokens.findIndex((t) => t.end > party.start) - 1, n = 0; i >= 0 && n < 4; i--, n++) {
    const word = tokens[i]?.lower ?? ''
    if (word === 'by') return true
    if (COMPLEMENT.test(word)) return false
  }
  return false
}

/** The name a measure goes by: its words without determiner and action noun, with what follows it. */
function readName(text: string, tokens: Token[], phrase: MeasurePhrase): string {
  let from = phrase.from
  while (
    from < phrase.head &&
    /^(the|a|an|this|that|these|those|its|their|his|her|our|overall|nearly|almost|all|some|most|any)$/.test(
      tokens[from]?.lower ?? '',
    )
  )
    from++
  const lastCore = phrase.actionNoun === null ? phrase.end : phrase.head + 1
  const start = tokens[from]?.start ?? 0
  const end = tokens[lastCore - 1]?.end ?? start
  return text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/^['’"“]s?\s*/, '')
}

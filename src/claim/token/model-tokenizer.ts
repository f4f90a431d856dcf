import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { type RolesOf, toLower } from './grammar.ts'
import type { Sentence, Token, Tokenizer } from './token.ts'

/** Longest stretch handed to the tagger at once, so that a text without sentence ends stays linear. */
const STRETCH = 20_000

let tagger: ReturnType<typeof winkNLP> | null = null
/** Longest run without white space handed on in one piece: the tagger takes ever longer over longer ones. No address is so long. */
const LONGEST_RUN = 300

/** The models there are, by the name that a language's `tokens.json` asks for. */
const MODELS = { 'wink-eng-lite-web-model': model }

export type ModelName = keyof typeof MODELS

/**
 * The only door to the tagger (wink-nlp with a small model). Offsets are found by walking the text, since the tagger reports
 * values and not positions.
 */
export function createModelTokenizer(name: ModelName, rolesOf: RolesOf): Tokenizer {
  tagger ??= winkNLP(MODELS[name], ['sbd', 'pos'])
  const nlp = tagger
  const its = nlp.its
  const readStretch = (text: string, from: number, to: number, out: Sentence[]): void => {
    const doc = nlp.readDoc(from === 0 && to === text.length ? text : text.slice(from, to))
    const tagged = doc.tokens()
    const values = tagged.out(its.value) as string[]
    const tags = tagged.out(its.pos) as string[]
    const spans = doc.sentences().out(its.span) as unknown as [number, number][]
    let cursor = from
    for (const [first, last] of spans) {
      const tokens: Token[] = []
      for (let i = first; i <= last && i < values.length; i++) {
        const token = placeToken(text, values[i] ?? '', tags[i] ?? 'X', cursor, to, rolesOf)
        tokens.push(token)
        cursor = token.end
      }
      const head = tokens[0]
      if (head) out.push({ tokens, start: head.start, end: cursor })
    }
  }
  return (text) => {
    const sentences: Sentence[] = []
    for (let from = 0; from < text.length; ) {
      const to = endOfStretch(text, from)
      readStretch(text, from, to, sentences)
      from = to
    }
    return sentences
  }
}

/** A tagged value at its place behind the one before: over white space, or (where the tagger changed it) where it is found. */
function placeToken(text: string, value: string, pos: string, cursor: number, to: number, rolesOf: RolesOf): Token {
  let start = cursor
  while (start < to && text.charCodeAt(start) <= 32) start++
  if (!text.startsWith(value, start)) {
    const found = text.indexOf(value, cursor)
    start = found < 0 || found >= to ? cursor : found
  }
  const end = Math.min(start + value.length, to)
  const lower = toLower(value)
  return { text: text.slice(start, end), lower, pos, start, end, is: rolesOf(lower) }
}

/** A very long text is cut into stretches, at white space where there is some; a very long run is cut within. */
function endOfStretch(text: string, from: number): number {
  const to = Math.min(from + STRETCH, text.length)
  if (to - from <= LONGEST_RUN) return to
  let open = from
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code <= 32 || code === 0xa0) open = i + 1
    else if (i - open >= LONGEST_RUN) return (code & 0xfc00) === 0xdc00 ? i - 1 : i
  }
  if (to === text.length) return to
  const space = text.lastIndexOf(' ', to)
  return space > from + STRETCH / 2 ? space : to
}

import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction } from 'wink-nlp'
import { mendSentences } from './mend-sentences.ts'
import type { Sentence, Token, Tokenizer } from './token.ts'

/** Longest stretch handed to the tagger at once, so that a text without sentence ends stays linear. */
const STRETCH = 20_000

let tagger: ReturnType<typeof winkNLP> | null = null

/**
 * The only door to the tagger (wink-nlp with its small English model). Offsets are found by walking the text, since the
 * tagger reports values and not positions.
 */
export function createTokenizer(): Tokenizer {
  tagger ??= winkNLP(model, ['sbd', 'pos'])
  const nlp = tagger
  const its = nlp.its
  const readStretch = (text: string, from: number, to: number): Sentence[] => {
    const doc = nlp.readDoc(text.slice(from, to))
    const tokens = doc.tokens()
    const values = tokens.out(its.value) as string[]
    const tags = tokens.out(its.pos) as string[]
    const lemmas = tokens.out(its.lemma as ItsFunction<string>) as string[]
    const spans = doc.sentences().out(its.span) as unknown as [number, number][]
    const all: Token[] = []
    let cursor = from
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? ''
      const at = text.indexOf(value, cursor)
      const start = at < 0 || at >= to ? cursor : at
      const end = Math.min(start + value.length, to)
      all.push({
        text: text.slice(start, end),
        lower: value.toLowerCase().replace(/’/g, "'"),
        lemma: (lemmas[i] ?? value).toLowerCase(),
        pos: tags[i] ?? 'X',
        start,
        end,
      })
      cursor = end
    }
    return spans.flatMap(([first, last]) => {
      const own = all.slice(first, last + 1)
      const head = own[0]
      const tail = own[own.length - 1]
      return head && tail ? [{ tokens: own, start: head.start, end: tail.end }] : []
    })
  }
  return (text) => mendSentences(stretches(text).flatMap(([from, to]) => readStretch(text, from, to)))
}

/** Cuts a very long text at white space into stretches. */
function stretches(text: string): [number, number][] {
  const out: [number, number][] = []
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + STRETCH, text.length)
    if (to < text.length) {
      const space = text.lastIndexOf(' ', to)
      if (space > from + STRETCH / 2) to = space
    }
    out.push([from, to])
    from = to
  }
  return out
}

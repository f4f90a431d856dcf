import { describe, expect, it } from 'vitest'
import { testLexicon } from '../testing/test-reader.ts'
import { createTokenizer } from './create-tokenizer.ts'

const tokenize = createTokenizer(testLexicon('cases/language/eo/'))
const tags = (text: string) => tokenize(text).map((s) => s.tokens.map((t) => `${t.text}/${t.pos}`).join(' '))

describe('a tokenizer without a model', () => {
  it.each([
    [
      'listed words, endings and names',
      'La nova embargo kontraŭ Peruo falis.',
      ['La/DET nova/ADJ embargo/NOUN kontraŭ/ADP Peruo/PROPN falis/VERB ./PUNCT'],
    ],
    ['the longest ending', 'Ĝi estis nuligita rapide.', ['Ĝi/PRON estis/AUX nuligita/VERB rapide/ADV ./PUNCT']],
    ['numbers with letters', 'La 31a, 3.5 kaj 2021!', ['La/DET 31a/NUM ,/PUNCT 3.5/NUM kaj/CCONJ 2021/NUM !/PUNCT']],
    [
      'two sentences, the mark before the closing quotation',
      '"Ne." Kaj jes?',
      ['"/PUNCT Ne/PART ./PUNCT "/PUNCT', 'Kaj/CCONJ jes/NOUN ?/PUNCT'],
    ],
    [
      'an abbreviation that ends no sentence',
      'D-ro. Soto diris jes.',
      ['D-ro/NOUN ./PUNCT Soto/PROPN diris/VERB jes/NOUN ./PUNCT'],
    ],
    ['words that nothing tells', 'xq Wz 😀', ['xq/NOUN Wz/PROPN 😀/PUNCT']],
    ['nothing', ' \n', []],
  ])('tags %s', (_, text, expected) => {
    expect(tags(text)).toEqual(expected)
  })

  it.each(['La 😀 e\u0301 النص 中文。Jes…', '\u0000a\u00a0b\u2028c', 'a-b’c--d 1.2.3..4'])(
    'gives every token its exact place in %j',
    (text) => {
      for (const { tokens } of tokenize(text)) for (const t of tokens) expect(text.slice(t.start, t.end)).toBe(t.text)
      const all = tokenize(text).flatMap((s) => s.tokens.map((t) => t.text))
      expect(all.join('')).toBe(text.replace(/\s+/gu, ''))
    },
  )

  it.each(['la ', '(', 'a-', '1.', '. A', 'é'])('reads 300 kB of %j in linear time', { timeout: 20_000 }, (piece) => {
    const text = piece.repeat(300_000 / piece.length)
    expect(tokenize(text).reduce((n, s) => n + s.tokens.reduce((m, t) => m + t.text.length, 0), 0)).toBe(
      text.replace(/\s+/gu, '').length,
    )
  })
})

import { describe, expect, it } from 'vitest'
import { testLexicon } from '../testing/test-reader.ts'
import { createTokenizer } from './create-tokenizer.ts'

const tokenize = createTokenizer(testLexicon())
const words = (text: string) => tokenize(text).flatMap((s) => s.tokens.map((t) => t.text))
const sentences = (text: string) => tokenize(text).map((s) => text.slice(s.start, s.end))
const squeeze = (text: string) => text.replace(/\s+/gu, '')

const TEXTS = [
  'The U.S. State Dept. has frozen aid to Chad.',
  'It’s “over”, she said — “for good”.',
  'Sanctions (since 2014) cost $1.5bn; duties rose to 25%.',
  'Türkiye’s ban on São Tomé’s café goods 🇹🇷 stays. 😀',
  'النص العربي then English, then עברית.',
  '  Two spaces.\n\nA line break.\tA tab.\u00a0A hard space. ',
  'Ban ban ban: the ban on bans bans the ban.',
  'e\u0301 is not é; ﬁ is one sign.',
  '中文没有空格。The ban stays。',
]

describe('createTokenizer', () => {
  it.each(TEXTS)('gives every token its exact place in: %s', (text) => {
    for (const token of tokenize(text).flatMap((s) => s.tokens)) {
      expect(text.slice(token.start, token.end)).toBe(token.text)
      expect(token.end).toBeGreaterThan(token.start)
    }
  })

  it.each(TEXTS)('loses no word of: %s', (text) => {
    expect(squeeze(words(text).join(''))).toBe(squeeze(text))
  })

  it.each(TEXTS)('puts tokens in order, none over another, inside their sentence: %s', (text) => {
    let last = 0
    for (const sentence of tokenize(text)) {
      expect(sentence.start).toBe(sentence.tokens[0]?.start)
      expect(sentence.end).toBe(sentence.tokens.at(-1)?.end)
      for (const token of sentence.tokens) {
        expect(token.start).toBeGreaterThanOrEqual(last)
        last = token.end
      }
    }
  })

  it('finds nothing in a text of nothing', () => {
    expect(tokenize('')).toEqual([])
  })

  it.each([
    ['an abbreviated department', 'The U.S. State Dept. has frozen aid to Chad.'],
    ['a rank before a name', 'It was Gen. Ortiz who lifted the ban.'],
    ['a short month', 'The ban ended on Jan. 5 in all ports.'],
    ['a number sign', 'Decree No. 12 lifts the ban.'],
    ['a state in points', 'The U.S. and the U.K. lifted the ban.'],
  ])('keeps a sentence whole over %s', (_, text) => {
    expect(sentences(text)).toEqual([text])
  })

  it('parts two sentences', () => {
    expect(sentences('The ban was lifted. Trade went on.')).toEqual(['The ban was lifted.', 'Trade went on.'])
  })

  it('reads a typographic apostrophe as a plain one', () => {
    expect(tokenize('It isn’t over.').flatMap((s) => s.tokens.map((t) => t.lower))).toContain("n't")
  })

  it('reads 200 kB without an end of sentence and loses nothing', { timeout: 60_000 }, () => {
    const text = 'the ban on trade with the other side '.repeat(5600).trim()
    expect(text.length).toBeGreaterThan(200_000)
    const tokens = tokenize(text).flatMap((s) => s.tokens)
    expect(tokens.length).toBe(text.split(' ').length)
    expect(tokens.every((t) => text.slice(t.start, t.end) === t.text)).toBe(true)
  })

  it('reads 50 kB without a space and loses nothing', { timeout: 60_000 }, () => {
    const text = 'ban'.repeat(17_000)
    expect(words(text).join('')).toBe(text)
  })

  it.each(['a-', 'Aé', 'e\u0301\u0302', '😀-', '(x', 'a.b/'])('reads 100 kB of %j without a space', (piece) => {
    const text = piece.repeat(100_000 / piece.length)
    expect(words(text).join('')).toBe(text)
    expect(words(text).every((word) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(word))).toBe(true)
  })

  it('cuts a sentence without end behind its marks, and loses no word of it', () => {
    const text = `Norway ${'lifted the ban on Fiji, and '.repeat(400)}went home.`
    const pieces = tokenize(text)
    expect(Math.max(...pieces.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(300)
    expect(pieces.slice(0, -1).map(({ tokens }) => tokens.at(-1)?.text)).toEqual(pieces.slice(0, -1).map(() => ','))
    expect(squeeze(words(text).join(''))).toBe(squeeze(text))
  })
})

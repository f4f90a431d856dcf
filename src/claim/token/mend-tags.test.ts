import { describe, expect, it } from 'vitest'
import { testLexicon } from '../testing/test-reader.ts'
import { createTokenizer } from './create-tokenizer.ts'

const tokenize = createTokenizer(testLexicon())

describe('mendTags', () => {
  it.each<[string, string, string, string]>([
    [
      'a noun that closes a compound',
      'The council lifted its arms embargo, asset freezes and visa bans.',
      'freezes',
      'NOUN',
    ],
    ['a participle before its noun, joined by "and"', 'They face travel bans and frozen funds.', 'frozen', 'ADJ'],
    [
      'a participle that describes a restriction',
      'It lifts the bans and targeted sanctions on Peru.',
      'targeted',
      'ADJ',
    ],
    ['no adjective behind a helper', 'Peru has halted aid and frozen assets of ten generals.', 'frozen', 'VERB'],
    ['no adjective where the helper is its own', 'Norway has frozen assets of ten generals.', 'frozen', 'VERB'],
  ])('finds %s', (_, text, word, pos) => {
    expect(tokenize(text)[0]?.tokens.find((t) => t.text === word)?.pos).toBe(pos)
  })
})

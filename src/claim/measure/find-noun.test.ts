import { describe, expect, it } from 'vitest'
import { testLexicon } from '../testing/test-reader.ts'
import { NO_ROLES } from '../token/grammar.ts'
import type { Token } from '../token/token.ts'
import { compileMeasures } from './compile-measures.ts'
import { findNoun } from './find-noun.ts'

const compiled = compileMeasures(testLexicon())
const tokensOf = (text: string): Token[] =>
  text
    .split(' ')
    .map((word) => ({ text: word, lower: word.toLowerCase(), pos: 'NOUN', start: 0, end: 0, is: NO_ROLES }))
const last = (text: string, nouns: 'measures' | 'things') => {
  const tokens = tokensOf(text)
  const noun = findNoun(tokens, tokens.length - 1, compiled[nouns], compiled)
  return noun ? [noun.entry?.kind ?? null, noun.lemma, noun.from] : null
}

describe('findNoun', () => {
  it.each([
    ['the embargoes', ['trade', 'embargo', 1]],
    ['arms treaties', ['agreement', 'treaty', 1]],
    ['most favoured nation status', ['trade', 'status', 0]],
    ['a no - fly zone', ['travel', 'zone', 1]],
    ['its co-operation', ['agreement', 'co-operation', 1]],
    ['state sponsor of terrorism', ['listing', 'terrorism', 0]],
  ])('knows the measure at the end of "%s"', (text, noun) => {
    expect(last(text, 'measures')).toEqual(noun)
  })

  it.each([
    ['fresh soybeans', ['trade', 'soybean', 1]],
    ['its potatoes', ['trade', 'potato', 1]],
    ['six airmen', ['military-assistance', 'airman', 1]],
    ['safe third countries', ['travel', 'country', 0]],
    ['a seat', null],
  ])('knows the thing at the end of "%s"', (text, noun) => {
    expect(last(text, 'things')).toEqual(noun)
  })

  it.each(['constructor', 'toString', 'the fly zone', 'a country', 'nation status quo', ''])(
    'knows none at the end of "%s"',
    (text) => {
      expect(last(text, 'measures')).toBeNull()
    },
  )
})

import { describe, expect, it } from 'vitest'
import { findNounBase } from '../inflection/find-noun-base.ts'
import { testLexicon } from '../testing/test-reader.ts'
import { findKind } from './find-kind.ts'

const lexicon = testLexicon()
const { measures, inflection } = lexicon

describe('findKind', () => {
  it.each([
    ['travel ban', 'ban', ['travel'], 'travel'],
    ['arms embargo', 'embargo', ['arms'], 'arms'],
    ['import ban', 'ban', ['import'], 'trade'],
    ['asset freeze', 'freeze', ['asset'], 'finance'],
    ['military aid', 'aid', ['military'], 'military-assistance'],
    ['humanitarian aid', 'aid', ['humanitarian'], 'aid'],
    ['terror list', 'list', ['terror'], 'listing'],
    ['diplomatic relations', 'relation', ['diplomatic'], 'diplomatic'],
    ['oil price cap', 'cap', ['oil', 'price'], 'finance'],
  ])('%s', (_, head, words, kind) => {
    expect(findKind(head, words, lexicon)).toBe(kind)
  })

  it('does not tell where no word around the head does', () => {
    expect(findKind('ban', ['the', 'old'], lexicon)).toBeNull()
    expect(findKind('', [], lexicon)).toBeNull()
  })
})

describe('findNounBase', () => {
  const known = (word: string) => Object.hasOwn(measures.heads, word)
  it.each([
    ['tariffs', 'tariff'],
    ['duties', 'duty'],
    ['embassies', 'embassy'],
    ['sanctions', 'sanction'],
    ['treaties', 'treaty'],
    ['ban', 'ban'],
  ])('leads %s back to %s', (form, base) => {
    expect(findNounBase(form, known, inflection)).toBe(base)
  })

  it.each(['chair', 'chairs', '', 's', 'ies'])('knows no measure in "%s"', (word) => {
    expect(findNounBase(word, known, inflection)).toBeNull()
  })
})

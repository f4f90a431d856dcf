import { describe, expect, it } from 'vitest'
import { testLexicon } from '../testing/test-reader.ts'
import { findKind } from './find-kind.ts'
import { findNounBase } from './find-noun-base.ts'

const { measures } = testLexicon()

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
    expect(findKind(head, words, measures)).toBe(kind)
  })

  it('does not tell where no word around the head does', () => {
    expect(findKind('ban', ['the', 'old'], measures)).toBeNull()
    expect(findKind('', [], measures)).toBeNull()
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
    expect(findNounBase(form, known)).toBe(base)
  })

  it.each(['chair', 'chairs', '', 's', 'ies'])('knows no measure in "%s"', (word) => {
    expect(findNounBase(word, known)).toBeNull()
  })
})

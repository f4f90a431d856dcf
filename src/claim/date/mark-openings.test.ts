import { describe, expect, it } from 'vitest'
import { testLexicon } from '../testing/test-reader.ts'
import { DATE_PARSERS } from './date-parsers.ts'
import { listDateVocabulary, markOpenings } from './mark-openings.ts'
import { prepareLexicon } from './prepare-lexicon.ts'
import { scanWords } from './scan-words.ts'
import { finder } from './testing/say-dates.ts'

const vocabulary = listDateVocabulary(prepareLexicon(testLexicon().dates))
const opened = (text: string) => {
  const words = scanWords(text)
  const openings = markOpenings(words, vocabulary)
  return words.filter((_, i) => openings?.[i]).map((word) => word.text)
}

describe('markOpenings', () => {
  it.each([
    ['passes over articles before other nouns', 'The ban on the trade of a port', []],
    ['opens an article that leads to a unit', 'by the end of last week', ['the', 'end', 'last']],
    ['stops at a word the lexicon does not know', 'the last ship of Friday', ['Friday']],
    ['opens digits', 'some 40 ships', ['some', '40']],
    ['reads over a hyphen', 'a six-month ban', ['a', 'six']],
    ['finds nothing in nothing', '', []],
  ])('%s', (_, text, words) => {
    expect(opened(text)).toEqual(words)
  })

  it('has a bit for every parser beside that of "early"', () => {
    expect(DATE_PARSERS.length).toBeLessThanOrEqual(15)
  })
})

describe('a publication day that is none', () => {
  it.each(['', 'soon', '2019-13-45', '2019-02-30', '2019-10-XX', '2019-01/..', '0000-00-00'])(
    'counts as unknown: %j',
    (published) => {
      const dates = finder.findDates('It ended last week, on Friday, in May, two days ago and in 2018.', {
        published,
        previous: null,
        future: () => false,
      })
      expect(dates.map((date) => date.edtf)).toEqual([null, null, null, null, '2018'])
    },
  )

  it('makes no year of digits of two scripts', () => {
    expect(finder.findDates('It ended in 201٩.', { published: null, previous: null, future: () => false })).toEqual([])
  })
})

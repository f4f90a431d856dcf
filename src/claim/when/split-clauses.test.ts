import { describe, expect, it } from 'vitest'
import { readSentence } from '../testing/read-sentence.ts'
import { placeDates } from './attach-dates.ts'

/** The clauses in order of their first word, each with its kind: "main: Peru left | and: and Chile stayed". */
function say(text: string): string {
  const { tokens } = readSentence(text)
  const { parts, of } = placeDates(readSentence(text))
  return parts
    .map((part, n) => {
      const words = tokens.filter((t, i) => of[i] === n && !/^[,.]$/.test(t.text)).map((t) => t.text)
      return words.length > 0 ? `${part.kind}: ${words.join(' ')}` : ''
    })
    .filter(Boolean)
    .join(' | ')
}

describe('splitClauses', () => {
  it.each([
    ['Peru lifted the ban.', 'main: Peru lifted the ban'],
    ['Peru lifted the ban and Chile stayed.', 'main: Peru lifted the ban | and: and Chile stayed'],
    ['Peru and Chile lifted the ban.', 'main: Peru and Chile lifted the ban'],
    ['The ban, which it imposed in May, ended.', 'main: The ban ended | relative: which it imposed in May'],
    ['The pact, signed in May, ended.', 'main: The pact ended | participle: signed in May'],
    ['Peru plans to lift the ban.', 'main: Peru plans | to: to lift the ban'],
    ['Peru said it had lifted the ban.', 'main: Peru said | said: it had lifted the ban'],
    [
      'Peru lifted the ban, the minister said on Monday.',
      'main: Peru lifted the ban | and: the minister said on Monday',
    ],
    ['After 13 years Peru lifted the ban.', 'main: After 13 years Peru lifted the ban'],
    ['When it left in May, Peru lifted the ban.', 'main: Peru lifted the ban | when: When it left in May'],
  ])('%s', (text, clauses) => {
    expect(say(text)).toBe(clauses)
  })
})

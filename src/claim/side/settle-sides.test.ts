import { describe, expect, it } from 'vitest'
import { testReader } from '../testing/test-reader.ts'

/** The sides of every claim read in a paragraph printed on a day of 2019, "PE→CL". */
function sidesOf(text: string): string {
  const article = { url: null, outlet: null, headline: null, standfirst: null, bylines: [], language: 'en' }
  const { claims } = testReader().readClaims({
    ...article,
    published: '2019-11-20',
    paragraphs: text.split('|'),
  } as unknown as Parameters<ReturnType<typeof testReader>['readClaims']>[0])
  const sides = claims.map(({ measure }) => `${measure.senders.join('+')}→${measure.targets.join('+')}`)
  return [...new Set(sides)].join(' ')
}

describe('the sides of a claim', () => {
  const rows: [string, string, string][] = [
    ['are the subject and whom the measure is on', 'Peru imposed sanctions on Chile on Monday.', 'PE→CL'],
    ['are told by adjective and complement', 'The Peruvian sanctions on Chile were lifted on Monday.', 'PE→CL'],
    ['are the agent behind "by" and the complement', 'Sanctions on Chile were lifted by Peru on Monday.', 'PE→CL'],
    ['stay with a pronoun', 'Peru imposed sanctions on Chile in May. It lifted the sanctions on Monday.', 'PE→CL'],
    ['are everyone where nobody is hit', 'Peru banned all exports of onions on Monday.', 'PE→*'],
    ['are not who vetoes', 'Russia on Monday vetoed new UN sanctions on Mali.', 'UN→ML'],
    ['of a treaty are both', 'Peru and Chile signed a peace treaty on Monday.', 'CL+PE→CL+PE'],
  ]
  it.each(rows)('%s', (_name, text, expected) => {
    expect(sidesOf(text)).toBe(expected)
  })
})

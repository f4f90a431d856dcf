import { describe, expect, it } from 'vitest'
import { parseLabels, parseReading } from './parse-labels.ts'

const bare = { measure: { kind: 'trade' }, action: 'end', modality: 'actual' }
const article = { paragraphs: ['Peru sells fish again.'] }

describe('parseLabels', () => {
  it('fills in what a label leaves out', () => {
    expect(parseLabels('fish.json', { article, claims: [bare] })).toEqual({
      kind: 'labelled',
      remarks: [],
      article: {
        name: 'fish.json',
        group: 'fish',
        headline: null,
        standfirst: null,
        paragraphs: article.paragraphs,
        claims: [
          {
            ...bare,
            measure: { name: '', kind: 'trade', senders: [], targets: [] },
            date: null,
            until: null,
            scope: null,
            speakers: [],
            quotes: [],
            confidence: null,
          },
        ],
      },
    })
  })

  it('takes quotes as words or with their place, and dates as numbers', () => {
    const claim = { ...bare, date: 2019, evidence: ['sells fish', { quote: 'again', paragraph: 0, start: 16 }] }
    expect(parseLabels('x.json', { id: 7, article, claims: [claim] })).toMatchObject({
      article: { group: '7', claims: [{ date: '2019', quotes: ['sells fish', 'again'] }] },
    })
  })

  it.each<[name: string, value: unknown]>([
    ['the group before the id', { group: 'fish', id: '7', article, claims: [] }],
    ['the id where the group is null', { group: null, id: 'fish', article, claims: [] }],
  ])('takes %s', (_, value) => {
    expect(parseLabels('x.json', value)).toMatchObject({ article: { group: 'fish' } })
  })

  it.each<[name: string, value: unknown, why: RegExp]>([
    ['a list', [], /^holds no "article"/],
    ['null', null, /^holds no "article"/],
    ['an object without an article', { claims: [] }, /^holds no "article"/],
    ['an article without paragraphs', { article: {}, claims: [] }, /article\.paragraphs: .+; mend that field\.$/],
    ['claims that are no list', { article, claims: {} }, /: claims: invalid input/],
    ['a claim without a measure', { article, claims: [{ action: 'end' }] }, /claims\.0\.measure: /],
    ['a claim without an action', { article, claims: [{ ...bare, action: null }] }, /claims\.0\.action: /],
    ['evidence without words', { article, claims: [{ ...bare, evidence: [{}] }] }, /claims\.0\.evidence\.0/],
  ])('refuses %s, and says where', (_, value, why) => {
    expect(parseLabels('x.json', value)).toEqual({ kind: 'refused', why: expect.stringMatching(why) })
  })

  it('tells an article without labels from one without a claim', () => {
    expect(parseLabels('x.json', { article })).toEqual({ kind: 'unlabelled' })
    expect(parseLabels('x.json', { article, claims: [] })).toMatchObject({ kind: 'labelled', remarks: [] })
  })

  it('remarks on words that the guide does not know and on quotes that are not there', () => {
    const claim = { ...bare, action: 'ends', measure: { kind: 'fish' }, evidence: ['sells  fish', 'sells meat'] }
    expect(parseLabels('x.json', { article, claims: [bare, claim] })).toMatchObject({
      remarks: [
        expect.stringMatching(/^has the action "ends" in claims\.1, which is none; use one of impose, /),
        expect.stringMatching(/^has the kind "fish" in claims\.1/),
        expect.stringMatching(/^quotes “sells meat” in claims\.1/),
      ],
    })
  })
})

describe('parseReading', () => {
  it.each([
    ['without claims', {}],
    ['with claims of null', { claims: null }],
  ])('takes a reading %s as an empty one', (_, value) => {
    expect(parseReading(value)).toEqual({ kind: 'reading', claims: [], remarks: [] })
  })

  it('refuses what is no reading', () => {
    expect(parseReading('claims')).toMatchObject({ kind: 'refused' })
    expect(parseReading({ claims: [1] })).toMatchObject({ kind: 'refused', why: expect.stringContaining('claims.0') })
  })
})

import { describe, expect, it } from 'vitest'
import { readParagraph, readSentence } from '../testing/read-sentence.ts'

const named = (text: string) => readSentence(text).measures.filter((m) => !m.pronoun)
const say = (text: string) =>
  named(text)
    .map((m) => `${m.kind}: ${m.name}`)
    .join('; ')
const codes = (list: { codes: string[] }[]) => list.flatMap((p) => p.codes)

describe('findMeasures', () => {
  it.each([
    ['The ban was lifted.', 'other: ban'],
    ['Japan lifted its import ban on beef from Brazil.', 'trade: import ban on beef from Brazil'],
    ['The arms embargo on Fiji ended.', 'arms: arms embargo on Fiji'],
    ['Norway suspended military training.', 'military-assistance: military training'],
    ['Norway froze development aid to Malawi.', 'aid: development aid to Malawi'],
    ['Bahrain cut diplomatic relations with Iran.', 'diplomatic: diplomatic relations with Iran'],
    ['The travel ban on its generals was lifted.', 'travel: travel ban on its generals'],
    ['Kenya closed the border with Somalia.', 'travel: border with Somalia'],
  ])('names and sorts: %s', (text, measures) => {
    expect(say(text)).toBe(measures)
  })

  it.each(['The minister met his guest.', 'The chair stood by the door.', 'It was late.'])(
    'finds none in: %s',
    (text) => {
      expect(say(text)).toBe('')
    },
  )

  it('learns an acronym in brackets and knows it afterwards', () => {
    const [first, second] = readParagraph(
      'The Regional Officer Training Programme (ROTP) was suspended in May. In June Norway resumed ROTP.',
    )
    expect(first?.measures[0]?.acronym).toBe('ROTP')
    expect(second?.measures.map((m) => [m.acronym, m.kind])).toEqual([['ROTP', first?.measures[0]?.kind]])
  })

  it.each([
    ['The ban was lifted.', true],
    ['These sanctions hurt.', true],
    ['An import ban hurt.', false],
    ['Norwegian sanctions hurt.', false],
  ])('tells what points back: %s', (text, pointsBack) => {
    expect(named(text)[0]?.pointsBack).toBe(pointsBack)
  })

  it('tells restrictions with a name of their own from benefits', () => {
    expect(named('Peru lifted the embargo.')[0]?.own).toBe(true)
    expect(named('Peru stopped development aid.')[0]?.own).toBe(false)
  })

  it('keeps whom a measure is towards and whose it is apart', () => {
    const [phrase] = named('The Norwegian embargo on Fiji was lifted.')
    expect(phrase && [codes(phrase.before), codes(phrase.towards)]).toEqual([['NO'], ['FJ']])
  })

  it('takes the party after "by" for the source', () => {
    const [phrase] = named('The sanctions by Norway hurt.')
    expect(phrase && codes(phrase.source)).toEqual(['NO'])
  })

  it('sees the action in a compound: "aid suspension"', () => {
    const [phrase] = named('The aid suspension hurt Malawi.')
    expect(phrase?.actionNoun).not.toBeNull()
    expect(phrase?.headLemma).toBe('aid')
  })

  it('lets a pronoun stand for the measure before it', () => {
    const [, second] = readParagraph('Peru imposed duties on Chile. In May it lifted them.')
    expect(second?.measures.find((m) => m.pronoun)?.kind).toBe('trade')
  })

  it('gives phrases in order, inside their sentence', () => {
    const s = readSentence(
      'Peru lifted the arms embargo, the travel ban and its tariffs on Chile, and ended the trade pact.',
    )
    let last = 0
    for (const m of s.measures) {
      expect(m.from).toBeGreaterThanOrEqual(last)
      expect(m.from <= m.head && m.head < m.to && m.to <= m.end && m.end <= s.tokens.length).toBe(true)
      last = m.from
    }
    expect(s.measures.map((m) => m.headLemma)).toEqual(['embargo', 'ban', 'tariff', 'pact'])
  })
})

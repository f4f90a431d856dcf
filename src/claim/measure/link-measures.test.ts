import { describe, expect, it } from 'vitest'
import { readParagraph } from '../testing/read-sentence.ts'

/** The measures of the last sentence that bear this head or are this word. */
const lastOf = (text: string, word: string) => {
  const s = readParagraph(text).at(-1)
  return s?.measures.find((m) => s.tokens[m.head]?.lower === word)
}

describe('linkMeasures', () => {
  it.each([
    ['Peru imposed an import ban on beef. In May it lifted the ban.', 'ban', 'trade'],
    ['Peru imposed a travel ban on his generals. In May it lifted the ban.', 'ban', 'travel'],
    ['Visitors from Chile need a visa. Tourists had complained. Peru lifted the ban.', 'ban', 'travel'],
    ['Peru buys beef and pork from Chile. It lifted the ban.', 'ban', 'trade'],
  ])('sorts a bare measure by what was named: %s', (text, word, kind) => {
    expect(lastOf(text, word)?.kind).toBe(kind)
  })

  it('leaves what its own words tell', () => {
    expect(lastOf('Peru imposed an import ban on beef. It lifted the arms embargo.', 'embargo')?.kind).toBe('arms')
    expect(lastOf('The travel ban hurt. Peru lifted the ban on beef.', 'ban')?.kind).toBe('trade')
  })

  it('leaves a bare measure open where nothing tells', () => {
    expect(lastOf('The old man slept. Peru lifted the ban.', 'ban')?.kind).toBe('other')
  })

  it.each([
    ['Peru imposed duties on Chile. The move was reversed.', 'move', 'trade'],
    ['Peru froze aid to Chile. This decision was reversed.', 'decision', 'aid'],
    ['Peru imposed duties on Chile. In May it lifted them.', 'them', 'trade'],
    ['Peru closed its embassy in Chile. It was reopened in May.', 'it', 'diplomatic'],
  ])('lets a word stand for what was named before: %s', (text, word, kind) => {
    const found = lastOf(text, word)
    expect([found?.kind, found?.pronoun]).toEqual([kind, true])
  })

  it.each([
    ['Peru imposed duties on Chile. A move was made.', 'move'],
    ['Peru imposed duties on Chile. The move makers met.', 'move'],
    ['The man slept. The move was reversed.', 'move'],
    ['Peru imposed duties on Chile. That man slept.', 'that'],
  ])('takes none for it in: %s', (text, word) => {
    expect(lastOf(text, word)).toBeUndefined()
  })

  it('tells each sentence what it speaks of, itself before its neighbours', () => {
    const [first, second] = readParagraph('Peru sells wheat, beef and maize. Pilgrims need a visa and a passport.')
    expect(first?.context).toEqual(['trade', 'travel'])
    expect(second?.context).toEqual(['travel', 'trade'])
  })
})

import { describe, expect, it } from 'vitest'
import { readParagraph } from '../testing/read-sentence.ts'
import { seeFields } from './see-fields.ts'

describe('seeFields', () => {
  it.each<[string, string, string[]]>([
    ['a text about weather', 'Snow closed the airport. The storm ended at noon.', ['much nature', 'most nature']],
    ['a text about sport', 'The league ended its season. Fans were told on Monday.', ['much sport', 'most sport']],
    ['a text about schools', 'Norway lifted its ban. Pupils cheered in their schools.', ['much school']],
    ['nothing in a text about policy', 'Norway lifted its ban on Peru. The ministry told envoys so.', []],
  ])('finds %s', (_, text, signs) => {
    const found = seeFields(readParagraph(text))
    expect(found.filter((sign) => signs.includes(sign))).toEqual(signs)
    if (signs.length === 0) expect(found).toEqual([])
  })

  it('finds nothing where there are no sentences', () => {
    expect(seeFields([])).toEqual([])
  })
})

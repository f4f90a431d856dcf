import { describe, expect, it } from 'vitest'
import { rawClaim } from '../testing/raw-claim.ts'
import { seeNeighbours } from './see-neighbours.ts'

const claim = rawClaim({ order: 3, confidence: 0.4 })

describe('seeNeighbours', () => {
  it.each<[string, Parameters<typeof rawClaim>[0], string, boolean]>([
    ['a likelier claim of the same act', { confidence: 0.8 }, 'likelier act kind sides', true],
    ['a weaker claim of the same act', { confidence: 0.2 }, 'weaker act kind sides', true],
    ['no shared act where the action differs', { action: 'impose' }, 'weaker kind sides', false],
    ['a claim by the same word', { order: 3, action: 'impose', confidence: 0.8 }, 'likelier word kind ', true],
    ['one in the next sentence', { order: 4, deciding: 9, confidence: 0.8 }, 'likelier next act kind ', true],
    ['none next to it where it stands far', { order: 9, confidence: 0.8 }, 'likelier next act kind ', false],
    ['a twin in the headline', { headline: true, confidence: 0.8 }, 'likelier twin in headline', true],
    ['other words of a twin', { words: ['visa'] }, 'weaker twin words other mood same', false],
    ['sanctions as kin of a trade ban', { measure: { kind: 'sanctions' } }, 'likelier act kind sides', true],
    ['no kin in aid', { measure: { kind: 'aid' } }, 'likelier act kind sides', false],
  ])('tells %s', (_, over, sign, expected) => {
    const other = rawClaim({ confidence: 0.5, ...over })
    expect(seeNeighbours(claim, [claim, other]).includes(sign)).toBe(expected)
  })

  it('says nothing of a claim that is the only one', () => {
    expect(seeNeighbours(claim, [claim])).toEqual([])
  })
})

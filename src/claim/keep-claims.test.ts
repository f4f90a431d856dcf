import { describe, expect, it } from 'vitest'
import { keepClaims } from './keep-claims.ts'
import { rawClaim } from './testing/raw-claim.ts'

describe('keepClaims', () => {
  it('keeps a claim with both sides as it is', () => {
    const claim = rawClaim()
    expect(keepClaims([claim])).toEqual([claim])
  })

  it('puts * for senders that are not told', () => {
    expect(keepClaims([rawClaim({ form: 'passive', measure: { senders: [] } })]).map((c) => c.measure.senders)).toEqual(
      [['*']],
    )
  })

  it('puts * for the targets of a tariff that hits everyone', () => {
    expect(keepClaims([rawClaim({ measure: { targets: [] } })]).map((c) => c.measure.targets)).toEqual([['*']])
  })

  it.each<[string, Parameters<typeof rawClaim>[0]]>([
    ['an act with no party at all', { measure: { senders: [], targets: [] } }],
    ['a state that acts on itself', { measure: { senders: ['NO'], targets: ['NO'] } }],
  ])('drops %s', (_, over) => {
    expect(keepClaims([rawClaim(over)])).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { rawClaim } from '../testing/raw-claim.ts'
import { type WeighedDraft, weighDrafts } from './weigh-drafts.ts'

const draft = (name: string, change: Partial<WeighedDraft>, at = 0): WeighedDraft => ({
  claim: { ...rawClaim({}), deciding: at, measure: { ...rawClaim({}).measure, name } },
  signs: [name],
  loose: false,
  ...change,
})
const model = { bias: -1, signs: { sure: 3, likely: 2, doubtful: 0 }, threshold: 0.5 }
const names = (drafts: WeighedDraft[], weights?: typeof model) =>
  weighDrafts(drafts, weights).map((c) => c.measure.name)

describe('weighDrafts', () => {
  it('drops what is less likely than the threshold', () => {
    expect(names([draft('sure', {}), draft('doubtful', {})], model)).toEqual(['sure'])
  })

  it('keeps of the loose readings of one word only the likeliest', () => {
    expect(names([draft('likely', { loose: true }), draft('sure', { loose: true })], model)).toEqual(['sure'])
  })

  it('keeps loose readings of different words', () => {
    expect(names([draft('likely', { loose: true }, 1), draft('sure', { loose: true }, 2)], model)).toHaveLength(2)
  })

  it('keeps both of two firm readings of one word', () => {
    expect(names([draft('likely', {}), draft('sure', {})], model)).toHaveLength(2)
  })

  it('leaves out all loose readings where nothing was learned', () => {
    expect(names([draft('sure', { loose: true }), draft('doubtful', {})])).toEqual(['doubtful'])
  })

  it('says how likely each is', () => {
    expect(weighDrafts([draft('sure', {})], model)[0]?.confidence).toBeCloseTo(0.88, 2)
  })
})

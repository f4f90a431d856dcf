import { describe, expect, it } from 'vitest'
import { mergeClaims, type RawClaim } from './merge-claims.ts'
import { rawClaim } from './testing/raw-claim.ts'

const second = (over: Parameters<typeof rawClaim>[0]): RawClaim => rawClaim({ order: 1, ...over })

describe('mergeClaims', () => {
  it('makes nothing of nothing', () => {
    expect(mergeClaims([])).toEqual([])
  })

  it.each<[string, Parameters<typeof rawClaim>[0]]>([
    ['the same act told twice', {}],
    ['the same act told without a date', { date: null }],
    ['the same act dated by its month', { date: '2019-11' }],
    ['the same act dated by the news', { date: '2019-11-20~' }],
    ['"the ban" in a later sentence', { vague: true, words: [], measure: { name: 'ban' } }],
    ['an untold target', { measure: { targets: ['*'] } }],
  ])('makes one claim of %s', (_, over) => {
    expect(mergeClaims([rawClaim(), second(over)])).toHaveLength(1)
  })

  it.each<[string, Parameters<typeof rawClaim>[0]]>([
    ['two actions', { action: 'suspend' }],
    ['two modalities', { modality: 'planned' }],
    ['two dates', { date: '2015-02-01' }],
    ['two kinds', { measure: { kind: 'arms' } }],
    ['two senders', { measure: { senders: ['SE'] } }],
    ['two targets', { measure: { targets: ['CL'] } }],
    ['two measures of other names', { words: ['fishing', 'quota'], head: 'quota', measure: { name: 'fishing quota' } }],
  ])('keeps apart %s', (_, over) => {
    expect(mergeClaims([rawClaim(), second(over)])).toHaveLength(2)
  })

  it('keeps the evidence of every place and each rule once', () => {
    const [merged] = mergeClaims([rawClaim(), second({ rules: ['verb-object', 'passive-verb'] })])
    expect(merged?.evidence.map((e) => e.paragraph)).toEqual([0, 1])
    expect(merged?.rules).toEqual(['verb-object', 'passive-verb'])
  })

  it('takes the more exact date, whichever came first', () => {
    const [a] = mergeClaims([rawClaim({ date: '2019-11' }), second({})])
    const [b] = mergeClaims([rawClaim(), second({ date: '2019-11' })])
    expect([a?.date, b?.date]).toEqual(['2019-11-18', '2019-11-18'])
  })

  it('fills an untold target and an end from the other telling', () => {
    const [merged] = mergeClaims([rawClaim({ measure: { targets: ['*'] } }), second({ until: '2020-05' })])
    expect([merged?.measure.targets, merged?.until]).toEqual([['PE'], '2020-05'])
  })

  it('lets the body win over the headline in modality', () => {
    const headline = rawClaim({
      headline: true,
      modality: 'actual',
      order: 1,
      evidence: [{ quote: 'lifts ban', paragraph: 'headline', start: 0, end: 9, prefix: '', suffix: '' }],
    })
    const merged = mergeClaims([rawClaim({ modality: 'planned' }), headline])
    expect(merged.map((c) => c.modality)).toEqual(['planned'])
  })

  it.each<[string, RawClaim['measure']['kind'], string[]]>([
    ['takes a headline on sanctions for the trade ban of the body', 'sanctions', ['trade']],
    ['keeps a headline on aid apart from the trade ban of the body', 'aid', ['trade', 'aid']],
  ])('%s', (_, kind, kinds) => {
    const merged = mergeClaims([rawClaim(), second({ headline: true, measure: { kind } })])
    expect(merged.map((c) => c.measure.kind)).toEqual(kinds)
  })

  it('leaves what it was given untouched', () => {
    const given = [rawClaim(), second({})]
    const copy = structuredClone(given)
    mergeClaims(given)
    expect(given.map((c) => ({ ...c, evidence: c.evidence.slice(0, 1) }))).toEqual(copy)
  })

  it('keeps a confidence between 0 and 1 however often an act is told', () => {
    const [merged] = mergeClaims(Array.from({ length: 50 }, (_, order) => rawClaim({ order, confidence: 0.9 })))
    expect(merged?.confidence).toBeGreaterThan(0.9)
    expect(merged?.confidence).toBeLessThanOrEqual(1)
  })
})

import { describe, expect, it } from 'vitest'
import { countConfusions } from './count-confusions.ts'
import { listErrors } from './list-errors.ts'
import { pairClaims } from './pair-claims.ts'
import { scoreGroups } from './score-groups.ts'
import { scoreReadings } from './score-readings.ts'
import { tabulateReliability } from './tabulate-reliability.ts'
import { labelledArticle, labelledClaim } from './testing/labelled-claim.ts'

const claim = labelledClaim
const match = (gold: ReturnType<typeof claim>[], read: ReturnType<typeof claim>[] | null) =>
  pairClaims(labelledArticle(gold), read)

describe('pairClaims', () => {
  it('gives a label the reading that reaches most tiers, whatever their order', () => {
    const { pairs, extra } = match([claim()], [claim({ date: '2017' }), claim(), claim({ modality: 'planned' })])
    expect(pairs).toMatchObject([{ reached: 4 }])
    expect(extra).toMatchObject([{ date: '2017' }, { modality: 'planned' }])
  })

  it('prefers words in common among readings that reach as much, then the modality, then the first', () => {
    const gold = [claim({ date: null })]
    const far = claim({ quotes: ['on Monday'], measure: { name: 'far' } })
    const near = claim({ modality: 'planned', measure: { name: 'near' } })
    const same = claim({ measure: { name: 'same' } })
    const first = (...read: typeof gold) => match(gold, read).pairs[0]?.read.measure.name
    expect(first(far, near)).toBe('near')
    expect(first(near, same)).toBe('same')
    expect(first(same, claim({ measure: { name: 'other' } }))).toBe('same')
  })

  it('uses a reading once', () => {
    const { pairs, missed } = match([claim(), claim({ date: '2017' })], [claim()])
    expect(pairs).toHaveLength(1)
    expect(missed).toMatchObject([{ date: '2017' }])
  })
})

describe('scoreReadings', () => {
  it('gives zeros where there is nothing, and no division by it', () => {
    const nothing = { p: 0, r: 0, f1: 0 }
    expect(scoreReadings([])).toEqual({
      articles: 0,
      missing: 0,
      gold: 0,
      predicted: 0,
      tiers: { found: nothing, placed: nothing, dated: nothing, sourced: nothing },
      polarityFlips: 0,
      premature: { count: 0, of: 0 },
      emptyArticles: { count: 0, withClaims: 0 },
      badQuotes: 0,
      standfirstQuotes: 0,
    })
  })

  it('counts each tier on top of the one before', () => {
    const gold = [claim(), claim({ action: 'impose', date: '2015' })]
    const { tiers } = scoreReadings([match(gold, [claim(), claim({ action: 'impose' }), claim({ action: 'ease' })])])
    expect(tiers.placed).toEqual({ p: 2 / 3, r: 1, f1: 0.8 })
    expect(tiers.dated).toEqual({ p: 1 / 3, r: 0.5, f1: 0.4 })
  })

  it('counts an article that nobody read as read without a claim', () => {
    expect(scoreReadings([match([claim()], null)])).toMatchObject({ articles: 1, missing: 1, gold: 1, predicted: 0 })
  })

  it('counts a flip where only the opposite was read at the same words', () => {
    const flips = (...read: ReturnType<typeof claim>[]) => scoreReadings([match([claim()], read)]).polarityFlips
    expect(flips(claim({ action: 'impose' }), claim({ action: 'resume' }))).toBe(1)
    expect(flips(claim({ action: 'impose' }), claim())).toBe(0)
    expect(flips(claim({ action: 'suspend' }))).toBe(0)
    expect(flips(claim({ action: 'impose', quotes: ['on Monday'] }))).toBe(0)
    expect(flips(claim({ action: 'impose', measure: { kind: 'aid' } }))).toBe(0)
  })

  it('counts what is read as actual among pairs that are labelled otherwise', () => {
    const gold = [claim({ modality: 'planned' }), claim({ action: 'impose', modality: 'denied' })]
    const read = [claim(), claim({ action: 'impose', modality: 'possible' })]
    expect(scoreReadings([match(gold, read)]).premature).toEqual({ count: 1, of: 2 })
  })

  it('counts articles with nothing to find, and those of them that got a claim', () => {
    const { emptyArticles } = scoreReadings([match([], []), match([], [claim(), claim()]), match([claim()], [])])
    expect(emptyArticles).toEqual({ count: 2, withClaims: 1 })
  })

  it('counts claims without a quote or with words that are not there, the standfirst told apart', () => {
    const article = { ...labelledArticle([]), standfirst: 'Fish may swim north.' }
    const quotes = [[], ['the ban is back'], ['the ban is gone', 'swim north'], ['the ban is gone'], ['']]
    const read = quotes.map((one) => claim({ quotes: one }))
    expect(scoreReadings([pairClaims(article, read)])).toMatchObject({ badQuotes: 3, standfirstQuotes: 1 })
  })
})

describe('scoreGroups', () => {
  it('counts a pair for the label and a reading for itself, the most labelled first', () => {
    const gold = [claim({ measure: { kind: 'arms' } }), claim({ action: 'impose' }), claim({ action: 'block' })]
    const read = [claim({ measure: { kind: 'sanctions' } }), claim({ action: 'impose' })]
    expect(scoreGroups([match(gold, read)], 'kind')).toEqual([
      { name: 'trade', gold: 2, predicted: 1, paired: 1, p: 1, r: 0.5, f1: 2 / 3 },
      { name: 'arms', gold: 1, predicted: 0, paired: 1, p: 0, r: 1, f1: 0 },
      { name: 'sanctions', gold: 0, predicted: 1, paired: 0, p: 0, r: 0, f1: 0 },
    ])
    expect(scoreGroups([match(gold, read)], 'action').map(({ name }) => name)).toEqual(['end', 'impose', 'block'])
  })
})

describe('countConfusions', () => {
  it('sets each claim without a pair beside one at the same words, the likest first', () => {
    const gold = [claim({ action: 'ease' }), claim({ action: 'block', quotes: ['on Monday'] })]
    const read = [claim({ action: 'impose', measure: { kind: 'aid' } }), claim({ action: 'suspend' })]
    expect(countConfusions([match(gold, read)])).toEqual({
      action: [{ gold: 'ease', read: 'suspend', count: 1 }],
      kind: [{ gold: 'trade', read: 'trade', count: 1 }],
      modality: [],
      alone: { gold: 1, read: 1 },
    })
  })

  it('counts the modalities of pairs, the most frequent first', () => {
    const one = match([claim({ modality: 'planned' })], [claim()])
    const other = match([claim()], [claim()])
    expect(countConfusions([one, other, other]).modality).toEqual([
      { gold: 'actual', read: 'actual', count: 2 },
      { gold: 'planned', read: 'actual', count: 1 },
    ])
  })
})

describe('listErrors', () => {
  it('names the first tier that a pair fails at, and leaves good articles out', () => {
    const wrong = match([claim(), claim({ action: 'ease' })], [claim({ date: '2017', modality: 'denied' })])
    expect(listErrors([match([claim()], [claim()]), wrong])).toMatchObject([
      { failed: [{ at: 'dated', gold: { date: '2019-11-18' }, read: { date: '2017' } }], missed: [{ action: 'ease' }] },
    ])
  })
})

describe('tabulateReliability', () => {
  it('is null where no claim tells its confidence', () => {
    expect(tabulateReliability([match([claim()], [claim()])])).toBeNull()
  })

  it('compares confidence with the share that is right, a bound counting upwards', () => {
    const sure = (confidence: number, over = {}) => claim({ confidence, ...over })
    const read = [sure(0.7), sure(0.72, { action: 'impose', modality: 'denied' }), sure(1, { action: 'block' })]
    const table = tabulateReliability([match([claim(), claim({ action: 'impose' })], read)])
    const filled = table?.bins.filter((bin) => bin.claims > 0)
    expect(table).toMatchObject({ claims: 3, bins: { length: 10 } })
    expect(filled).toMatchObject([
      { from: 0.7, to: 0.8, claims: 2, found: 1, sourced: 0.5 },
      { from: 0.9, to: 1, claims: 1, confidence: 1, found: 0, sourced: 0 },
    ])
    expect(table?.calibrationError.found).toBeCloseTo((2 * 0.29 + 1) / 3)
    expect(table?.calibrationError.sourced).toBeCloseTo((2 * 0.21 + 1) / 3)
  })

  it.each([
    [0.1, 1],
    [0.2, 2],
    [0.3, 3],
    [0.6, 6],
    [0.7, 7],
    [0.29, 2],
    [0.57, 5],
    [0, 0],
    [1, 9],
    [-1, 0],
    [2, 9],
  ])('puts %d into bin %d', (confidence, bin) => {
    const table = tabulateReliability([match([], [claim({ confidence })])])
    expect(table?.bins.findIndex(({ claims }) => claims === 1)).toBe(bin)
  })
})

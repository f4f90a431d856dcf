import { describe, expect, it } from 'vitest'
import { type Example, learnWeights } from './learn-weights.ts'
import { estimate } from './weights.ts'

const times = (n: number, signs: string[], right: boolean): Example[] =>
  Array.from({ length: n }, () => ({ signs, right }))
/** "good" is right nine times in ten, "bad" once in ten. */
const lessons = [
  ...times(90, ['good'], true),
  ...times(10, ['good'], false),
  ...times(10, ['bad'], true),
  ...times(90, ['bad'], false),
]

describe('learnWeights', () => {
  it('gives a sign the share of right examples that show it, nearly', () => {
    const model = learnWeights(lessons, 1)
    expect(estimate(['good'], model)).toBeGreaterThan(0.8)
    expect(estimate(['good'], model)).toBeLessThan(0.95)
    expect(estimate(['bad'], model)).toBeLessThan(0.2)
  })

  it('learns nothing from a sign seen less than three times', () => {
    const model = learnWeights([...lessons, ...times(2, ['rare'], true)])
    expect(Object.keys(model.signs)).not.toContain('rare')
  })

  it('gives the same weights for the same examples', () => {
    expect(learnWeights(lessons)).toEqual(learnWeights(lessons))
  })

  it('counts a sign told twice in one example once', () => {
    const double = lessons.map((e) => ({ ...e, signs: [...e.signs, ...e.signs] }))
    expect(learnWeights(double)).toEqual(learnWeights(lessons))
  })

  it('believes nothing where there is nothing to learn from', () => {
    expect(estimate(['anything'], learnWeights([]))).toBeLessThan(0.02)
  })
})

describe('estimate', () => {
  const model = { bias: 0, signs: { up: 2, down: -2 }, threshold: 0.5 }

  it.each([
    ['no sign at all leaves the bias', [], 0.5],
    ['signs add up', ['up', 'down'], 0.5],
    ['one sign moves it', ['up'], 0.881],
    ['a sign never learned adds nothing', ['new'], 0.5],
    ['a sign named like an inherited property adds nothing', ['constructor', 'toString'], 0.5],
  ])('%s', (_, signs, likely) => {
    expect(estimate(signs, model)).toBeCloseTo(likely, 3)
  })
})

import { describe, expect, it } from 'vitest'
import { learnSides, type SideLesson } from './learn-sides.ts'

/** A lesson of two pairs: in the right one the first row is sender. */
const lesson = (right: string, wrong: string): SideLesson => ({
  rows: [
    { side: 's', cues: [right] },
    { side: 's', cues: [wrong] },
  ],
  pairs: [
    { senders: ['PE'], targets: ['CL'], rows: [0], cues: [] },
    { senders: ['CL'], targets: ['PE'], rows: [1], cues: ['turned'] },
  ],
  right: 0,
})

describe('learnSides', () => {
  const weights = learnSides(
    Array.from({ length: 30 }, () => lesson('subject', 'object')),
    1,
  )

  it('weighs cues of the right pair above those of others', () => {
    expect(weights['s: subject']).toBeGreaterThan(0)
    expect(weights['s: object']).toBeLessThan(0)
    expect(weights['p: turned']).toBeLessThan(0)
  })
  it('learns the same from the same lessons', () => {
    expect(
      learnSides(
        Array.from({ length: 30 }, () => lesson('subject', 'object')),
        1,
      ),
    ).toEqual(weights)
  })
  it('weighs less the more it is held', () => {
    const held = learnSides(
      Array.from({ length: 30 }, () => lesson('subject', 'object')),
      100,
    )
    expect(held['s: subject']).toBeLessThan(weights['s: subject'] ?? 0)
  })
  it('leaves out what was seen too seldom', () => {
    expect(learnSides([lesson('subject', 'object')], 1)).toEqual({})
  })
  it('learns nothing from nothing', () => {
    expect(learnSides([])).toEqual({})
  })
})

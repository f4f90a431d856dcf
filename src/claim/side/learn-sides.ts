import type { SideWeights } from './rank-sides.ts'

/** One claim: the cues of every pair of sides, and which pair is right. */
export type SideLesson = { pairs: string[][]; right: number }

const ROUNDS = 25

/**
 * Conditional logistic regression with ridge penalty, fitted by AdaGrad over the lessons in their order: the same
 * lessons always give the same weights. Cues seen with the right pair or chosen wrongly fewer than three times are left out.
 */
export function learnSides(lessons: SideLesson[], penalty = 0.1): SideWeights {
  const counts = new Map<string, number>()
  for (const lesson of lessons) {
    const seen = new Set(lesson.pairs.flat())
    for (const cue of seen) counts.set(cue, (counts.get(cue) ?? 0) + 1)
  }
  const index = new Map([...counts].filter(([, n]) => n >= 4).map(([cue], i) => [cue, i]))
  const rows = lessons.map((l) => l.pairs.map((cues) => cues.flatMap((cue) => index.get(cue) ?? [])))
  const weights = new Float64Array(index.size)
  const squares = new Float64Array(index.size).fill(1e-4)
  const gradient = new Float64Array(index.size)
  for (let round = 0; round < ROUNDS; round++) {
    const rate = 0.15 / (1 + round / 8)
    rows.forEach((pairs, k) => {
      const scores = pairs.map((row) => row.reduce((n, i) => n + (weights[i] ?? 0), 0))
      const top = Math.max(...scores)
      const powers = scores.map((x) => Math.exp(x - top))
      const total = powers.reduce((a, b) => a + b, 0)
      const touched = new Set<number>()
      pairs.forEach((row, p) => {
        const g = (powers[p] ?? 0) / total - (p === lessons[k]?.right ? 1 : 0)
        for (const i of row) {
          gradient[i] = (gradient[i] ?? 0) + g
          touched.add(i)
        }
      })
      for (const i of touched) {
        const g = (gradient[i] ?? 0) + penalty * (weights[i] ?? 0)
        squares[i] = (squares[i] ?? 0) + g * g
        weights[i] = (weights[i] ?? 0) - (rate * g) / Math.sqrt(squares[i] ?? 1)
        gradient[i] = 0
      }
    })
  }
  const out: SideWeights = {}
  for (const [cue, i] of [...index].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const weight = Math.round((weights[i] ?? 0) * 100) / 100
    if (Math.abs(weight) >= 0.02) out[cue] = weight
  }
  return out
}

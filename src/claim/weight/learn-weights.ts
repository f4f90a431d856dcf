import type { LinearModel } from './weights.ts'

/** One reading with its signs, and whether a labelled claim bears it out. */
export type Example = { signs: string[]; right: boolean }

const ROUNDS = 60
const LEAST_SEEN = 3

/**
 * Logistic regression with a ridge penalty, fitted by AdaGrad over the examples in their given order: the same examples
 * always give the same weights. Signs seen fewer than three times are left out. `penalty` is per example.
 */
export function learnWeights(examples: Example[], penalty = 0.03): LinearModel {
  const counts = new Map<string, number>()
  for (const e of examples) for (const sign of new Set(e.signs)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const index = new Map([...counts].filter(([, n]) => n >= LEAST_SEEN).map(([sign], i) => [sign, i]))
  const rows = examples.map((e) => [...new Set(e.signs)].flatMap((sign) => index.get(sign) ?? []))
  const weights = new Float64Array(index.size)
  const squares = new Float64Array(index.size).fill(1e-6)
  const share = examples.filter((e) => e.right).length / Math.max(1, examples.length)
  let bias = Math.log((share + 0.01) / (1.01 - share))
  let biasSquares = 1e-6
  for (let round = 0; round < ROUNDS; round++) {
    const rate = 0.25 / (1 + round / 15)
    rows.forEach((row, k) => {
      let sum = bias
      for (const i of row) sum += weights[i] ?? 0
      const gradient = 1 / (1 + Math.exp(-sum)) - (examples[k]?.right ? 1 : 0)
      biasSquares += gradient * gradient
      bias -= (rate * gradient) / Math.sqrt(biasSquares)
      for (const i of row) {
        const g = gradient + penalty * (weights[i] ?? 0)
        squares[i] = (squares[i] ?? 0) + g * g
        weights[i] = (weights[i] ?? 0) - (rate * g) / Math.sqrt(squares[i] ?? 1)
      }
    })
  }
  const signs: Record<string, number> = {}
  for (const [sign, i] of [...index].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const weight = Math.round((weights[i] ?? 0) * 1000) / 1000
    if (Math.abs(weight) >= 0.01) signs[sign] = weight
  }
  return { bias: Math.round(bias * 1000) / 1000, signs, threshold: 0.5 }
}

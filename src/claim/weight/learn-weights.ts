import type { LinearModel } from './weights.ts'

/** One reading with its signs, and whether a labelled claim bears it out. */
export type Example = { signs: string[]; right: boolean }

const ROUNDS = 60
const LEAST_SEEN = 3
const LONGEST_STEP = 1
/** No weight moved further than this in a round: it is learned. */
const STILL = 1e-3

/**
 * Logistic regression with a ridge penalty (half of `penalty` times the sum of squared weights), fitted by Newton steps on
 * one weight after another: the same examples always give the same weights. A sign seen seldom stays near zero; one seen
 * fewer than three times is left out.
 */
export function learnWeights(examples: Example[], penalty = 12): LinearModel {
  const columns = columnsOf(examples)
  const right = examples.map((e) => (e.right ? 1 : 0))
  const share = examples.filter((e) => e.right).length / Math.max(1, examples.length)
  let bias = Math.log((share + 0.01) / (1.01 - share))
  const odds = new Float64Array(examples.length).fill(bias)
  const all = examples.map((_, k) => k)
  const step = (rows: number[], weight: number, ridge: number): number => {
    let slope = ridge * weight
    let bend = ridge + 1e-6
    for (const k of rows) {
      const p = 1 / (1 + Math.exp(-(odds[k] ?? 0)))
      slope += p - (right[k] ?? 0)
      bend += p * (1 - p)
    }
    const move = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, -slope / bend))
    for (const k of rows) odds[k] = (odds[k] ?? 0) + move
    return move
  }
  for (let round = 0; round < ROUNDS; round++) {
    bias += step(all, bias, 0)
    let furthest = 0
    for (const column of columns) {
      const move = step(column.rows, column.weight, penalty)
      column.weight += move
      furthest = Math.max(furthest, Math.abs(move))
    }
    if (furthest < STILL) break
  }
  const signs: Record<string, number> = {}
  for (const { sign, weight } of columns) {
    const rounded = Math.round(weight * 1000) / 1000
    if (Math.abs(rounded) >= 0.01) signs[sign] = rounded
  }
  return { bias: Math.round(bias * 1000) / 1000, signs, threshold: 0.5 }
}

/** For each sign seen often enough, in alphabetical order, the examples that show it. */
function columnsOf(examples: Example[]): { sign: string; rows: number[]; weight: number }[] {
  const rows = new Map<string, number[]>()
  examples.forEach((e, k) => {
    for (const sign of new Set(e.signs)) {
      const list = rows.get(sign)
      if (list) list.push(k)
      else rows.set(sign, [k])
    }
  })
  return [...rows]
    .filter(([, list]) => list.length >= LEAST_SEEN)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sign, list]) => ({ sign, rows: list, weight: 0 }))
}

import { nameCues, type SidePairs } from './rank-sides.ts'
import type { SideWeights } from './side-weights.ts'

/** One claim: all pairs of sides with their cues, and which of them is right. */
export type SideLesson = SidePairs & { right: number }

const ROUNDS = 60
const LEAST_SEEN = 4
/** How many steps back the curvature is kept. */
const MEMORY = 8

/**
 * Conditional logistic regression with ridge penalty, fitted by L-BFGS: the same lessons always give the same weights.
 * Cues seen in fewer than four lessons are left out.
 */
export function learnSides(lessons: SideLesson[], penalty = 20): SideWeights {
  const counts = new Map<string, number>()
  const named = lessons.map(({ rows, pairs, right }) => ({
    rows: rows.map(nameCues),
    pairs: pairs.map((pair) => ({ rows: pair.rows, cues: nameCues({ side: 'p', cues: pair.cues }) })),
    right,
  }))
  for (const { rows, pairs } of named) {
    const seen = new Set([...rows.flat(), ...pairs.flatMap((pair) => pair.cues)])
    for (const cue of seen) counts.set(cue, (counts.get(cue) ?? 0) + 1)
  }
  const index = new Map([...counts].filter(([, n]) => n >= LEAST_SEEN).map(([cue], i) => [cue, i]))
  const number = (cues: string[]) => cues.flatMap((cue) => index.get(cue) ?? [])
  const cases = named.map(({ rows, pairs, right }) => ({
    rows: rows.map(number),
    pairs: pairs.map((pair) => ({ rows: pair.rows, cues: number(pair.cues) })),
    right,
  }))
  const weights = minimise(index.size, (w, gradient) => measureLoss(cases, w, gradient, penalty))
  const out: SideWeights = {}
  for (const [cue, i] of [...index].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const weight = Math.round((weights[i] ?? 0) * 1000) / 1000
    if (Math.abs(weight) >= 0.01) out[cue] = weight
  }
  return out
}

type Case = { rows: number[][]; pairs: { rows: number[]; cues: number[] }[]; right: number }

/** Penalised negative log-likelihood of the right pairs; writes its gradient. */
function measureLoss(cases: Case[], w: Float64Array, gradient: Float64Array, penalty: number): number {
  let loss = 0
  for (let i = 0; i < w.length; i++) {
    loss += (penalty / 2) * (w[i] ?? 0) ** 2
    gradient[i] = penalty * (w[i] ?? 0)
  }
  const sum = (cues: number[]) => cues.reduce((n, i) => n + (w[i] ?? 0), 0)
  for (const { rows, pairs, right } of cases) {
    const alone = rows.map(sum)
    const scores = pairs.map((pair) => pair.rows.reduce((n, row) => n + (alone[row] ?? 0), sum(pair.cues)))
    const top = Math.max(...scores)
    const total = scores.reduce((n, x) => n + Math.exp(x - top), 0)
    loss += Math.log(total) + top - (scores[right] ?? 0)
    const share = new Float64Array(rows.length)
    pairs.forEach((pair, p) => {
      const g = Math.exp((scores[p] ?? 0) - top) / total - (p === right ? 1 : 0)
      for (const row of pair.rows) share[row] = (share[row] ?? 0) + g
      for (const i of pair.cues) gradient[i] = (gradient[i] ?? 0) + g
    })
    rows.forEach((row, r) => {
      for (const i of row) gradient[i] = (gradient[i] ?? 0) + (share[r] ?? 0)
    })
  }
  return loss
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((n, x, i) => n + x * (b[i] ?? 0), 0)

/** The lowest point of a smooth convex function of `size` numbers, from zero on. */
function minimise(size: number, loss: (at: Float64Array, gradient: Float64Array) => number): Float64Array {
  let at = new Float64Array(size)
  let gradient = new Float64Array(size)
  let value = loss(at, gradient)
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const direction = turn(gradient, steps)
    const slope = dot(direction, gradient)
    let reach = steps.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1
    let next = at
    let nextGradient = gradient
    let nextValue = value
    for (let halvings = 0; halvings < 20; halvings++, reach /= 2) {
      next = at.map((x, i) => x + reach * (direction[i] ?? 0))
      nextGradient = new Float64Array(size)
      nextValue = loss(next, nextGradient)
      if (nextValue <= value + 1e-4 * reach * slope) break
    }
    const s = next.map((x, i) => x - (at[i] ?? 0))
    const y = nextGradient.map((x, i) => x - (gradient[i] ?? 0))
    const curvature = dot(s, y)
    const gain = value - nextValue
    ;[at, gradient, value] = [next, nextGradient, nextValue]
    if (gain < 1e-6 * Math.abs(value)) break
    if (curvature > 1e-10) steps.push({ s, y, rho: 1 / curvature })
    if (steps.length > MEMORY) steps.shift()
  }
  return at
}

/** The descent direction that the last steps suggest. */
function turn(gradient: Float64Array, steps: { s: Float64Array; y: Float64Array; rho: number }[]): Float64Array {
  let q = gradient.map((x) => -x)
  const alphas = new Map<object, number>()
  for (const step of steps.toReversed()) {
    const alpha = step.rho * dot(step.s, q)
    alphas.set(step, alpha)
    q = q.map((x, i) => x - alpha * (step.y[i] ?? 0))
  }
  const last = steps.at(-1)
  if (last) {
    const scale = dot(last.s, last.y) / dot(last.y, last.y)
    q = q.map((x) => x * scale)
  }
  for (const step of steps) {
    const beta = step.rho * dot(step.y, q)
    const alpha = alphas.get(step) ?? 0
    q = q.map((x, i) => x + (alpha - beta) * (step.s[i] ?? 0))
  }
  return q
}

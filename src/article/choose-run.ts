/** The run of neighbours [from, to) with the greatest sum of weights; empty where no weight is positive. */
export function chooseRun(weights: number[]): { from: number; to: number; sum: number } {
  let best = { from: 0, to: 0, sum: 0 }
  let from = 0
  let sum = 0
  for (const [i, weight] of weights.entries()) {
    if (sum <= 0) {
      from = i
      sum = 0
    }
    sum += weight
    if (sum > best.sum) best = { from, to: i + 1, sum }
  }
  return best
}

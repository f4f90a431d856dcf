/** A linear model learned from labelled articles: what each sign adds to the log-odds that a reading is right. */
export type LinearModel = {
  /** Log-odds of a reading that shows no sign at all. */
  bias: number
  /** Sign to what it adds; signs not named add nothing. */
  signs: Record<string, number>
  /** Readings less likely than this are dropped. */
  threshold: number
}

/** What is learned for one language: how to judge drafts one by one, and claims once they are merged. */
export type Weights = { drafts: LinearModel; claims: LinearModel }

/** How likely a reading with these signs is right, between 0 and 1. */
export function estimate(signs: readonly string[], model: LinearModel): number {
  let sum = model.bias
  for (const sign of signs) if (Object.hasOwn(model.signs, sign)) sum += model.signs[sign] ?? 0
  return 1 / (1 + Math.exp(-sum))
}

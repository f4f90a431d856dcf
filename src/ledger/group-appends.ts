/**
 * Joins what many callers append at the same time into batches: while one batch is on its way, the next gathers, up to
 * `most` items. A batch that fails is tried again one by one, so that only the caller whose item is at fault hears of it.
 */
export function groupAppends<I, O>(
  append: (items: I[]) => Promise<O[]>,
  most: number,
): { add: (item: I) => Promise<O>; drain: () => Promise<void> } {
  type Waiting = { item: I; resolve: (outcome: O) => void; reject: (cause: unknown) => void }
  let gathered: Waiting[] = []
  let running: Promise<void> | null = null

  async function settle(batch: Waiting[]): Promise<void> {
    try {
      const outcomes = await append(batch.map(({ item }) => item))
      for (const [i, { resolve }] of batch.entries()) resolve(outcomes[i] as O)
    } catch (cause) {
      const [only, ...others] = batch
      if (others.length === 0) only?.reject(cause)
      else for (const one of batch) await settle([one])
    }
  }

  async function run(): Promise<void> {
    // A turn of the loop lets callers that start together share the first batch.
    await Promise.resolve()
    while (gathered.length > 0) {
      const batch = gathered.slice(0, most)
      gathered = gathered.slice(most)
      await settle(batch)
    }
    running = null
  }

  return {
    add(item) {
      const outcome = new Promise<O>((resolve, reject) => gathered.push({ item, resolve, reject }))
      running ??= run()
      return outcome
    },
    async drain() {
      await running
    },
  }
}

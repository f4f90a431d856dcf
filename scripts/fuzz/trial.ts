/** What a page is put through, in order; a trial that ends nowhere is named by the stage it was in. */
export const STAGES = ['nothing', 'decode', 'article', 'claims'] as const
export type Stage = (typeof STAGES)[number]

/** What became of one page. Times are of the processor, so that other programs on the machine do not count. */
export type Trial =
  | { kind: 'done'; outcome: 'article' | 'refused'; spentMs: Partial<Record<Stage, number>>; textLength: number }
  | { kind: 'threw'; stage: Stage; error: string }
  | { kind: 'hung'; stage: Stage; afterMs: number }
  | { kind: 'died'; stage: Stage; error: string }

/** Characters of text that claims are read from; longer articles are cut, for what reading takes is not asked here. */
export const MAX_CLAIM_TEXT = 60_000

const BASE_MS = 400
/** Milliseconds a kilobyte: real pages take some 0.05 for the article and 2 for the claims. */
const ARTICLE_MS_A_KB = 1
const CLAIMS_MS_A_KB = 20

/** What speaks against a trial of a page of so many bytes ("article took 900 ms of 450"), or null when nothing does. */
export function findFault(trial: Trial, bytes: number): string | null {
  if (trial.kind === 'threw') return `${trial.stage} threw ${trial.error.split('\n')[0]}`
  if (trial.kind === 'hung') return `${trial.stage} was not done after ${trial.afterMs} ms`
  if (trial.kind === 'died') return `${trial.stage} ended its thread: ${trial.error.split('\n')[0]}`
  const allowed: Partial<Record<Stage, number>> = {
    decode: BASE_MS + (bytes / 1000) * ARTICLE_MS_A_KB,
    article: BASE_MS + (bytes / 1000) * ARTICLE_MS_A_KB,
    claims: BASE_MS + (Math.min(trial.textLength, MAX_CLAIM_TEXT) / 1000) * CLAIMS_MS_A_KB,
  }
  for (const stage of STAGES) {
    const spent = trial.spentMs[stage] ?? 0
    const limit = allowed[stage] ?? Number.POSITIVE_INFINITY
    if (spent > limit) return `${stage} took ${spent.toFixed(0)} ms of ${limit.toFixed(0)}`
  }
  return null
}

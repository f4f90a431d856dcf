import { idRange } from './id-range.ts'
import { lockKnownTime, takeKnownTimes } from './known-time.ts'
import type { AppendJudgementOutcome } from './ledger.ts'
import type { Database, Tx } from './schema.ts'

const SHORTEST_PREFIX = 6
/** More matches than these help nobody to choose. */
const MOST_MATCHES = 20

export type NewJudgement = { claim: string; verdict: 'accepted' | 'rejected'; by: string; reason: string | null }

/**
 * Appends judgements in one transaction, one after the other, each unless the claim's latest judgement says the same.
 * Earlier ones stay. The outcomes are in the order of the judgements.
 */
export async function appendJudgements(
  db: Database,
  judgements: NewJudgement[],
  now: () => Date,
): Promise<AppendJudgementOutcome[]> {
  return db.transaction().execute(async (tx) => {
    await lockKnownTime(tx)
    const outcomes: AppendJudgementOutcome[] = []
    for (const judgement of judgements) outcomes.push(await appendOne(tx, judgement, now))
    return outcomes
  })
}

async function appendOne(tx: Tx, judgement: NewJudgement, now: () => Date): Promise<AppendJudgementOutcome> {
  const { claim: asked, verdict, by, reason } = judgement
  const range = idRange(asked, SHORTEST_PREFIX)
  if (range === null) return { kind: 'no-such-claim', asked }
  const query = tx.selectFrom('claim').select(['id', 'measure_id'])
  const begun = query.where('id', '>=', range.from).where('id', '<', range.to)
  const matches = await begun.orderBy('id').limit(MOST_MATCHES).execute()
  const [claim, ...others] = matches
  if (claim === undefined) return { kind: 'no-such-claim', asked }
  if (others.length > 0) return { kind: 'ambiguous', asked, matches: matches.map(({ id }) => id) }
  const latest = await tx
    .selectFrom('judgement')
    .select('verdict')
    .where('measure_id', '=', claim.measure_id)
    .where('claim_id', '=', claim.id)
    .orderBy('known_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (latest?.verdict === verdict) return { kind: 'unchanged', claimId: claim.id, verdict }
  const [known_from = ''] = await takeKnownTimes(tx, now(), 1)
  const row = { measure_id: claim.measure_id, claim_id: claim.id, verdict, by, reason, known_from }
  await tx.insertInto('judgement').values(row).execute()
  return { kind: 'judged', claimId: claim.id }
}

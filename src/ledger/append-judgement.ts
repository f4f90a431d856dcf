import { idRange } from './id-range.ts'
import { lockKnownTime, takeKnownTimes } from './known-time.ts'
import type { AppendJudgementOutcome } from './ledger.ts'
import type { Database } from './schema.ts'

const SHORTEST_PREFIX = 6
/** More matches than these help nobody to choose. */
const MOST_MATCHES = 20

/** Appends a judgement of one claim, unless its latest judgement says the same. Earlier ones stay. */
export async function appendJudgement(
  db: Database,
  judgement: { claim: string; verdict: 'accepted' | 'rejected'; by: string; reason: string | null },
  now: () => Date,
): Promise<AppendJudgementOutcome> {
  const asked = judgement.claim
  const range = idRange(asked, SHORTEST_PREFIX)
  if (range === null) return { kind: 'no-such-claim', asked }
  const query = db
    .selectFrom('claim')
    .select(['id', 'measure_id'])
    .where('id', '>=', range.from)
    .where('id', '<', range.to)
  const matches = await query.orderBy('id').limit(MOST_MATCHES).execute()
  const [claim, ...others] = matches
  if (claim === undefined) return { kind: 'no-such-claim', asked }
  if (others.length > 0) return { kind: 'ambiguous', asked, matches: matches.map(({ id }) => id) }
  return db.transaction().execute(async (tx) => {
    await lockKnownTime(tx)
    const latest = await tx
      .selectFrom('judgement')
      .select('verdict')
      .where('measure_id', '=', claim.measure_id)
      .where('claim_id', '=', claim.id)
      .orderBy('known_from', 'desc')
      .limit(1)
      .executeTakeFirst()
    const { verdict, by, reason } = judgement
    if (latest?.verdict === verdict) return { kind: 'unchanged', claimId: claim.id, verdict }
    const [known_from = ''] = await takeKnownTimes(tx, now(), 1)
    await tx
      .insertInto('judgement')
      .values({ measure_id: claim.measure_id, claim_id: claim.id, verdict, by, reason, known_from })
      .execute()
    return { kind: 'judged', claimId: claim.id }
  })
}

import type { Ledger } from '../ledger/ledger.ts'
import type { InputOutcome, ReadInput } from './input-outcome.ts'
import { fold, renderClaim } from './render-claim.ts'
import type { Terminal } from './terminal.ts'

/** What appending came to. `claimIds` are those of new and known claims alike. */
export type AddTally = { added: number; unchanged: number; claims: number; claimIds: string[]; refused: string[] }

/** How much of a claim's id people see; any unique beginning of six or more serves to name it. */
export const SHOWN_ID = 12

type Appended = Awaited<ReturnType<Ledger['appendReading']>>

/** So many readings are under way at once: the ledger writes those that meet in one go. */
const UNDER_WAY = 64

/** Appends readings to the ledger as proposals, in their order, and says for each what became of it. */
export async function addReadings(
  outcomes: AsyncIterable<InputOutcome>,
  ledger: Ledger,
  terminal: Terminal | null,
): Promise<AddTally> {
  const tally: AddTally = { added: 0, unchanged: 0, claims: 0, claimIds: [], refused: [] }
  const settle = async (outcome: ReadInput, appended: Appended) => {
    tally[appended.kind]++
    tally.claimIds.push(...appended.claimIds)
    if (appended.kind === 'added') tally.claims += appended.claimIds.length
    await terminal?.write(renderAppended(outcome, appended, terminal))
  }
  const underWay: { outcome: ReadInput; appended: Promise<Appended> }[] = []
  const settleFirst = async () => {
    const first = underWay.shift()
    if (first) await settle(first.outcome, await first.appended)
  }
  for await (const outcome of outcomes) {
    const refused = outcome.kind === 'refused' ? outcome.reason : outcome.withoutClaims
    if (refused !== null) {
      tally.refused.push(refused)
      terminal?.warn(`inforce: ${refused}\n`)
    }
    if (outcome.kind === 'refused') continue
    const { source, article, pageSha256, fetchedAt, reading } = outcome
    const appended = ledger.appendReading({ article, source, pageSha256, fetchedAt, claims: reading.claims })
    // A failure is met where the outcome is awaited, in its turn.
    appended.catch(() => undefined)
    underWay.push({ outcome, appended })
    if (underWay.length >= UNDER_WAY) await settleFirst()
  }
  while (underWay.length > 0) await settleFirst()
  return tally
}

function renderAppended(
  { article, source, reading }: ReadInput,
  { kind, claimIds }: Appended,
  { colors }: Terminal,
): string {
  const head = `${colors.bold(fold(article.headline ?? source))} ${colors.dim(`(${source})`)}\n`
  const word = kind === 'added' ? 'proposed' : 'unchanged'
  const lines = claimIds.map((id, i) => {
    const claim = claimIds.length === reading.claims.length ? reading.claims[i] : undefined
    return `  ${word} ${colors.cyan(id.slice(0, SHOWN_ID))}${claim ? `  ${renderClaim(claim, colors)}` : ''}\n`
  })
  if (lines.length > 0) return head + lines.join('')
  return `${head}  ${kind === 'added' ? 'no claim about a measure was found' : 'unchanged'}\n`
}

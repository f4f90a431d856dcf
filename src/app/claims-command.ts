import type { ClaimQuery, LedgerClaim } from '../ledger/ledger.ts'
import { SHOWN_ID } from './add-readings.ts'
import { type Asked, BadUse, type Command, type ExitCode } from './command.ts'
import { DATA_OPTION, withRecord } from './open-record.ts'
import { fold, renderClaim, renderQuotes } from './render-claim.ts'
import type { Terminal } from './terminal.ts'

export const claimsCommand: Command = {
  name: 'claims',
  takes: '[--proposed] [--json] [--data DIR]',
  summary: 'list the claims of the record with their ids, newest first',
  details: '',
  options: {
    proposed: { type: 'boolean', says: 'only those that nobody has judged yet' },
    json: { type: 'boolean', says: 'one JSON object a line' },
    ...DATA_OPTION,
  },
  run: runClaims,
}

async function runClaims(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  if (asked.words.length > 0) throw new BadUse('"inforce claims" takes no words; run "inforce help claims".')
  const query: ClaimQuery = asked.values['proposed'] ? { verdict: 'proposed' } : {}
  const claims = await withRecord(asked, terminal, (ledger) => ledger.listClaims(query))
  for (const claim of claims)
    await terminal.write(asked.values['json'] ? `${JSON.stringify(claim)}\n` : renderListed(claim, terminal))
  if (claims.length === 0) terminal.warn('There is no such claim in the record yet.\n')
  return 0
}

function renderListed(entry: LedgerClaim, { colors }: Terminal): string {
  const { article } = entry
  const source = [article.outlet, article.published, fold(article.headline ?? '')].filter(Boolean).join(' · ')
  return [
    `${colors.cyan(entry.id.slice(0, SHOWN_ID))} ${entry.verdict}  ${renderClaim(entry.claim, colors)}\n`,
    renderQuotes(entry.claim, colors, '      '),
    `      ${colors.dim(source)}\n`,
  ].join('')
}

import type { AppendJudgementOutcome, Ledger } from '../ledger/ledger.ts'
import { SHOWN_ID } from './add-readings.ts'
import { type Asked, BadUse, type Command, type CommandOption, type ExitCode, findText } from './command.ts'
import { countOf } from './count-of.ts'
import { DATA_OPTION, withRecord } from './open-record.ts'
import type { Terminal } from './terminal.ts'

const OPTIONS: Record<string, CommandOption> = {
  by: { type: 'string', value: 'NAME', says: 'who judges (else "editor")' },
  reason: { type: 'string', value: 'TEXT', says: 'why' },
  ...DATA_OPTION,
}

export const acceptCommand: Command = {
  name: 'accept',
  takes: 'CLAIM... [--by NAME] [--reason TEXT] [--data DIR]',
  summary: 'let claims count',
  details: 'CLAIM is an id as "inforce claims" shows it, or its beginning (six characters or more).',
  options: {
    'all-proposed': { type: 'boolean', says: 'accept every claim that nobody has judged yet' },
    ...OPTIONS,
  },
  run: (asked, terminal) => runJudge(asked, terminal, 'accepted'),
}

export const rejectCommand: Command = {
  name: 'reject',
  takes: 'CLAIM... [--by NAME] [--reason TEXT] [--data DIR]',
  summary: 'let claims count no longer; they stay in the ledger',
  details: 'CLAIM is an id as "inforce claims" shows it, or its beginning (six characters or more).',
  options: OPTIONS,
  run: (asked, terminal) => runJudge(asked, terminal, 'rejected'),
}

async function runJudge(asked: Asked, terminal: Terminal, verdict: 'accepted' | 'rejected'): Promise<ExitCode> {
  const all = asked.values['all-proposed'] === true
  if (all === asked.words.length > 0)
    throw new BadUse('Name the claims to judge by their ids; "inforce claims --proposed" lists them.')
  for (const word of asked.words)
    if (!/^[0-9a-f]{6,64}$/i.test(word))
      throw new BadUse(`"${word}" is no id of a claim; "inforce claims" shows them, and six characters of one suffice.`)
  const by = findText(asked, 'by') ?? 'editor'
  const reason = findText(asked, 'reason') ?? null
  return withRecord<ExitCode>(asked, terminal, async (ledger) => {
    const ids = all ? (await ledger.listClaims({ verdict: 'proposed' })).map(({ id }) => id).reverse() : asked.words
    let judged = 0
    let failed = false
    for (const id of ids) {
      const outcome = await ledger.appendJudgement({ claim: id.toLowerCase(), verdict, by, reason })
      if (outcome.kind === 'judged') judged++
      failed ||= outcome.kind === 'no-such-claim' || outcome.kind === 'ambiguous'
      await say(outcome, verdict, terminal)
    }
    if (all) await terminal.write(`${countOf(judged, 'claim')} ${verdict}.\n`)
    return failed ? 1 : 0
  })
}

async function say(outcome: AppendJudgementOutcome, verdict: string, terminal: Terminal): Promise<void> {
  switch (outcome.kind) {
    case 'judged':
      return terminal.write(`${verdict} ${outcome.claimId.slice(0, SHOWN_ID)}\n`)
    case 'unchanged':
      return terminal.write(`unchanged ${outcome.claimId.slice(0, SHOWN_ID)}: it was ${outcome.verdict} before\n`)
    case 'no-such-claim':
      return terminal.warn(`inforce: There is no claim ${outcome.asked}; "inforce claims" lists those there are.\n`)
    case 'ambiguous': {
      const matches = outcome.matches.map((id) => id.slice(0, SHOWN_ID)).join(', ')
      return terminal.warn(`inforce: ${outcome.asked} may be any of ${matches}; give more of its id.\n`)
    }
  }
}

/** Accepts claims in the order they were proposed. Gives how many were not accepted before. */
export async function acceptClaims(ledger: Ledger, claimIds: string[], by: string, reason: string): Promise<number> {
  let judged = 0
  for (const claim of claimIds) {
    const outcome = await ledger.appendJudgement({ claim, verdict: 'accepted', by, reason })
    if (outcome.kind === 'judged') judged++
  }
  return judged
}

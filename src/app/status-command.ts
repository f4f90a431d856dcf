import { edtfRange } from '../common/edtf-range.ts'
import type { ClaimQuery } from '../ledger/ledger.ts'
import { foldStandings } from '../standing/fold-standings.ts'
import { type Asked, BadUse, type Command, type ExitCode, findText } from './command.ts'
import { createPartyDirectory, type PartyDirectory } from './create-party-directory.ts'
import { DATA_OPTION, withRecord } from './open-record.ts'
import { readGazetteer } from './read-data.ts'
import { renderNothingKnown, renderStatus } from './render-status.ts'
import type { Terminal } from './terminal.ts'

export const statusCommand: Command = {
  name: 'status',
  takes: '[--between US PK] [--measure NAME] [--on DATE] [--known DATE] [--json] [--data DIR]',
  summary: 'what stands, since when, and on which claims',
  details: `Parties are named by code or name ("US", "Pakistan"); days are written as 2020-01-04.
Without options it shows every measure of the record as it stands today.`,
  options: {
    between: { type: 'string', takes: 2, value: 'A B', says: 'measures between two parties, in either direction' },
    measure: { type: 'string', value: 'NAME', says: 'measures whose name holds these words' },
    on: { type: 'string', value: 'DATE', says: 'how it stood on that day (else today)' },
    known: { type: 'string', value: 'DATE', says: 'as the record knew it at the end of that day (else now)' },
    json: { type: 'boolean', says: 'print {"on": …, "known": …, "standings": […]}' },
    ...DATA_OPTION,
  },
  run: runStatus,
}

async function runStatus(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  if (asked.words.length > 0)
    throw new BadUse(`"inforce status" does not know what "${asked.words[0]}" means; run "inforce help status".`)
  const today = new Date().toISOString().slice(0, 10)
  const on = parseDay(asked, 'on') ?? today
  const known = parseDay(asked, 'known')
  const directory = createPartyDirectory(readGazetteer())
  const between = parseBetween(asked, directory)
  const words = findText(asked, 'measure')
  return withRecord<ExitCode>(asked, terminal, async (ledger) => {
    const query: ClaimQuery = { verdict: 'accepted', ...(between ? { between } : {}), ...(known ? { known } : {}) }
    const claims = await ledger.listClaims(query)
    const standings = foldStandings(claims, on).filter(
      ({ measure }) => words === undefined || holdsWords(measure.name, words),
    )
    if (asked.values['json']) {
      await terminal.write(`${JSON.stringify({ on, known: known ?? null, standings }, null, 2)}\n`)
      return 0
    }
    const question = { on, known: known ?? null, between: between ?? null, words: words ?? null, today }
    if (standings.length > 0) {
      await terminal.write(renderStatus(standings, question, directory, terminal.colors))
      return 0
    }
    const firstKnown = await ledger.readFirstKnown()
    const waiting = await ledger.listClaims({ ...query, verdict: 'proposed' })
    await terminal.write(renderNothingKnown(question, directory, firstKnown, waiting.length))
    return 0
  })
}

function parseDay(asked: Asked, name: 'on' | 'known'): string | undefined {
  const text = findText(asked, name)
  if (text === undefined) return undefined
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && edtfRange(text) !== null) return text
  throw new BadUse(`--${name} takes a day written as 2020-01-04, not "${text}".`)
}

function parseBetween(asked: Asked, directory: PartyDirectory): [string, string] | undefined {
  const pair = asked.values['between']
  if (!Array.isArray(pair)) return undefined
  const [a, b, more] = pair.map((text) => {
    const code = directory.findPartyCode(text)
    if (code === null)
      throw new BadUse(`No party is called "${text}"; give a code such as PK or a name such as Pakistan.`)
    return code
  })
  if (a === undefined || b === undefined || more !== undefined || a === b)
    throw new BadUse('--between takes two different parties, as in "--between US PK".')
  return [a, b]
}

/** Whether every word asked for begins a word of the name, in any case. */
function holdsWords(name: string, words: string): boolean {
  const split = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
  const there = split(name)
  return split(words).every((word) => there.some((one) => one.startsWith(word)))
}

import { fileURLToPath } from 'node:url'
import type { Ledger } from '../ledger/ledger.ts'
import { addReadings } from './add-readings.ts'
import type { Asked, Command, ExitCode } from './command.ts'
import { countOf } from './count-of.ts'
import { acceptClaims } from './judge-command.ts'
import { DATA_OPTION, withRecord } from './open-record.ts'
import { listSources, readFetching, readInputs } from './read-inputs.ts'
import { readSiteOptions, SITE_OPTIONS, serveSite } from './serve-site.ts'
import type { Terminal } from './terminal.ts'
import { waitForStop } from './wait-for-stop.ts'

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))

export const startCommand: Command = {
  name: 'start',
  takes: '[INPUT...] [--port PORT] [--host HOST] [--data DIR]',
  summary: 'add articles and serve the record; what "npm start" does',
  details: `A record that is still empty gets the samples that come with the project, accepted by the editor "sample".
The claims of INPUT are proposals: accept them with "inforce accept".`,
  options: { ...SITE_OPTIONS, ...DATA_OPTION },
  run: runStart,
}

async function runStart(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const options = readSiteOptions(asked, terminal)
  const stopped = waitForStop()
  return withRecord<ExitCode>(asked, terminal, async (ledger) => {
    if ((await ledger.readFirstKnown()) === null) await addSamples(ledger, terminal)
    const refused = asked.words.length > 0 ? await addInputs(asked, ledger, terminal) : 0
    const listening = await serveSite(ledger, options, terminal)
    await terminal.write(`The record: ${listening.address}\n`)
    terminal.warn('Stop it with Ctrl+C.\n')
    await stopped
    await listening.close()
    return refused > 0 ? 1 : 0
  })
}

async function addSamples(ledger: Ledger, terminal: Terminal): Promise<void> {
  const { sources } = await listSources([SAMPLES])
  const tally = await addReadings(readInputs(sources, terminal), ledger, null)
  const accepted = await acceptClaims(ledger, tally.claimIds, 'sample', 'Comes with the project as a sample')
  await terminal.write(
    `The record was empty: read ${tally.added} sample articles and accepted their ${accepted} claims as the editor "sample".\n`,
  )
}

/** Adds what was named as proposals; says how many inputs were refused. */
async function addInputs(asked: Asked, ledger: Ledger, terminal: Terminal): Promise<number> {
  const { sources } = await listSources(asked.words)
  const fetching = readFetching(asked, terminal, true)
  const tally = await addReadings(readInputs(sources, terminal, fetching), ledger, terminal)
  const how = tally.claims > 0 ? ' (list them with "inforce claims --proposed", accept them with "inforce accept")' : ''
  const read = countOf(tally.added + tally.unchanged, 'article')
  await terminal.write(`Read ${read}; ${countOf(tally.claims, 'new proposed claim')}${how}.\n`)
  return tally.refused.length
}

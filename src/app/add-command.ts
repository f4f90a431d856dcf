import { addReadings } from './add-readings.ts'
import { type Asked, BadUse, type Command, type ExitCode } from './command.ts'
import { countOf } from './count-of.ts'
import { DATA_OPTION, withRecord } from './open-record.ts'
import { listSources, readFetching, readInputs } from './read-inputs.ts'
import type { Terminal } from './terminal.ts'

export const addCommand: Command = {
  name: 'add',
  takes: 'INPUT... [--data DIR]',
  summary: 'read articles and propose their claims to the record',
  details: `INPUT is what "inforce read" takes. The same article twice changes nothing.
Of a page that is fetched, a copy is kept as WARC in the data folder under pages/, so that its quotes can be shown in it.
Proposals count once somebody accepts them: see "inforce help accept".`,
  options: { ...DATA_OPTION },
  run: runAdd,
}

async function runAdd(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  if (asked.words.length === 0) throw new BadUse('Name at least one input, as in "inforce add page.html".')
  const { sources } = await listSources(asked.words)
  if (sources.length === 0) {
    terminal.warn(
      'inforce: There is nothing to read there; name a folder with pages in it; "inforce help read" lists the formats.\n',
    )
    return 1
  }
  const fetching = readFetching(asked, terminal, true)
  const tally = await withRecord(asked, terminal, (ledger) =>
    addReadings(readInputs(sources, terminal, fetching), ledger, terminal),
  )
  const refused = tally.refused.length > 0 ? `, refused ${tally.refused.length}` : ''
  const added = `${countOf(tally.added, 'article')} with ${countOf(tally.claims, 'proposed claim')}`
  terminal.warn(`Added ${added}, ${tally.unchanged} unchanged${refused}.\n`)
  return tally.refused.length > 0 ? 1 : 0
}

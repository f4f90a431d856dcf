import { type Asked, BadUse, type Command, type ExitCode } from './command.ts'
import { DATA_OPTION, withRecord } from './open-record.ts'
import { readSiteOptions, SITE_OPTIONS, serveSite } from './serve-site.ts'
import type { Terminal } from './terminal.ts'
import { waitForStop } from './wait-for-stop.ts'

export const serveCommand: Command = {
  name: 'serve',
  takes: '[--port PORT] [--host HOST] [--data DIR]',
  summary: 'serve the record as web pages',
  details: 'It goes on until it is stopped (Ctrl+C).',
  options: { ...SITE_OPTIONS, ...DATA_OPTION },
  run: runServe,
}

async function runServe(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  if (asked.words.length > 0)
    throw new BadUse('"inforce serve" takes no inputs; use "inforce start INPUT..." for that.')
  const options = readSiteOptions(asked, terminal)
  const stopped = waitForStop()
  return withRecord<ExitCode>(asked, terminal, async (ledger) => {
    const listening = await serveSite(ledger, options, terminal)
    await terminal.write(`The record: ${listening.address}\n`)
    await stopped
    await listening.close()
    return 0
  })
}

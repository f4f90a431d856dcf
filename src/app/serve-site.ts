import type { Ledger } from '../ledger/ledger.ts'
import { createSite } from '../publish/site/create-site.ts'
import { type Asked, type CommandOption, findText } from './command.ts'
import { DEFAULT_PORT, parsePort, readConfig } from './config.ts'
import { createPartyDirectory } from './create-party-directory.ts'
import { createRecordSource } from './create-record-source.ts'
import { type Listening, type ListenOptions, listen } from './listen.ts'
import { createLog } from './open-record.ts'
import { readGazetteer } from './read-data.ts'
import type { Terminal } from './terminal.ts'

export const SITE_OPTIONS: Record<string, CommandOption> = {
  port: {
    type: 'string',
    value: 'PORT',
    says: `where it listens (INFORCE_PORT, else ${DEFAULT_PORT} or the next free one)`,
  },
  host: { type: 'string', value: 'HOST', says: 'which address of this machine (else 127.0.0.1)' },
}

/** Where the words or the surroundings want the site. Throws BadUse or Failure for what is no port. */
export function readSiteOptions(asked: Asked, terminal: Terminal): ListenOptions {
  const named = findText(asked, 'port')
  const port = named === undefined ? readConfig(terminal.env).port : parsePort(named)
  return { host: findText(asked, 'host') ?? '127.0.0.1', port: port ?? DEFAULT_PORT, mayMove: port === null }
}

/** Serves the public record of a ledger, until it is closed. */
export function serveSite(ledger: Ledger, options: ListenOptions, terminal: Terminal): Promise<Listening> {
  const log = createLog(terminal)
  const source = createRecordSource(ledger, createPartyDirectory(readGazetteer()), () => new Date())
  const site = createSite(source, { reportError: (error, path) => log.error({ err: error, path }, 'a page failed') })
  return listen(site, options)
}

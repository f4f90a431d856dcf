import { isIP } from 'node:net'
import { z } from 'zod'
import { BadUse, Failure } from './command.ts'

const Port = z.coerce.number().int().min(0).max(65535)
const DatabaseUrl = z.url({ protocol: /^postgres(ql)?$/ })

export const DEFAULT_PORT = 8787

/**
 * What the surroundings settle: where the data lies, where the site listens, and which private addresses may be fetched
 * from. `null` where nothing was said.
 */
export type Config = { dataDir: string; databaseUrl: string | null; port: number | null; allowPrivate: string[] }

/** Checks INFORCE_DATA, DATABASE_URL, INFORCE_PORT and INFORCE_ALLOW_PRIVATE. Throws Failure with a sentence naming the one that is wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const databaseUrl = env['DATABASE_URL'] || null
  if (databaseUrl !== null && !DatabaseUrl.safeParse(databaseUrl).success)
    throw new Failure('DATABASE_URL is no address of a PostgreSQL server; write it as postgres://user@host/name.')
  const port = env['INFORCE_PORT'] ? Port.safeParse(env['INFORCE_PORT']) : null
  if (port && !port.success) throw new Failure('INFORCE_PORT is no port; give a number from 0 to 65535.')
  const allowPrivate = (env['INFORCE_ALLOW_PRIVATE'] ?? '').split(/[\s,]+/).filter((address) => address !== '')
  const odd = allowPrivate.find((address) => isIP(address) === 0)
  if (odd !== undefined)
    throw new Failure(`INFORCE_ALLOW_PRIVATE takes IP addresses with commas between them, and "${odd}" is none.`)
  return { dataDir: env['INFORCE_DATA'] || 'data', databaseUrl, port: port ? port.data : null, allowPrivate }
}

/** The port that `--port` names. Throws BadUse for anything that is none. */
export function parsePort(text: string): number {
  const port = Port.safeParse(text || 'none')
  if (!port.success) throw new BadUse(`--port takes a number from 0 to 65535, not "${text}".`)
  return port.data
}

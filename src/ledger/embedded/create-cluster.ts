import { type SpawnOptions, spawn } from 'node:child_process'
import { chown, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './find-binaries.ts'
import type { Runner } from './find-runner.ts'

/** The user and the maintenance database of the embedded server. */
export const EMBEDDED_USER = 'inforce'
const VERSION = '18'

/** Environment and ids for the database's own programs: no PG* settings of the user's, one locale. */
export function runnerOptions(runner: Runner): SpawnOptions {
  const env: Record<string, string> = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
  // setpriv changes the user itself, because ids given to spawn would cost it the right to.
  return runner.ids !== null && runner.prefix.length === 0 ? { env, ...runner.ids } : { env }
}

/**
 * Makes sure that `dataDir/postgres` is a database cluster of our version. A new one is made beside and renamed, so
 * that a start cut short leaves none half made. Never changes or deletes what it did not make itself.
 */
export async function createCluster(
  dataDir: string,
  binaries: Binaries,
  runner: Runner,
): Promise<{ kind: 'ready' } | { kind: 'refused'; reason: string }> {
  try {
    const cluster = join(dataDir, 'postgres')
    if ((await stat(cluster).catch(absent)) !== null) return await checkVersion(dataDir, cluster)
    const fresh = await mkdtemp(join(dataDir, 'postgres-new-'))
    if (runner.ids !== null) await chown(fresh, runner.ids.uid, runner.ids.gid)
    const failed = await runInitdb(fresh, binaries, runner)
    if (failed === null) {
      // Two first starts at once: the one that renames first wins, the other takes what is there.
      await rename(fresh, cluster).catch(() => null)
    }
    await rm(fresh, { recursive: true, force: true })
    if (failed === null) return await checkVersion(dataDir, cluster)
    const reason = `A new database could not be made in ${dataDir}: ${failed} Free space or name another folder.`
    return { kind: 'refused', reason }
  } catch (cause) {
    return { kind: 'refused', reason: explainFolder(dataDir, cause) }
  }
}

function absent(cause: NodeJS.ErrnoException): null {
  if (cause.code === 'ENOENT') return null
  throw cause
}

async function checkVersion(
  dataDir: string,
  cluster: string,
): Promise<{ kind: 'ready' } | { kind: 'refused'; reason: string }> {
  if (!(await stat(cluster)).isDirectory())
    return { kind: 'refused', reason: damaged(dataDir, 'postgres is no folder') }
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(absent)
  if (found === null) {
    const count = (await readdir(cluster)).length
    return { kind: 'refused', reason: damaged(dataDir, count === 0 ? 'it is empty' : 'PG_VERSION is missing') }
  }
  const version = found.trim()
  if (version === VERSION) return { kind: 'ready' }
  if (!/^\d{1,3}$/.test(version)) return { kind: 'refused', reason: damaged(dataDir, 'PG_VERSION is unreadable') }
  const reason = `The data folder ${dataDir} was made by PostgreSQL ${version}, and this inforce brings ${VERSION}: use the inforce that made it, or name another folder.`
  return { kind: 'refused', reason }
}

/** The sentence for a damaged data folder. */
export function damaged(dataDir: string, what: string): string {
  return `The database in the data folder ${dataDir} is damaged (${what}): put back a copy of the folder, or name another folder; nothing was changed or deleted.`
}

/** The sentence for a data folder that the file system refuses. */
export function explainFolder(dataDir: string, cause: unknown): string {
  const error = cause as NodeJS.ErrnoException
  switch (error.code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return `The data folder ${dataDir} is a file, or lies under one: move the file away or name another folder.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `The data folder ${dataDir} cannot be written by this user: change its owner or permissions, or name another folder.`
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk of the data folder ${dataDir} is full: free some space and try again; nothing was lost.`
    default:
      return `The data folder ${dataDir} cannot be used (${error.message}): check it or name another folder.`
  }
}

function runInitdb(folder: string, binaries: Binaries, runner: Runner): Promise<string | null> {
  // One collation everywhere (builtin, by code point), so that the order does not hang on the machine's locales.
  const args = ['-D', folder, '-U', EMBEDDED_USER, '--auth-local=trust', '--auth-host=reject', '--encoding=UTF8']
  args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
  const [command = '', ...rest] = [...runner.prefix, binaries.initdb, ...args]
  return new Promise((resolve) => {
    const child = spawn(command, rest, { ...runnerOptions(runner), stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
    })
    child.on('error', (cause) => resolve(`${cause.message}.`))
    child.on('close', (code) => {
      const line = said.split('\n').find((text) => text.includes('error:') || text.includes('FATAL')) ?? said.trim()
      resolve(code === 0 ? null : `${line || `initdb ended with ${code}`}.`)
    })
  })
}

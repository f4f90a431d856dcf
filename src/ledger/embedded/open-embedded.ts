import { constants } from 'node:fs'
import { chmod, chown, type FileHandle, mkdir, open, readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createCluster, damaged, EMBEDDED_USER, explainFolder } from './create-cluster.ts'
import { findBinaries } from './find-binaries.ts'
import { findRunner } from './find-runner.ts'
import { type StartedPostgres, startPostgres } from './start-postgres.ts'

/** How long the server may give no sign of life before the folder counts as locked. */
const PATIENCE_MS = 15_000
const PAUSE_MS = 20

/** A running embedded server that this process holds. */
export type Embedded = {
  kind: 'embedded'
  connection: { host: string; port: number; user: string; database: string }
  /** Lets go of the server; the last to let go stops it, and waits until it has stopped. */
  release(): Promise<void>
}

type Attached = { kind: 'attached'; host: string; port: number; life: FileHandle; pid: number }
type Attempt = Attached | { kind: 'absent' } | { kind: 'starting'; pid: number } | { kind: 'refused'; reason: string }

/**
 * Opens the embedded database in a folder: attaches to the server that runs there, or makes and starts one. Many
 * processes may hold it at once. Nothing is ever deleted; a folder that cannot be used is refused with a sentence.
 */
export async function openEmbedded(
  folder: string,
  log: (line: string) => void,
): Promise<Embedded | { kind: 'refused'; reason: string }> {
  if (process.platform === 'win32') {
    const reason = 'The embedded database needs a Unix system: set DATABASE_URL to a PostgreSQL server, 15 or newer.'
    return { kind: 'refused', reason }
  }
  const dataDir = resolve(folder)
  const binaries = await findBinaries()
  if (binaries.kind === 'refused') return binaries
  let started: StartedPostgres | null = null
  let waitUntil = performance.now() + PATIENCE_MS
  try {
    const made = await makeFolder(dataDir)
    const runner = findRunner(dataDir, binaries.folder)
    if (runner.kind === 'refused') return runner
    if (made) {
      await chmod(dataDir, 0o700)
      if (runner.ids !== null) await chown(dataDir, runner.ids.uid, runner.ids.gid)
    }
    const cluster = await createCluster(dataDir, binaries, runner)
    if (cluster.kind === 'refused') return cluster
    for (;;) {
      const attempt = await attach(dataDir)
      if (attempt.kind === 'refused') return attempt
      if (attempt.kind === 'attached') return embedded(dataDir, attempt)
      if (attempt.kind === 'starting') waitUntil = performance.now() + PATIENCE_MS
      const lastWords: string | null = (await started?.readLastWords()) ?? null
      if (lastWords !== null) {
        const refused = explainEnd(dataDir, lastWords)
        if (refused !== null) return { kind: 'refused', reason: refused }
        started = null
      }
      if (performance.now() > waitUntil) return { kind: 'refused', reason: await locked(dataDir) }
      if (started === null && attempt.kind === 'absent') {
        log(`starting the database in ${dataDir}`)
        started = await startPostgres(dataDir, binaries, runner)
      }
      await sleep(PAUSE_MS)
    }
  } catch (cause) {
    return { kind: 'refused', reason: explainFolder(dataDir, cause) }
  } finally {
    started?.letGo()
  }
}

/** Makes a folder and those above it that are missing, and says whether it was. Not by `recursive`, which never ends in `/proc`. */
async function makeFolder(folder: string): Promise<boolean> {
  const there = await stat(folder).catch(() => null)
  if (there?.isDirectory()) return false
  if (there === null && dirname(folder) !== folder) await makeFolder(dirname(folder))
  try {
    await mkdir(folder)
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST' && (await stat(folder)).isDirectory()) return false
    throw cause
  }
}

/** Takes hold of a server that runs on the folder, if one does. */
async function attach(dataDir: string): Promise<Attempt> {
  const running = await readPidFile(dataDir)
  if (running === null) return { kind: 'absent' }
  const { pid, port, host } = running
  let life: FileHandle
  try {
    life = await open(join(host, `alive.${pid}`), constants.O_WRONLY | constants.O_NONBLOCK)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    // No such pipe, or nobody reads it any more: the server is gone, or is going.
    if (code === 'ENOENT' || code === 'ENXIO') return { kind: 'absent' }
    throw cause
  }
  const client = new pg.Client({ host, port, user: EMBEDDED_USER, database: 'postgres', connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    // Fails with EPIPE if the last holder left while we connected.
    await life.write('.')
    return { kind: 'attached', host, port, life, pid }
  } catch (cause) {
    await life.close()
    const { code, message } = cause as { code?: string; message: string }
    if (code === '57P03' && message.includes('starting up')) return { kind: 'starting', pid }
    return { kind: 'absent' }
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function readPidFile(dataDir: string): Promise<{ pid: number; port: number; host: string } | null> {
  const text = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch((cause) => {
    if (cause.code === 'ENOENT') return ''
    throw cause
  })
  const [pid, , , port, host] = text.split('\n')
  return pid && port && host ? { pid: Number(pid), port: Number(port), host } : null
}

function embedded(dataDir: string, { host, port, life, pid }: Attached): Embedded {
  const connection = { host, port, user: EMBEDDED_USER, database: 'postgres' }
  return {
    kind: 'embedded',
    connection,
    async release() {
      const others = await countOthers(connection)
      await life.close()
      if (others > 0) return
      const waitUntil = performance.now() + PATIENCE_MS
      while (performance.now() < waitUntil && (await readPidFile(dataDir).catch(() => null))?.pid === pid) {
        await sleep(PAUSE_MS)
      }
    },
  }
}

async function countOthers(connection: Embedded['connection']): Promise<number> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const ask = `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
    return (await client.query(ask)).rows.length
  } catch {
    // A server that no longer answers need not be waited for.
    return 1
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A sentence for why the server ended, or null where trying again is right: another one holds or just held the folder. */
function explainEnd(dataDir: string, words: string): string | null {
  const lines = words.split('\n').filter((line) => !line.includes('database system is'))
  const fatal = lines.filter((line) => line.includes('FATAL:') || line.includes('PANIC:'))
  const line = fatal.at(-1) ?? lines.findLast((line) => line.trim() !== '') ?? ''
  if (words.includes('"postmaster.pid" already exists') || words.includes('still in use')) return null
  if (words.includes('No space left on device')) return explainFolder(dataDir, { code: 'ENOSPC' })
  if (words.includes('wrong ownership') || words.includes('Permission denied')) {
    return explainFolder(dataDir, { code: 'EACCES' })
  }
  const at = line.indexOf('FATAL:') < 0 ? line.indexOf('PANIC:') : line.indexOf('FATAL:')
  return damaged(dataDir, line.slice(at < 0 ? 0 : at + 6).trim() || 'the server ended without a word')
}

async function locked(dataDir: string): Promise<string> {
  const pid = (await readPidFile(dataDir).catch(() => null))?.pid
  const who = pid === undefined ? 'another process' : `process ${pid}`
  return `The data folder ${dataDir} is held by ${who}, which does not answer: stop that process and try again.`
}

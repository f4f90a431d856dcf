import { spawn } from 'node:child_process'
import { chown, mkdir, mkdtemp, open, readFile } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerOptions } from './create-cluster.ts'
import type { Binaries } from './find-binaries.ts'
import type { Runner } from './find-runner.ts'

/** The file name of the socket that PostgreSQL makes is fixed by its port number, though no port is opened. */
const PORT = 5432
/** Socket addresses hold 103 to 107 bytes, the name of the file included. */
const LONGEST_RUN_FOLDER = 100 - `/.s.PGSQL.${PORT}`.length

/** A server that was asked to start. */
export type StartedPostgres = {
  /** What the server said, once it has ended; null while it runs. */
  readLastWords(): Promise<string | null>
  /** The starter holds the server by its own pipe from now on. */
  letGo(): void
}

/** Starts the server on `dataDir/postgres`, listening on a Unix socket in a private folder and nowhere else. */
export async function startPostgres(dataDir: string, binaries: Binaries, runner: Runner): Promise<StartedPostgres> {
  const { folder, keep } = await makeRunFolder(dataDir, runner)
  const log = await open(join(dataDir, 'postgres.log'), 'a', 0o600)
  if (runner.ids !== null) await log.chown(runner.ids.uid, runner.ids.gid)
  const from = (await log.stat()).size
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder.replaceAll(',', '\\,')}`,
    'unix_socket_permissions=0700',
    `port=${PORT}`,
    'log_checkpoints=off',
    'max_connections=100',
    'timezone=UTC',
  ]
  const server = [binaries.postgres, '-D', join(dataDir, 'postgres'), ...settings.flatMap((one) => ['-c', one])]
  const script = fileURLToPath(new URL('./run-postgres.sh', import.meta.url))
  const text = await readFile(script, 'utf8')
  // The script goes in by text: the unprivileged user may not be able to open the file.
  const line = [...runner.prefix, '/bin/sh', '-c', text, 'run-postgres', keep ? 'KEEP' : 'DROP', folder, ...server]
  const [command = '', ...args] = line
  // A session of its own, so that Ctrl-C in the terminal reaches inforce first, which stops the server in order.
  const child = spawn(command, args, {
    ...runnerOptions(runner),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', log.fd],
  })
  let ended = false
  let broken = ''
  child.on('error', (cause) => {
    ended = true
    broken = cause.message
  })
  child.stdin?.on('error', () => undefined)
  child.stdout?.on('end', () => {
    ended = true
  })
  child.stdout?.resume()
  child.unref()
  for (const stream of [child.stdin, child.stdout]) (stream as Socket | null)?.unref()
  await log.close()
  return {
    async readLastWords() {
      if (!ended) return null
      child.stdin?.end()
      const bytes = await readFile(join(dataDir, 'postgres.log'))
      return bytes.subarray(from).toString('utf8') + broken
    },
    letGo() {
      child.stdin?.end('go\n')
    },
  }
}

async function makeRunFolder(dataDir: string, runner: Runner): Promise<{ folder: string; keep: boolean }> {
  let folder = join(dataDir, 'run')
  const keep = Buffer.byteLength(folder) <= LONGEST_RUN_FOLDER
  if (keep) await mkdir(folder, { recursive: true, mode: 0o700 })
  else {
    const near = Buffer.byteLength(tmpdir()) <= LONGEST_RUN_FOLDER - 20 ? tmpdir() : '/tmp'
    folder = await mkdtemp(join(near, 'inforce-'))
  }
  if (runner.ids !== null) await chown(folder, runner.ids.uid, runner.ids.gid)
  return { folder, keep }
}

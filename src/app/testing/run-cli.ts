import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../../../bin/inforce.mjs', import.meta.url))

export type CliRun = { code: number | null; out: string; err: string }
export type CliOptions = { cwd?: string; env?: Record<string, string>; input?: string | Uint8Array }

/** The surroundings of a command under test: nothing of the tester's own settings. */
function cliEnv(env: Record<string, string> = {}): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(INFORCE_|DATABASE_URL$|PG|NO_COLOR$|FORCE_COLOR$|NODE_OPTIONS$|VITEST)/.test(name),
  )
  return { ...(Object.fromEntries(kept) as Record<string, string>), ...env }
}

export function spawnCli(args: string[], { cwd, env }: CliOptions = {}) {
  return spawn(process.execPath, [BIN, ...args], { cwd, env: cliEnv(env), stdio: 'pipe' })
}

/** Runs `inforce` to its end, as a user would. */
export function runCli(args: string[], options: CliOptions = {}): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawnCli(args, options)
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input ?? '')
  })
}

/** The lines of a text that are not empty. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

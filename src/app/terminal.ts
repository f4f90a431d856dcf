import type { Readable } from 'node:stream'
import picocolors from 'picocolors'

export type Colors = ReturnType<typeof picocolors.createColors>

/** Where a command reads and writes. Results go to `write`, all that is said about the work to `warn`. */
export type Terminal = {
  /** Writes results; waits while whoever reads them is slower. */
  write(text: string): Promise<void>
  /** Says something to people, beside the results. */
  warn(text: string): void
  /** Whether people see the results as they come. */
  resultsAreSeen: boolean
  /** Whether people see what is said, so that a progress bar makes sense. */
  wordsAreSeen: boolean
  colors: Colors
  stdin: Readable
  env: Record<string, string | undefined>
  /** Resolves when all results have left. */
  flush(): Promise<void>
}

/** The terminal of this run. A reader that goes away early (`| head`) ends the run quietly. */
export function openTerminal(from: NodeJS.Process): Terminal {
  const { stdout, stderr, stdin, env } = from
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    from.exit(error.code === 'EPIPE' ? 0 : 1)
  })
  const seen = stdout.isTTY === true
  const wanted = env['FORCE_COLOR'] !== undefined || (seen && env['TERM'] !== 'dumb')
  return {
    write: (text) =>
      stdout.write(text) ? Promise.resolve() : new Promise((resolve) => stdout.once('drain', () => resolve())),
    warn: (text) => void stderr.write(text),
    resultsAreSeen: seen,
    wordsAreSeen: stderr.isTTY === true,
    colors: picocolors.createColors(wanted && !env['NO_COLOR']),
    stdin,
    env,
    flush: () => new Promise((resolve) => void stdout.write('', () => resolve())),
  }
}

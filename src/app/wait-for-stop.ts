/** Everything must be closed by then, or the process ends anyway. */
const LAST_MS = 4_500
const LOOK_MS = 500

/**
 * Resolves at the first signal to stop; a stop that hangs ends the process. Later signals change nothing. npm does not
 * pass signals on through the shell it starts, so under npm the end of that shell counts as one.
 */
export function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      setTimeout(() => process.exit(1), LAST_MS).unref()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
    if (process.env['npm_lifecycle_event'] === undefined) return
    const shell = process.ppid
    setInterval(() => process.ppid !== shell && stop(), LOOK_MS).unref()
  })
}

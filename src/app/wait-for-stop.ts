/** Everything must be closed by then, or the process ends anyway. */
const LAST_MS = 4_500

/** Resolves at the first signal to stop; a stop that hangs ends the process. Later signals change nothing. */
export function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        setTimeout(() => process.exit(1), LAST_MS).unref()
        resolve()
      })
    }
  })
}

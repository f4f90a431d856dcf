/** The command line: finds the command, runs it, and turns whatever goes wrong into one sentence and an exit code. */
import { readFileSync } from 'node:fs'
import { BadUse, type Command, type ExitCode, Failure } from './command.ts'
import { parseWords } from './parse-words.ts'
import { renderCommandHelp, renderHelp } from './render-help.ts'
import { openTerminal, type Terminal } from './terminal.ts'

/** Each is loaded only when it is asked for: the reader, the database and the site take a while. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  read: async () => (await import('./read-command.ts')).readCommand,
  evaluate: async () => (await import('./evaluate-command.ts')).evaluateCommand,
  add: async () => (await import('./add-command.ts')).addCommand,
  claims: async () => (await import('./claims-command.ts')).claimsCommand,
  accept: async () => (await import('./judge-command.ts')).acceptCommand,
  reject: async () => (await import('./judge-command.ts')).rejectCommand,
  status: async () => (await import('./status-command.ts')).statusCommand,
  serve: async () => (await import('./serve-command.ts')).serveCommand,
  start: async () => (await import('./start-command.ts')).startCommand,
}

/** Runs the command that this process was started with, and ends the process. */
export async function runMain(): Promise<void> {
  const terminal = openTerminal(process)
  const code = await runCommandLine(process.argv.slice(2), terminal)
  await terminal.flush()
  process.exit(code)
}

async function runCommandLine(words: string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(words, terminal)
  } catch (error) {
    if (terminal.env['INFORCE_DEBUG']) terminal.warn(`${error instanceof Error ? error.stack : error}\n`)
    terminal.warn(`inforce: ${sentenceFor(error)}\n`)
    return error instanceof BadUse ? 2 : 1
  }
}

async function dispatch(words: string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = words
  if (name === '--version' || name === '-v') {
    await terminal.write(`${readVersion()}\n`)
    return 0
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const about = name === 'help' ? rest[0] : undefined
    const text = about === undefined ? renderHelp(await listCommands()) : renderCommandHelp(await loadCommand(about))
    await terminal.write(text)
    return 0
  }
  const command = await loadCommand(name)
  const end = rest.indexOf('--')
  const options = end < 0 ? rest : rest.slice(0, end)
  if (options.includes('--help') || options.includes('-h')) {
    await terminal.write(renderCommandHelp(command))
    return 0
  }
  return command.run(parseWords(command, rest), terminal)
}

function listCommands(): Promise<Command[]> {
  return Promise.all(Object.values(COMMANDS).map((load) => load()))
}

async function loadCommand(name: string): Promise<Command> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load) return load()
  const what = name.startsWith('-') ? `no option ${name}` : `no command "${name}"`
  throw new BadUse(`There is ${what}; run "inforce --help" to see what there is.`)
}

function sentenceFor(error: unknown): string {
  if (error instanceof BadUse || error instanceof Failure) return error.message
  const what = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return `This should not have happened (${what}). Run it again with INFORCE_DEBUG=1 to see where, and report it.`
}

function readVersion(): string {
  const url = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(url, 'utf8')) as { version: string }).version
}

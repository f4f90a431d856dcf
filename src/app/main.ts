/** The command line: finds the command, runs it, and turns whatever goes wrong into one sentence and an exit code. */
import { readFileSync } from 'node:fs'
import { addCommand } from './add-command.ts'
import { claimsCommand } from './claims-command.ts'
import { BadUse, type Command, type ExitCode, Failure } from './command.ts'
import { acceptCommand, rejectCommand } from './judge-command.ts'
import { parseWords } from './parse-words.ts'
import { readCommand } from './read-command.ts'
import { renderCommandHelp, renderHelp } from './render-help.ts'
import { serveCommand } from './serve-command.ts'
import { startCommand } from './start-command.ts'
import { statusCommand } from './status-command.ts'
import { openTerminal, type Terminal } from './terminal.ts'

const COMMANDS: Command[] = [
  readCommand,
  addCommand,
  claimsCommand,
  acceptCommand,
  rejectCommand,
  statusCommand,
  serveCommand,
  startCommand,
]

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
  if (name === undefined || name === '--help' || name === '-h') {
    await terminal.write(renderHelp(COMMANDS))
    return 0
  }
  if (name === 'help') {
    await terminal.write(rest[0] === undefined ? renderHelp(COMMANDS) : renderCommandHelp(findCommand(rest[0])))
    return 0
  }
  const command = findCommand(name)
  const end = rest.indexOf('--')
  const options = end < 0 ? rest : rest.slice(0, end)
  if (options.includes('--help') || options.includes('-h')) {
    await terminal.write(renderCommandHelp(command))
    return 0
  }
  return command.run(parseWords(command, rest), terminal)
}

function findCommand(name: string): Command {
  const command = COMMANDS.find((one) => one.name === name)
  if (command) return command
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

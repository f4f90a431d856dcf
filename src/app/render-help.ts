import type { Command } from './command.ts'

/** What `inforce --help` prints. */
export function renderHelp(commands: Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length))
  return [
    'inforce: the sourced record of what is in force between states, read from the news',
    '',
    'Usage: inforce COMMAND [WORDS] [OPTIONS]',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'inforce help COMMAND says more. --version prints the version.',
    'Settings: INFORCE_DATA (data folder), DATABASE_URL (a PostgreSQL server instead of the built-in one),',
    'INFORCE_PORT (port of the site), NO_COLOR, INFORCE_DEBUG=1 (show where an error came from).',
    'Ends with 0 when all went well, 1 when something failed, 2 when it was used in a way it does not know.',
    '',
  ].join('\n')
}

/** What `inforce help COMMAND` prints. */
export function renderCommandHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]): [string, string] => [
    `--${name}${option.type === 'string' ? ` ${option.value ?? 'WORD'}` : ''}`,
    option.says,
  ])
  const width = Math.max(0, ...options.map(([left]) => left.length))
  return [
    `Usage: inforce ${[command.name, command.takes].filter(Boolean).join(' ')}`,
    '',
    command.summary,
    ...(command.details ? ['', command.details] : []),
    ...(options.length > 0 ? ['', 'Options:'] : []),
    ...options.map(([left, says]) => `  ${left.padEnd(width)}  ${says}`),
    '',
  ].join('\n')
}

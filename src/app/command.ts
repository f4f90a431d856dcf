import type { Terminal } from './terminal.ts'

/** What a command was asked: its options by name, and the other words in order. */
export type Asked = { values: Record<string, string | boolean | string[] | undefined>; words: string[] }

export type CommandOption = {
  type: 'string' | 'boolean'
  /** How many words follow the option; one unless told. */
  takes?: 2
  /** How help names the value. */
  value?: string
  says: string
}

/** 0 good, 1 failure, 2 bad use. */
export type ExitCode = 0 | 1 | 2

export type Command = {
  name: string
  /** What follows the name, as help shows it. */
  takes: string
  /** One line for the list of commands. */
  summary: string
  /** More lines for the command's own help. */
  details: string
  options: Record<string, CommandOption>
  run(asked: Asked, terminal: Terminal): Promise<ExitCode>
}

/** A command used in a way it cannot be: the sentence says what to do. */
export class BadUse extends Error {
  override name = 'BadUse'
}

/** Something expected that stops a command, such as a data folder in use: the sentence says what to do. */
export class Failure extends Error {
  override name = 'Failure'
}

/** The value of an option that takes one word; undefined when it was not given. */
export function findText(asked: Asked, name: string): string | undefined {
  const value = asked.values[name]
  return typeof value === 'string' ? value : undefined
}

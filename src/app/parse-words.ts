import { parseArgs } from 'node:util'
import { type Asked, BadUse, type Command } from './command.ts'

/** Reads the words after a command's name. Throws BadUse with a sentence for what the command does not know. */
export function parseWords(command: Command, words: string[]): Asked {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, takes }]) => [name, { type, multiple: takes === 2 }]),
  )
  try {
    const parsed = parseArgs({ args: spreadPairs(command, words), options, allowPositionals: true, strict: true })
    return { values: parsed.values as Asked['values'], words: parsed.positionals }
  } catch (error) {
    throw new BadUse(sentenceFor(command.name, error), { cause: error })
  }
}

/** Turns `--between A B` into `--between=A --between=B`, which is how one option takes two words here. */
function spreadPairs(command: Command, words: string[]): string[] {
  const out: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    const name = word.startsWith('--') ? word.slice(2) : ''
    if (word === '--') return [...out, ...words.slice(i)]
    if (command.options[name]?.takes !== 2) {
      out.push(word)
      continue
    }
    const pair = words.slice(i + 1, i + 3)
    if (pair.length < 2 || pair.some((one) => one.startsWith('--')))
      throw new BadUse(`--${name} takes two words, as in "--${name} US PK".`)
    out.push(...pair.map((one) => `${word}=${one}`))
    i += 2
  }
  return out
}

function sentenceFor(name: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  const option = /'(?:-\w, )?(-{1,2}[^\s']*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? 'that option'
  const help = `run "inforce help ${name}" to see how it is used.`
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `"inforce ${name}" has no option ${option}; ${help}`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return error instanceof Error && error.message.includes('does not take')
      ? `${option} takes no value; ${help}`
      : `${option} needs a value; ${help}`
  throw error
}

import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Lexicon } from '../claim/lexicon.ts'
import type { Gazetteer } from '../common/party.ts'

const ROOT = new URL('../../', import.meta.url)

/** Reads the gazetteer that comes with the project, whatever folder it is run from. */
export function readGazetteer(): Gazetteer {
  const parties = ['states', 'bodies', 'movements'].flatMap((name) => readJson(`gazetteer/${name}.json`))
  return { parties, leaders: readJson('gazetteer/leaders.json'), usage: readJson('gazetteer/usage.json') } as Gazetteer
}

/** Reads the words of one language: every file of `lexicon/LANGUAGE/` under its name. */
export function readLexicon(language = 'en'): Lexicon {
  const files = readdirSync(new URL(`lexicon/${language}/`, ROOT)).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    files.map((name) => [basename(name, '.json'), readJson(`lexicon/${language}/${name}`)]),
  ) as Lexicon
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'))
}

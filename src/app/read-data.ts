import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { completeLexicon } from '../claim/complete-lexicon.ts'
import type { Lexicon } from '../claim/lexicon.ts'
import type { Gazetteer } from '../common/party.ts'

const ROOT = new URL('../../', import.meta.url)

/** Reads the gazetteer that comes with the project, whatever folder it is run from. */
export function readGazetteer(): Gazetteer {
  const parties = ['states', 'bodies', 'movements'].flatMap((name) => readJson(`gazetteer/${name}.json`))
  return { parties, leaders: readJson('gazetteer/leaders.json'), usage: readJson('gazetteer/usage.json') } as Gazetteer
}

/** Where the folders of the languages are. */
const LEXICONS = new URL('lexicon/', ROOT)

/** The languages that there is a folder of words for (ISO 639-1), in order. */
export function listLanguages(folder: URL = LEXICONS): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Reads the words of one language: every file of `lexicon/LANGUAGE/` under its name. */
export function readLexicon(language = 'en', folder: URL = LEXICONS): Lexicon {
  const own = new URL(`${language}/`, folder)
  const files = readdirSync(own).filter((name) => name.endsWith('.json'))
  return completeLexicon(
    Object.fromEntries(
      files.map((name) => [basename(name, '.json'), JSON.parse(readFileSync(new URL(name, own), 'utf8'))]),
    ),
  )
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'))
}

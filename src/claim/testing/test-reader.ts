import { readdirSync, readFileSync } from 'node:fs'
import type { Gazetteer } from '../../common/party.ts'
import { completeLexicon } from '../complete-lexicon.ts'
import { createReader, type Reader } from '../create-reader.ts'
import type { Lexicon } from '../lexicon.ts'

const root = new URL('../../../', import.meta.url)
const json = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'))
let reader: Reader | null = null

/** The gazetteer as shipped. */
export function testGazetteer(): Gazetteer {
  return {
    parties: [...json('gazetteer/states.json'), ...json('gazetteer/bodies.json'), ...json('gazetteer/movements.json')],
    leaders: json('gazetteer/leaders.json'),
    usage: json('gazetteer/usage.json'),
  }
}

/** The English lexicon as shipped, or the one in another folder. */
export function testLexicon(folder = 'lexicon/en/'): Lexicon {
  const names = readdirSync(new URL(folder, root)).filter((n) => n.endsWith('.json'))
  return completeLexicon(Object.fromEntries(names.map((n) => [n.replace(/\.json$/, ''), json(`${folder}${n}`)])))
}

/** A reader with the data as shipped, made once for all tests of a file. */
export function testReader(): Reader {
  reader ??= createReader({ gazetteer: testGazetteer(), lexicon: testLexicon() })
  return reader
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GazetteerParty } from '../src/common/party.ts'

// Joins the ISO 3166-1 codes and English names of the npm package i18n-iso-countries (MIT) with what is written by hand
// in gazetteer/states-extra.json. Usage: node scripts/make-gazetteer.ts FOLDER_OF_THE_UNPACKED_PACKAGE

type Extra = {
  name?: string
  names?: string[]
  demonyms?: string[]
  seats?: string[]
  organs?: string[]
  /** Names of the package that news would misread: "Jersey", "Reunion". */
  drop?: string[]
}

const SOURCE = 'codes and names: i18n-iso-countries (MIT); the rest: public record, compiled for inforce'
const ROOT = new URL('../', import.meta.url)

const folder = process.argv[2]
if (!folder) {
  console.error('Say where the unpacked package i18n-iso-countries lies: node scripts/make-gazetteer.ts FOLDER')
  process.exit(2)
}

const base = JSON.parse(readFileSync(join(folder, 'langs/en.json'), 'utf8')).countries as Record<
  string,
  string | string[]
>
const extras = JSON.parse(readFileSync(new URL('gazetteer/states-extra.json', ROOT), 'utf8')) as Record<string, Extra>
const ambiguous = JSON.parse(readFileSync(new URL('gazetteer/usage.json', ROOT), 'utf8')).ambiguous as Record<
  string,
  unknown
>

const unknown = Object.keys(extras).filter((code) => !base[code])
if (unknown.length > 0) throw new Error(`states-extra.json names codes that ISO does not have: ${unknown.join(', ')}`)

const states = Object.keys(base)
  .sort()
  .map((code) => makeState(code, [base[code] ?? []].flat(), extras[code] ?? {}))
writeFileSync(
  new URL('gazetteer/states.json', ROOT),
  `[\n${states.map((state) => JSON.stringify(state)).join(',\n')}\n]\n`,
)
console.log(`gazetteer/states.json: ${states.length} states`)

function makeState(code: string, printed: string[], extra: Extra): GazetteerParty {
  // "Korea, Republic of" and "Saint Martin (French part)" are the order of a list, not of a sentence.
  const plain = printed.filter((name) => !/[,(]/.test(name) && !extra.drop?.includes(name) && !ambiguous[name])
  const name = extra.name ?? plain[0] ?? extra.names?.[0] ?? code
  const names = [...new Set([...plain, ...(extra.names ?? [])])].filter((other) => other !== name)
  const { demonyms = [], seats = [], organs = [] } = extra
  return { code, kind: 'state', name, names, demonyms, seats, organs, source: SOURCE }
}

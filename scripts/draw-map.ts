/**
 * Draws docs/MAP.md from the code: the rooms in order, what each file says it is, and which room imports which.
 * `npm run map` writes it; `npm run map -- --check` fails when the written one is stale.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const MAP = join(ROOT, 'docs', 'MAP.md')

const ROOMS: [name: string, sentence: string][] = [
  ['common', 'What every room speaks: text spans, party codes, the clock. Knows no stage.'],
  ['page', 'A URL or file becomes a Page: exact bytes, hash, the time it was fetched.'],
  ['article', 'A Page becomes an Article: headline, bylines, date, paragraphs; what was left out and why.'],
  ['claim', 'An Article becomes Claims: who did what to which measure, when, on whose word, at which words.'],
  ['ledger', 'Claims and judgements become append-only entries on two clocks. The only SQL.'],
  ['standing', 'Entries become what stands on a day, as known at a time, and the claims that make it so.'],
  ['desk', 'People judge claims; a judgement is a new entry.'],
  ['publish', 'Standings become the public record; its faces do not import one another.'],
  ['app', 'Configuration, server and command line: the only place where the rooms are wired together.'],
]

const DATA: [folder: string, sentence: string][] = [
  ['gazetteer', 'Parties, their names, seats and organs, and leaders with their tenures, each with its source.'],
  ['lexicon', 'The words of measures, actions, modality and attribution, one folder a language.'],
  ['migrations', "The ledger's tables as SQL, forward only."],
  ['samples', 'Articles written for this project, so that the first page is not empty.'],
  ['cases', 'Golden cases as data, one folder a stage.'],
  ['bench', 'What is measured, and against what.'],
  ['browser', 'Journeys through the site in a real browser.'],
  ['scripts', 'What checks, draws and installs.'],
]

type SourceFile = { path: string; room: string; says: string; importsFrom: string[] }

/** Where the docstring of the export that the file is named for begins; failing that, the first one in the file. */
function findDocstring(path: string, text: string): number {
  const name = posix.basename(path, '.ts').replaceAll('-', '')
  const exported = /\*\/\s*export (?:async )?(?:function|const|type|class) (\w+)/g
  for (const match of text.matchAll(exported))
    if (match[1]?.toLowerCase() === name) return text.lastIndexOf('/**', match.index)
  return text.indexOf('/**')
}

/** The first sentence of what the file says it is. */
function findFirstSentence(path: string, text: string): string {
  const start = findDocstring(path, text)
  if (start < 0) return ''
  const inside = text.slice(start + 3, text.indexOf('*/', start))
  const words = inside
    .split('\n')
    .map((line) => line.trim().replace(/^\* ?/, '').trim())
    .join(' ')
    .trim()
  const end = words.search(/[.:;](?: |$)/)
  return (end < 0 ? words : words.slice(0, end)).replaceAll('|', '\\|')
}

/** The rooms that a file imports from, its own left out. */
function listImportedRooms(path: string, room: string, text: string): string[] {
  const rooms = new Set<string>()
  for (const [, target] of text.matchAll(/\bfrom '(\.{1,2}\/[^']+)'/g)) {
    const resolved = posix.join(posix.dirname(path), target ?? '')
    const other = resolved.split('/')[1]
    if (resolved.startsWith('src/') && other && other !== room) rooms.add(other)
  }
  return [...rooms]
}

function readSourceFiles(): SourceFile[] {
  return globSync('src/**/*.ts', { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.test.ts') && !path.includes('/testing/'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8')
      const room = path.split('/')[1] ?? ''
      return { path, room, says: findFirstSentence(path, text), importsFrom: listImportedRooms(path, room, text) }
    })
}

/** The noun file of a room first, then by folder and name. */
function compareInRoom(room: string): (a: SourceFile, b: SourceFile) => number {
  const rank = (path: string) => (path === `src/${room}/${room}.ts` ? '' : `${dirname(path)}/~${path}`)
  return (a, b) => (rank(a.path) < rank(b.path) ? -1 : 1)
}

function drawArrows(files: SourceFile[]): string[] {
  const names = ROOMS.map(([name]) => name)
  const lines = ['```mermaid', 'flowchart LR']
  for (const to of names) {
    const from = new Set(files.filter((file) => file.room === to).flatMap((file) => file.importsFrom))
    for (const name of names.filter((name) => from.has(name))) lines.push(`  ${name} --> ${to}`)
  }
  return [...lines, '```']
}

function drawRoom(name: string, sentence: string, files: SourceFile[]): string[] {
  const own = files.filter((file) => file.room === name).sort(compareInRoom(name))
  if (own.length === 0) return [`## ${name}/`, '', sentence, '', 'Nothing stands here yet.', '']
  const rows = own.map((file) => `| [${file.path.slice(`src/${name}/`.length)}](../${file.path}) | ${file.says} |`)
  return [`## ${name}/`, '', sentence, '', '| file | what it is |', '|---|---|', ...rows, '']
}

function drawMap(files: SourceFile[]): string {
  const data = DATA.filter(([folder]) => existsSync(join(ROOT, folder)))
  return [
    '# The map',
    '',
    'Drawn from the code by `npm run map`; do not edit it by hand.',
    '',
    `The top level of \`src/\` is the journey of a news page, in order: ${ROOMS.map(([n]) => `\`${n}\``).join(' → ')}.`,
    'A room imports only from the rooms left of it, and of those only the noun file (`claim/claim.ts`); only `app/` wires verbs.',
    'The arrows below show who is imported by whom.',
    '',
    ...drawArrows(files),
    '',
    ...ROOMS.flatMap(([name, sentence]) => drawRoom(name, sentence, files)),
    '## Beside the code',
    '',
    '| folder | what is in it |',
    '|---|---|',
    ...data.map(([folder, sentence]) => `| [${folder}/](../${folder}) | ${sentence} |`),
    '',
  ].join('\n')
}

const drawn = drawMap(readSourceFiles())
if (!process.argv.includes('--check')) {
  writeFileSync(MAP, drawn)
} else if (!existsSync(MAP) || readFileSync(MAP, 'utf8') !== drawn) {
  console.error('docs/MAP.md is not what the code says: run "npm run map" and commit it.')
  process.exitCode = 1
}

import { mayHoldSeveral } from '../page/read-pages.ts'
import { type Asked, BadUse, type Command, type ExitCode, findText } from './command.ts'
import { countOf } from './count-of.ts'
import type { ReadInput } from './input-outcome.ts'
import { DATA_OPTION } from './open-record.ts'
import { type OutFolder, openOutFolder } from './out-folder.ts'
import { openProgress } from './progress.ts'
import { listSources, readFetching, readInputs } from './read-inputs.ts'
import { readingJson } from './reading-json.ts'
import { renderFirings, renderReading } from './render-reading.ts'
import type { Terminal } from './terminal.ts'

export const readCommand: Command = {
  name: 'read',
  takes: 'INPUT... [--json] [--out DIR] [--explain] [--keep] [--data DIR]',
  summary: 'read articles and show the claims found in them',
  details: `INPUT is an .html page, a .txt dump of a page, an article as .json ({"article": {...}}), one of these in gzip;
a page saved by a browser (.mhtml), a mail (.eml), a web archive (.warc, .warc.gz, .wacz), a feed that carries its
articles in full (.rss, .atom, .xml), agency copy (ninjs as .json, NewsML-G2 as .xml); an address (https://…), a folder
of such files, or - for the standard input.
Several inputs with --json give one object a line, each with its source. "extraction" tells how sure it is that the article
was read as printed, with what is doubted, and where each paragraph stands in the text of its page.`,
  options: {
    json: { type: 'boolean', says: 'print {"article": …, "claims": […], "extraction": …}' },
    out: { type: 'string', value: 'DIR', says: 'write one JSON file an input into DIR' },
    keep: {
      type: 'boolean',
      says: 'keep a copy of each page that is fetched, as WARC in the data folder under pages/',
    },
    ...DATA_OPTION,
    explain: { type: 'boolean', says: 'show which rules fired on which words' },
  },
  run: runRead,
}

/** `named`: inputs in another language that were asked for by name; those met in a folder are only told. */
type Tally = {
  read: number
  claims: number
  replaced: number
  besideEdited: number
  refused: string[]
  withoutClaims: string[]
  named: number
}

async function runRead(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  if (asked.words.length === 0) throw new BadUse('Name at least one input, as in "inforce read page.html".')
  const outDir = findText(asked, 'out')
  const out = outDir === undefined ? null : await openOutFolder(outDir)
  const { sources, passedOver } = await listSources(asked.words)
  const passed = passedOver.hidden + passedOver.unknownType + passedOver.notArticle
  if (passed > 0) terminal.warn(`Passed over ${countOf(passed, 'file')} that may hold no article.\n`)
  if (sources.length === 0) {
    terminal.warn(
      'inforce: There is nothing to read there; name a folder with pages in it; "inforce help read" lists the formats.\n',
    )
    return 1
  }
  const progress = openProgress(sources.length, out !== null && terminal.wordsAreSeen)
  const tally: Tally = { read: 0, claims: 0, replaced: 0, besideEdited: 0, refused: [], withoutClaims: [], named: 0 }
  const fetching = readFetching(asked, terminal, asked.values['keep'] === true)
  for await (const outcome of readInputs(sources, terminal, fetching)) {
    progress.step()
    if (outcome.kind === 'refused') {
      tally.refused.push(outcome.reason)
      if (out === null) terminal.warn(`inforce: ${outcome.reason}\n`)
      continue
    }
    if (outcome.withoutClaims !== null) {
      tally.withoutClaims.push(outcome.withoutClaims)
      if (asked.words.includes(outcome.source)) tally.named++
      if (out === null) terminal.warn(`inforce: ${outcome.withoutClaims}\n`)
    }
    tally.read++
    tally.claims += outcome.reading.claims.length
    if (out) await keep(outcome, out, tally)
    await show(
      outcome,
      { asked, many: sources.length > 1 || sources.some(mayHoldSeveral), toFiles: out !== null },
      terminal,
    )
  }
  progress.stop()
  if (out) sayTally(tally, outDir ?? '', terminal)
  return tally.refused.length > 0 || tally.named > 0 ? 1 : 0
}

async function keep(outcome: ReadInput, out: OutFolder, tally: Tally): Promise<void> {
  const json = readingJson(outcome.article, outcome.reading.claims)
  const written = await out.write(outcome.source, json)
  if (written.kind === 'replaced') tally.replaced++
  if (written.besideEdited) tally.besideEdited++
}

type Showing = { asked: Asked; many: boolean; toFiles: boolean }

async function show(outcome: ReadInput, { asked, many, toFiles }: Showing, terminal: Terminal): Promise<void> {
  const { json, explain } = asked.values
  if (json) {
    const reading = readingJson(outcome.article, outcome.reading.claims)
    const firings = explain ? { firings: outcome.reading.firings } : {}
    const text = many
      ? JSON.stringify({ source: outcome.source, ...reading, ...firings })
      : JSON.stringify({ ...reading, ...firings }, null, 2)
    await terminal.write(`${text}\n`)
    return
  }
  if (!toFiles) await terminal.write(renderReading(outcome, terminal.colors))
  else if (explain) await terminal.write(`${outcome.source}\n`)
  if (explain) await terminal.write(renderFirings(outcome, terminal.colors))
}

function sayTally(tally: Tally, folder: string, terminal: Terminal): void {
  const again = tally.replaced > 0 ? `, ${tally.replaced} of them in place of an earlier reading` : ''
  const read = `${countOf(tally.read, 'article')} with ${countOf(tally.claims, 'claim')}`
  terminal.warn(`Read ${read} into ${folder}${again}.\n`)
  if (tally.besideEdited > 0)
    terminal.warn(
      `Kept ${countOf(tally.besideEdited, 'file')} that somebody changed; the new readings stand beside them, with a number behind the name.\n`,
    )
  const list = (head: string, reasons: string[]) => {
    if (reasons.length > 0) terminal.warn(`${head}\n${reasons.map((reason) => `  ${reason}\n`).join('')}`)
  }
  list(`Looked for no claims in ${tally.withoutClaims.length}:`, tally.withoutClaims)
  list(`Refused ${tally.refused.length}:`, tally.refused)
}

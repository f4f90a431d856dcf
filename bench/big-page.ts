/**
 * What the largest pages take: seconds (reading the file and decoding included) and peak memory, each page in a process
 * of its own. Ends with 1 when a page takes more than 10 s or 1 GB.
 *
 * usage: npm run bench:big-page -- [MEGABYTES...]     (default: 1 10 50)
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractArticle } from '../src/article/extract-article.ts'
import { readPage } from '../src/page/read-page.ts'

const MAX_SECONDS = 10
const MAX_MEGABYTES = 1000
const SENTENCE = 'The ministry said on Monday that the accord on the harbours of both countries is in force again. '
const HEAD = `<!doctype html><html lang="en"><head><title>Harbours open</title></head><body><h1>Harbours open</h1><p>${SENTENCE.repeat(3)}</p>`

/** A page is made of a lead, one piece over and over, and an end. */
type Shape = { lead?: string; piece: (i: number) => string; end?: string; extension?: string }

const SHAPES: Record<string, Shape> = {
  'many short paragraphs': { piece: (i) => `<p>${i} ${SENTENCE}</p>\n` },
  'one text without end': { lead: '<p>', piece: () => SENTENCE },
  'one text without a space': { lead: '<p>', piece: () => 'abcdefghij' },
  'text in 400 elements': { lead: '<div><section class="by-line">'.repeat(200), piece: (i) => `<p>${i} ${SENTENCE}</p>\n` },
  'ever deeper elements': { piece: (i) => `<div class="c${i}"><span>text ${i} ` },
  'tags without text': { piece: (i) => `<div class="ad-slot card-${i} story__related-item"><i></i></div>` },
  'many links': { piece: (i) => `<li class="item-${i}"><a href="/news/${i}">A title of another story, number ${i}</a></li>` },
  'a long script': { lead: '<script>', piece: (i) => `var a${i}={"text":"${SENTENCE}"};\n`, end: '</script>' },
  'long JSON-LD': { lead: '<script type="application/ld+json">{"@graph":[', piece: (i) => `{"@type":"NewsArticle","headline":"Harbours ${i}"},`, end: '{}]}</script>' },
  'many scripts of JSON-LD': { piece: (i) => `<script type="application/ld+json">{"@type":"NewsArticle","@id":"${i}","name":"x","author":{"name":"A B"}}</script>` },
  'a comment': { lead: '<!--', piece: () => SENTENCE, end: '-->' },
  entities: { lead: '<p>', piece: () => '&amp;&eacute;&#8238;' },
  attributes: { piece: (i) => `<b class="a${i} b c d" id="x${i}" data-x="${i}" style="color:red" title="${SENTENCE}">x</b>` },
  'titles and bylines': { piece: (i) => `<h1>Title ${i}</h1><time datetime="2020-01-01">${i}</time><span class="byline">By Ann Lee ${i}</span>` },
  'another script than Latin': { piece: (i) => `<p>${i} 両国の港は再び開かれると同省は月曜日に発表した。協定は再び有効である。</p>` },
  'a text dump': { lead: 'Harbours open\n\n', piece: (i) => `${i} ${SENTENCE}\n\n`, extension: 'txt' },
  'a text dump of short lines': { piece: (i) => `Menu ${i}\n`, extension: 'txt' },
  'agency copy of many items': { lead: '<?xml version="1.0"?><newsMessage><itemSet>', piece: (i) => `<newsItem><contentMeta><headline>${i}</headline></contentMeta></newsItem>`, end: '</itemSet></newsMessage>', extension: 'xml' },
} // biome-ignore format: one shape a line

function makePage({ lead = '', piece, end = '', extension }: Shape, megabytes: number): Buffer {
  const size = megabytes * 1_000_000
  const parts = [extension === undefined ? HEAD : '', lead]
  for (let i = 0, length = 0; length < size; i++) {
    const next = piece(i)
    parts.push(next)
    length += Buffer.byteLength(next)
  }
  return Buffer.from(parts.concat(end).join(''))
}

/** In a process of its own: reads one file and prints what that took. */
async function measure(path: string): Promise<void> {
  const begun = performance.now()
  const outcome = await readPage(path, { clock: () => new Date(0) })
  const read = outcome.kind === 'page' ? extractArticle(outcome.page) : outcome
  const seconds = (performance.now() - begun) / 1000
  const megabytes = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ seconds, megabytes, kind: read.kind }))
}

function run(sizes: number[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'inforce-big-'))
  let over = 0
  console.log(`${'page'.padEnd(28)} ${'MB'.padStart(4)} ${'seconds'.padStart(8)} ${'peak MB'.padStart(8)}  outcome`)
  try {
    for (const [name, shape] of Object.entries(SHAPES)) {
      for (const size of sizes) {
        const path = join(folder, `page.${shape.extension ?? 'html'}`)
        writeFileSync(path, makePage(shape, size))
        const child = spawnSync(process.execPath, [import.meta.filename, '--one', path], {
          encoding: 'utf8',
          timeout: 120_000,
        })
        const lead = `${name.padEnd(28)} ${String(size).padStart(4)}`
        if (child.status !== 0) {
          over++
          console.log(`${lead} failed: ${child.stderr.split('\n').find((line) => /error/i.test(line)) ?? child.signal}`)
          continue
        }
        const { seconds, megabytes, kind } = JSON.parse(child.stdout)
        const isOver = seconds > MAX_SECONDS || megabytes > MAX_MEGABYTES
        if (isOver) over++
        console.log(
          `${lead} ${seconds.toFixed(2).padStart(8)} ${megabytes.toFixed(0).padStart(8)}  ${kind}${isOver ? '  OVER' : ''}`,
        )
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`${over} over ${MAX_SECONDS} s or ${MAX_MEGABYTES} MB`)
  process.exitCode = over > 0 ? 1 : 0
}

const asked = process.argv.slice(2)
if (asked[0] === '--one') await measure(asked[1] ?? '')
else {
  const sizes = asked.map(Number)
  if (sizes.some((size) => !(size > 0))) {
    console.error('usage: npm run bench:big-page -- [MEGABYTES...]')
    process.exit(2)
  }
  run(sizes.length > 0 ? sizes : [1, 10, 50])
}

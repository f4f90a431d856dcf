// Pages a second: our extractor, readability on linkedom, and a bare parse, over the pages beside the project.
//   node bench/article.ts [--rounds N]
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseDocument } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { extractArticle } from '../src/article/extract-article.ts'
import { parseHtmlTree } from '../src/article/html-tree.ts'
import { readPage } from '../src/page/read-page.ts'

const folders = ['body', 'meta'].map((set) => new URL(`../../shared/pages/${set}/`, import.meta.url))
if (!folders.every((folder) => existsSync(folder))) {
  console.log('No pages lie beside the project (../shared/pages), so there is nothing to measure.')
  process.exit(0)
}
const at = process.argv.indexOf('--rounds')
const rounds = at < 0 ? 3 : Number(process.argv[at + 1])
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.html.gz'))
    .map((name) => new URL(name, folder)),
)
const pages = files.map((file) => gunzipSync(readFileSync(file)).toString())
const shell = {
  url: null,
  source: 'bench',
  mediaType: 'text/html',
  encoding: 'utf-8',
  bytes: 0,
  sha256: '',
  fetchedAt: '',
} as const

const contestants: [name: string, read: (html: string) => unknown][] = [
  ['extractArticle (ours)', (text) => extractArticle({ ...shell, text })],
  ['our tree alone', (html) => parseHtmlTree(html)],
  ['htmlparser2 DOM alone', (html) => parseDocument(html)],
  [
    'readability on linkedom',
    (html) => {
      const { document } = parseHTML(html)
      for (const element of document.querySelectorAll('template, script, style')) element.remove()
      return new Readability(document).parse()
    },
  ],
]

/** Pages a second in the best of the rounds, after one page to warm up. */
function measure(read: (html: string) => unknown): { rate: number; failed: number } {
  let best = Number.POSITIVE_INFINITY
  let failed = 0
  read(pages[0] ?? '')
  for (let round = 0; round < rounds; round++) {
    failed = 0
    const start = performance.now()
    for (const page of pages) {
      try {
        read(page)
      } catch {
        failed++
      }
    }
    best = Math.min(best, performance.now() - start)
  }
  return { rate: (pages.length / best) * 1000, failed }
}

// First, before the others fill the memory.
const start = performance.now()
let read = 0
for (const file of files) {
  const outcome = await readPage(file.pathname, { clock: () => new Date() })
  if (outcome.kind === 'page' && extractArticle(outcome.page).kind === 'article') read++
}
const seconds = (performance.now() - start) / 1000
console.log(
  `from the files, gunzip and decoding included: ${read} of ${files.length} read, ${(files.length / seconds).toFixed(0)} pages/s`,
)

const results = contestants.map(([name, read]) => ({ name, ...measure(read) }))
const reference = results.at(-1)?.rate ?? 1
console.log(`${pages.length} pages, best of ${rounds} rounds`)
for (const { name, rate, failed } of results) {
  const times = (rate / reference).toFixed(1)
  console.log(
    `${name.padEnd(26)} ${rate.toFixed(0).padStart(5)} pages/s  ${times.padStart(5)} × readability  ${failed} failed`,
  )
}

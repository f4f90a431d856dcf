// The fields of an article: its headline, standfirst, and the captions and credits of its pictures, over the
// many-publisher pages beside the project, ours beside simple peers.
//   node bench/fields.ts [--errors standfirst|captions|credits|headline]
//
// A text counts as found where its words, folded (case, accents and punctuation set aside), have an F1 of at least 0.8
// with the expected ones. Captions and credits are paired one to one on each page (pages without any list of images are
// passed over); precision is pairs of those given, and counts as wrong what the list leaves out. The headline has to be
// the same after folding.
// The pages fall into two halves by a hash of their file names: rules are made looking at the `open` half alone, so that
// the `held` half says what to expect of other pages. --errors shows the open half only.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { extractArticle } from '../src/article/extract-article.ts'
import { foldWords } from '../src/article/fold-words.ts'
import { readPage } from '../src/page/read-page.ts'

const folder = new URL('../../shared/pages/meta/', import.meta.url)
if (!existsSync(folder)) {
  console.log('No pages lie beside the project (../shared/pages), so there is nothing to measure.')
  process.exit(0)
}

type Expected = {
  title?: string
  body?: { summary?: string[] }
  images?: { caption: string | null; authors: string[] }[]
}
type Fields = { headline: string; standfirst: string; captions: string[]; credits: string[] }
type Wanted = Fields & { listsImages: boolean }
type Half = 'open' | 'held'

const FOUND = 0.8
const at = process.argv.indexOf('--errors')
const shown = at < 0 ? null : process.argv[at + 1]

function readWanted(expected: Expected): Wanted {
  const images = expected.images ?? []
  return {
    listsImages: expected.images !== undefined,
    headline: expected.title ?? '',
    standfirst: (expected.body?.summary ?? []).join(' '),
    captions: images.flatMap(({ caption }) => caption ?? []).filter(isWorded),
    credits: images.map(({ authors }) => authors.join(' ')).filter(isWorded),
  }
}

function isWorded(text: string): boolean {
  return foldWords(text) !== ''
}

async function readOurs(file: URL): Promise<Fields> {
  const outcome = await readPage(file.pathname, { clock: () => new Date() })
  const made = outcome.kind === 'page' ? extractArticle(outcome.page) : null
  const article = made?.kind === 'article' ? made.article : null
  const images = article?.images ?? []
  return {
    headline: article?.headline ?? '',
    standfirst: article?.standfirst ?? '',
    captions: images.flatMap(({ caption }) => caption ?? []),
    credits: images.flatMap(({ credit }) => credit ?? []),
  }
}

/** `readability`: its title and excerpt. `tags alone`: og:title, og:description and the text of every figcaption. */
function readPeers(html: string): Record<string, Fields> {
  const { document } = parseHTML(html)
  for (const element of document.querySelectorAll('template, script, style')) element.remove()
  const shared = (name: string) => document.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content') ?? ''
  const captions = [...document.querySelectorAll('figcaption')].map((each) => each.textContent ?? '').filter(isWorded)
  const tags = { headline: shared('title'), standfirst: shared('description'), captions, credits: [] }
  const read = new Readability(document).parse()
  return {
    readability: { headline: read?.title ?? '', standfirst: read?.excerpt ?? '', captions: [], credits: [] },
    'tags alone': tags,
  }
}

/** F1 of the folded words of two texts, as multisets. */
function compareWords(wanted: string, given: string): number {
  const left = foldWords(wanted).split(' ').filter(Boolean)
  const right = foldWords(given).split(' ').filter(Boolean)
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count > 0) shared++
    counts.set(word, count - 1)
  }
  return left.length + right.length === 0 ? 1 : (2 * shared) / (left.length + right.length)
}

/** What is left of both lists when the pairs that are alike enough, best first, are taken out. */
function pairUp(wanted: string[], given: string[]): { pairs: number; missed: string[]; spare: string[] } {
  const scored = wanted.flatMap((left, i) => given.map((right, j) => ({ i, j, score: compareWords(left, right) })))
  const lefts = new Set<number>()
  const rights = new Set<number>()
  for (const { i, j, score } of scored.sort((a, b) => b.score - a.score)) {
    if (score < FOUND || lefts.has(i) || rights.has(j)) continue
    lefts.add(i)
    rights.add(j)
  }
  return {
    pairs: lefts.size,
    missed: wanted.filter((_, i) => !lefts.has(i)),
    spare: given.filter((_, j) => !rights.has(j)),
  }
}

const counted = () => ({ found: 0, wanted: 0, given: 0 })
const tally = () => ({
  headlines: counted(),
  standfirsts: { ...counted(), sum: 0, pages: 0, invented: 0, without: 0 },
  captions: counted(),
  credits: counted(),
})

function score(into: ReturnType<typeof tally>, wanted: Wanted, given: Fields, report: (text: string) => void): void {
  if (isWorded(wanted.headline)) {
    const same = foldWords(wanted.headline) === foldWords(given.headline)
    into.headlines.wanted++
    if (same) into.headlines.found++
    else if (shown === 'headline') report(`«${given.headline}» wanted «${wanted.headline}»`)
  }
  const first = into.standfirsts
  if (isWorded(wanted.standfirst)) {
    const likeness = compareWords(wanted.standfirst, given.standfirst)
    first.pages++
    first.sum += likeness
    if (likeness >= FOUND) first.found++
    else if (shown === 'standfirst')
      report(`${likeness.toFixed(2)} «${given.standfirst}» wanted «${wanted.standfirst}»`)
  } else {
    first.without++
    if (given.standfirst !== '') {
      first.invented++
      if (shown === 'standfirst') report(`none wanted «${given.standfirst}»`)
    }
  }
  if (!wanted.listsImages) return
  for (const field of ['captions', 'credits'] as const) {
    const { pairs, missed, spare } = pairUp(wanted[field], given[field])
    into[field].found += pairs
    into[field].wanted += wanted[field].length
    into[field].given += given[field].length
    if (shown === field && missed.length + spare.length > 0)
      report(
        `\n   missed ${missed.map((text) => `«${text}»`).join(' ')}\n   spare  ${spare.map((t) => `«${t}»`).join(' ')}`,
      )
  }
}

const share = (part: number, of: number) => `${of === 0 ? '  -' : ((100 * part) / of).toFixed(1).padStart(5)} %`

const tallies = new Map<string, ReturnType<typeof tally>>()
function tallyOf(name: string): ReturnType<typeof tally> {
  const found = tallies.get(name) ?? tally()
  tallies.set(name, found)
  return found
}

const expected: Record<string, Expected> = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'))
const files = readdirSync(folder).filter((name) => name in expected)
for (const name of files) {
  const file = new URL(name, folder)
  const half: Half = (createHash('sha256').update(name).digest()[0] ?? 0) % 2 === 0 ? 'open' : 'held'
  const wanted = readWanted(expected[name] ?? {})
  const readers = { ours: await readOurs(file), ...readPeers(gunzipSync(readFileSync(file)).toString()) }
  for (const [reader, given] of Object.entries(readers)) {
    const report = (text: string) => {
      if (reader === 'ours' && half === 'open') console.log(`${name} ${text}`)
    }
    score(tallyOf(`${reader}, all`), wanted, given, report)
    score(tallyOf(`${reader}, ${half}`), wanted, given, () => undefined)
  }
}

console.log(`${files.length} pages of many publishers; found = folded-word F1 of at least ${FOUND}`)
for (const name of [...tallies.keys()].sort()) {
  const { headlines, standfirsts, captions, credits } = tallyOf(name)
  console.log(`\n${name}`)
  console.log(`  headline   ${share(headlines.found, headlines.wanted)} of ${headlines.wanted}`)
  const mean = ((100 * standfirsts.sum) / Math.max(standfirsts.pages, 1)).toFixed(1)
  console.log(
    `  standfirst ${share(standfirsts.found, standfirsts.pages)} of ${standfirsts.pages} pages that list one, mean F1 ${mean}; given on ${standfirsts.invented} of ${standfirsts.without} that list none`,
  )
  for (const [field, sums] of Object.entries({ captions, credits })) {
    console.log(
      `  ${field.padEnd(10)} ${share(sums.found, sums.wanted)} of ${sums.wanted} listed, precision ${share(sums.found, sums.given)} of ${sums.given} given`,
    )
  }
}

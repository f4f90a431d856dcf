/**
 * Spoils pages in many ways and reads them: whatever throws, hangs or takes longer than its size explains is saved, made
 * as small as halving gets it, with the seed that makes it again. Ends with 1 when something was found.
 *
 * usage: npm run fuzz -- [--minutes 10] [--seed N] [--out FOLDER] [DIR...]     (default: cases/article, cases/hostile, samples)
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { findMediaType, readBytes } from '../src/page/read-page.ts'
import { mutatePage } from './fuzz/mutate-page.ts'
import { openTrials } from './fuzz/open-trials.ts'
import { createRandom } from './fuzz/random.ts'
import { shrinkPage } from './fuzz/shrink-page.ts'
import { findFault, type Trial } from './fuzz/trial.ts'

const ROOT = join(import.meta.dirname, '..')
/** Pages of our own writing; those of cases/claim are hardly more than bare text, so that most mutants would be no page. */
const OWN = ['cases/article', 'cases/hostile', 'samples'].map((folder) => join(ROOT, folder))
const MAX_SHRINK_TRIES = 120
/** Of one fault, told by what throws or what is slow after which mutation, so many pages are saved. */
const MAX_OF_A_KIND = 3
/** Larger pages are passed over: they would take the time of many small ones. */
const MAX_PAGE_BYTES = 2_000_000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: join(ROOT, 'out', 'fuzz') },
  },
})
const minutes = Number(values.minutes)
const seed = Number(values.seed)
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('usage: npm run fuzz -- [--minutes 10] [--seed N] [--out FOLDER] [DIR...]; N is a whole number.')
  process.exit(2)
}

type Source = { name: string; text: string; mediaType: ReturnType<typeof findMediaType> }

async function readSources(folders: string[]): Promise<Source[]> {
  const sources: Source[] = []
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
    for (const name of names) {
      const path = join(folder, name)
      const mediaType = findMediaType(path)
      if (mediaType === null || !statSync(path).isFile()) continue
      const bytes = await readBytes(path, { clock: () => new Date(0), maxBytes: MAX_PAGE_BYTES })
      if (typeof bytes === 'string') continue
      sources.push({ name: relative(folder, path), text: Buffer.from(bytes).toString('latin1'), mediaType })
    }
  }
  return sources
}

const sources = await readSources(positionals.length > 0 ? positionals : OWN)
const [first, ...others] = sources
if (!first) {
  console.error('There are no pages (.html, .txt, .json, .xml, or one of these with .gz) in what was given.')
  process.exit(2)
}
const trials = openTrials()
const tryText = async (text: string, mediaType: Source['mediaType']) => {
  const bytes = Buffer.from(text, 'latin1')
  const run = async (): Promise<{ trial: Trial; fault: string | null }> => {
    const trial = await trials.run(bytes, mediaType)
    return { trial, fault: findFault(trial, bytes.length) }
  }
  const once = await run()
  // A slow trial may have met the collector of garbage; what is slow twice is slow.
  return once.fault !== null && once.trial.kind === 'done' ? run() : once
}

/** What a fault is told apart from others by: the stage and, where it threw, the line that did. */
const kindOf = (trial: Trial, fault: string) =>
  trial.kind === 'threw' ? trial.error.split('\n').slice(0, 2).join(' ') : fault.replace(/\d+/g, '#')

const begun = performance.now()
const endsAt = begun + minutes * 60_000
const found = new Map<string, number>()
const counts = { article: 0, refused: 0, faults: 0 }
let slowest = { share: 0, name: '' }
let number = 0
for (; performance.now() < endsAt; number++) {
  const random = createRandom(Math.imul(seed, 0x9e3779b1) ^ number)
  const source = random.pick([first, ...others])
  const other = random.pick([first, ...others])
  const { page, steps } = mutatePage(source.text, other.text, random)
  // Now and then a page comes under another name than its own.
  const mediaType = random.below(20) === 0 ? null : source.mediaType
  const { trial, fault } = await tryText(page, mediaType)
  if (trial.kind === 'done') {
    counts[trial.outcome]++
    const share = (trial.spentMs.article ?? 0) / (400 + page.length / 1000)
    if (share > slowest.share) slowest = { share, name: `${number} (${source.name}: ${steps.join(', ')})` }
  }
  if (fault !== null) {
    counts.faults++
    const kind = kindOf(trial, fault)
    const seen = found.get(kind) ?? 0
    found.set(kind, seen + 1)
    if (seen < MAX_OF_A_KIND) await save({ page, steps, source, mediaType, kind, fault, trial })
  }
  if (process.stderr.isTTY && number % 20 === 0) showProgress()
}
await trials.close()

if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
console.log(
  `seed ${seed}: ${number} spoilt pages of ${sources.length} in ${minutes} min, ${counts.article} articles, ${counts.refused} refused, ${counts.faults} faults`,
)
console.log(`slowest article: ${(100 * slowest.share).toFixed(0)} % of its limit, page ${slowest.name}`)
for (const [kind, count] of found) console.log(`${String(count).padStart(6)} × ${kind}`)
if (counts.faults > 0) console.log(`The pages lie in ${values.out}; read one with: inforce read FILE`)
process.exitCode = counts.faults > 0 ? 1 : 0

type Found = Omit<Awaited<ReturnType<typeof tryText>>, 'fault'> & {
  page: string
  steps: string[]
  source: Source
  mediaType: Source['mediaType']
  kind: string
  fault: string
}

async function save({ page, steps, source, mediaType, kind, fault, trial }: Found): Promise<void> {
  console.log(`page ${number} (${source.name}: ${steps.join(', ')}): ${fault}`)
  const fails = async (text: string) => {
    const again = await tryText(text, mediaType)
    return again.fault !== null && again.trial.kind === trial.kind && kindOf(again.trial, again.fault) === kind
  }
  const tries = trial.kind === 'hung' ? 12 : MAX_SHRINK_TRIES
  const smallest = await shrinkPage(page, fails, tries)
  const extension = { 'text/html': 'html', 'text/plain': 'txt', 'application/json': 'json', 'application/xml': 'xml' }
  const path = join(values.out, `${seed}-${number}`)
  mkdirSync(values.out, { recursive: true })
  writeFileSync(`${path}.${extension[mediaType ?? 'text/html']}`, Buffer.from(smallest, 'latin1'))
  const about = { seed, number, source: source.name, mediaType, steps, fault, trial, bytes: smallest.length }
  writeFileSync(`${path}.about.json`, `${JSON.stringify(about, null, 2)}\n`)
}

function showProgress(): void {
  const seconds = (performance.now() - begun) / 1000
  const left = Math.max(0, Math.round((endsAt - performance.now()) / 1000))
  const rate = (number / Math.max(1, seconds)).toFixed(0)
  process.stderr.write(`\r\x1b[K${number} pages · ${rate} a second · ${counts.faults} faults · ${left} s left`)
}

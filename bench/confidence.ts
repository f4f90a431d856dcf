// Whether an article's confidence is to be believed: over the pages beside the project, the mean F1 of its text (word
// 4-grams, against what is expected) by confidence, and by what was doubted.
//   node bench/confidence.ts
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extractArticle } from '../src/article/extract-article.ts'
import { readPage } from '../src/page/read-page.ts'

const sets = ['body', 'meta'].map((set) => new URL(`../../shared/pages/${set}/`, import.meta.url))
if (!sets.every((set) => existsSync(set))) {
  console.log('No pages lie beside the project (../shared/pages), so there is nothing to measure.')
  process.exit(0)
}

type Expected = {
  articleBody?: string
  body?: { summary?: string[]; sections?: { headline: string[]; paragraphs: string[] }[] }
}

function countGrams(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let i = 0; i + 4 <= words.length; i++) {
    const gram = words.slice(i, i + 4).join(' ')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

function compare(wanted: string, given: string): number {
  const left = countGrams(wanted)
  const right = countGrams(given)
  let shared = 0
  for (const [gram, count] of left) shared += Math.min(count, right.get(gram) ?? 0)
  const sum = [...left.values(), ...right.values()].reduce((total, count) => total + count, 0)
  return sum === 0 ? 0 : (2 * shared) / sum
}

const rows: { f1: number; confidence: number; codes: string[] }[] = []
for (const set of sets) {
  const expected: Record<string, Expected> = JSON.parse(readFileSync(new URL('expected.json', set), 'utf8'))
  const byName = new Map(Object.entries(expected).map(([name, value]) => [name.replace(/\.html\.gz$/, ''), value]))
  for (const file of readdirSync(set).filter((name) => name.endsWith('.html.gz'))) {
    const wanted = byName.get(file.replace(/\.html\.gz$/, ''))
    const outcome = await readPage(new URL(file, set).pathname, { clock: () => new Date(0) })
    const read = outcome.kind === 'page' ? extractArticle(outcome.page) : null
    if (!wanted || read?.kind !== 'article') continue
    const { standfirst, paragraphs, confidence, doubts } = read.article
    const body = [
      ...(wanted.body?.summary ?? []),
      ...(wanted.body?.sections ?? []).flatMap((section) => [...section.headline, ...section.paragraphs]),
    ]
    const given = wanted.articleBody === undefined ? [standfirst ?? '', ...paragraphs] : paragraphs
    const f1 = compare(wanted.articleBody ?? body.join('\n'), given.join('\n'))
    rows.push({ f1, confidence, codes: doubts.map(({ code }) => code) })
  }
}

function say(name: string, of: typeof rows): void {
  if (of.length === 0) return
  const mean = (values: number[]) => (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3)
  const good = of.filter(({ f1 }) => f1 >= 0.9).length
  console.log(
    `${name.padEnd(22)} ${String(of.length).padStart(4)} pages  said ${mean(of.map((row) => row.confidence))}  F1 ${mean(of.map((row) => row.f1))}  0.9 or better ${((100 * good) / of.length).toFixed(0).padStart(3)} %`,
  )
}

say('all', rows)
console.log('\nby confidence')
for (const [from, to] of [
  [0.96, 1.01],
  [0.92, 0.96],
  [0.85, 0.92],
  [0, 0.85],
] as const)
  say(
    `${from} to ${Math.min(to, 1)}`,
    rows.filter(({ confidence }) => confidence >= from && confidence < to),
  )
console.log('\nby what is doubted')
for (const code of new Set(rows.flatMap(({ codes }) => codes)))
  say(
    code,
    rows.filter(({ codes }) => codes.includes(code)),
  )
say(
  'nothing',
  rows.filter(({ codes }) => codes.length === 0),
)

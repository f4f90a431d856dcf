import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readGazetteer, readLexicon } from '../src/app/read-data.ts'
import { emptyArticle } from '../src/article/article.ts'
import { createDrafter } from '../src/claim/draft-claims.ts'
import { pairClaims } from '../src/claim/score/pair-claims.ts'
import { parseLabels } from '../src/claim/score/parse-labels.ts'
import { scoreReadings } from '../src/claim/score/score-readings.ts'
import { trainSides } from '../src/claim/side/train-sides.ts'
import { crossRead, type Lesson, teachSides, trainWeights } from '../src/claim/weight/train-weights.ts'

/**
 * Learns lexicon/en/weights.json and sides.json from labelled articles: our own, and those of ../shared/reading/dev where they are at
 * hand, less the groups of cases/claim/set-aside.json. Prints what a cross-validated reading scores before it writes.
 *   npm run train [-- --threshold 0.3] [--dry-run]
 */
const root = new URL('../', import.meta.url)
const option = (name: string) => process.argv[process.argv.indexOf(name) + 1]
const threshold = process.argv.includes('--threshold') ? Number(option('--threshold')) : 0.3
if (!(threshold > 0 && threshold < 1)) {
  console.error('--threshold takes a likelihood between 0 and 1; give for instance --threshold 0.3.')
  process.exit(2)
}
const aside = new Set<string>(
  JSON.parse(readFileSync(new URL('cases/claim/set-aside.json', root), 'utf8')).groups as string[],
)
const draft = createDrafter({ gazetteer: readGazetteer(), lexicon: readLexicon() })
const cases = new URL('cases/claim/', root)
const folders = [new URL('cases/claim/articles/', root), new URL('../shared/reading/dev/', root)]
const sets = folders.filter((folder) => existsSync(folder)).map(readLessons)
/** A golden case holds one construction alone, so each is learned this many times over. */
const REPEATED = 4
const lessons = [...sets.flat(), ...Array.from({ length: REPEATED }, readCases).flat()]
console.log(
  `${lessons.length} articles, ${lessons.reduce((n, l) => n + l.drafts.drafts.length, 0)} drafts to learn from`,
)
for (const set of sets) printScore(set)
if (!process.argv.includes('--dry-run')) {
  const sides = trainSides(lessons.map(teachSides))
  writeFileSync(new URL('lexicon/en/sides.json', root), `${JSON.stringify(sides, null, 1)}\n`)
  const path = new URL('lexicon/en/weights.json', root)
  const weights = trainWeights(lessons, threshold)
  writeFileSync(path, `${JSON.stringify(weights, null, 1)}\n`)
  console.log(`${Object.keys(weights.drafts.signs).length} signs written to lexicon/en/weights.json`)
}

function readLessons(folder: URL): Lesson[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name): Lesson[] => {
      const value = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
      const labels = parseLabels(name, value)
      if (labels.kind !== 'labelled' || aside.has(labels.article.group)) return []
      const article = { ...emptyArticle(), ...value.article }
      return [{ labels: labels.article, drafts: draft(article), published: article.published }]
    })
}

/** The golden cases, told shorter than labels: all their words count as evidence. */
function readCases(): Lesson[] {
  return readdirSync(cases)
    .filter((name) => name.endsWith('.json') && name !== 'set-aside.json')
    .flatMap((name): Lesson[] => {
      const { article: told, claims } = JSON.parse(readFileSync(new URL(name, cases), 'utf8'))
      const article = { ...emptyArticle(), ...told }
      const evidence = [article.headline, ...article.paragraphs].filter(Boolean)
      const full = claims.map(({ kind, senders, targets, ...claim }: Record<string, unknown>) => ({
        ...claim,
        measure: { name: 'measure', kind, senders, targets },
        authority: null,
        speakers: [],
        evidence,
      }))
      const labels = parseLabels(name, { article, claims: full })
      if (labels.kind !== 'labelled') throw new Error(`${name} is no golden case: ${JSON.stringify(labels)}`)
      return [{ labels: labels.article, drafts: draft(article), published: article.published }]
    })
}

/** Every article is read by a model learned from all others, ours and theirs. */
function printScore(set: Lesson[]): void {
  const names = new Set(set.map((lesson) => lesson.labels))
  const read = crossRead(lessons, threshold).filter(({ labels }) => names.has(labels))
  const score = scoreReadings(read.map(({ labels, claims }) => pairClaims(labels, claims)))
  const tiers = Object.entries(score.tiers).map(([tier, { f1 }]) => `${tier} ${(100 * f1).toFixed(1)}`)
  console.log(`${set.length} articles, cross-validated: ${tiers.join(', ')}`)
}

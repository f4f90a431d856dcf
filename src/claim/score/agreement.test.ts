import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyArticle } from '../../article/article.ts'
import { ACTIONS, MEASURE_KINDS } from '../claim.ts'
import { testReader } from '../testing/test-reader.ts'
import { pairClaims } from './pair-claims.ts'
import { parseLabels, parseReading } from './parse-labels.ts'
import { scoreGroups } from './score-groups.ts'
import { scoreReadings } from './score-readings.ts'
import { anyLabelledFiles, type LabelledFiles, mutateClaims } from './testing/any-labelled-files.ts'

/** The scorer that the reading guide comes with. It lies beside the project and is no part of it. */
const shared = fileURLToPath(new URL('../../../../shared/reading/', import.meta.url))
const scorer = join(shared, 'score.mjs')
const reason = existsSync(scorer) ? '' : ' (skipped: ../shared/reading/score.mjs is not there)'

const labelled = () =>
  readdirSync(join(shared, 'dev'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(shared, 'dev', name), 'utf8')) as LabelledFiles['gold'])

const readDev = () =>
  labelled().map((gold) => {
    const article = { ...emptyArticle(), ...gold.article }
    return { gold, reading: { claims: testReader().readClaims(article).claims } }
  })

/** What the shared scorer says of these files: its numbers, and its rows by action and by kind. */
function askShared(files: LabelledFiles[]) {
  const folder = mkdtempSync(join(tmpdir(), 'inforce-score-'))
  const ask = (...more: string[]) => {
    const places = ['--gold', join(folder, 'gold'), '--pred', join(folder, 'pred')]
    const run = spawnSync(process.execPath, [scorer, ...places, ...more], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr)
    return run.stdout
  }
  try {
    for (const side of ['gold', 'pred']) mkdirSync(join(folder, side))
    files.forEach(({ gold, reading }, at) => {
      writeFileSync(join(folder, 'gold', nameOf(at)), JSON.stringify(gold))
      if (reading) writeFileSync(join(folder, 'pred', nameOf(at)), JSON.stringify(reading))
    })
    const rows = (by: string) => ask('--by', by).match(/^ {2}\S+ +\d+ labelled.*$/gm) ?? []
    return { score: JSON.parse(ask('--json')) as object, action: rows('action'), kind: rows('kind') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function scoreHere(files: LabelledFiles[]) {
  const matches = files.map(({ gold, reading }, at) => {
    // The JSON of a file has lost what is undefined.
    const label = parseLabels(nameOf(at), JSON.parse(JSON.stringify(gold)))
    const read = reading === null ? null : parseReading(JSON.parse(JSON.stringify(reading)))
    if (label.kind !== 'labelled' || read?.kind === 'refused') throw new Error(JSON.stringify([label, read]))
    return pairClaims(label.article, read?.claims ?? null)
  })
  const { standfirstQuotes: _ours, ...score } = scoreReadings(matches)
  const percent = (share: number) => (100 * share).toFixed(1).padStart(6)
  const rows = (by: 'action' | 'kind') =>
    scoreGroups(matches, by).map(({ name, gold, p, r, f1 }) =>
      [` `, name.padEnd(20), String(gold).padStart(4), 'labelled', percent(p), percent(r), percent(f1)].join(' '),
    )
  return { score, action: rows('action'), kind: rows('kind') }
}

/** Each run starts the shared scorer three times, too slow to look for a smaller failure. */
const SETTINGS = { numRuns: 12, endOnFailure: true }

const nameOf = (at: number) => `${String(at).padStart(4, '0')}.json`

describe.skipIf(reason !== '')(`the score agrees with the shared scorer to the digit${reason}`, () => {
  it('over what the reader reads', () => {
    const files = readDev()
    const here = scoreHere(files)
    expect(here).toEqual(askShared(files))
    expect(here.score.predicted).toBeGreaterThan(100)
  })

  it('over labels read as they stand', () => {
    const files = labelled().map((gold) => ({ gold, reading: gold }))
    const here = scoreHere(files)
    expect(here).toEqual(askShared(files))
    expect(here.score.tiers.sourced.f1).toBe(1)
  })

  it('over every action beside every other, and every kind', () => {
    const words = 'Norway changed the ban on fish.'
    const measure = (kind: string) => ({ kind, senders: ['NO'], targets: ['PE'] })
    const rest = { modality: 'actual', scope: 'part', until: '2020', evidence: [words] }
    const claim = (action: string, kind: string) => ({ ...rest, action, measure: measure(kind) })
    const beside = (gold: object, read: object): LabelledFiles => ({
      gold: { article: { paragraphs: [words] }, claims: [gold] },
      reading: { claims: [read] },
    })
    const actions = ACTIONS.flatMap((a) => ACTIONS.map((b) => beside(claim(a, 'aid'), claim(b, 'aid'))))
    const kinds = MEASURE_KINDS.flatMap((a) => MEASURE_KINDS.map((b) => beside(claim('end', a), claim('end', b))))
    for (const files of [actions, kinds]) expect(scoreHere(files)).toEqual(askShared(files))
  })

  it('over labels and readings mutated at random', () => {
    const dev = readDev()
    const all = dev.flatMap(({ gold, reading }) => [...gold.claims, ...reading.claims])
    const mutated = fc.tuple(
      ...dev.map(({ gold, reading }) =>
        mutateClaims([...gold.claims, ...reading.claims], all).map(
          (claims): LabelledFiles => ({ gold, reading: { claims } }),
        ),
      ),
    )
    fc.assert(
      fc.property(mutated, (files) => {
        expect(scoreHere(files)).toEqual(askShared(files))
      }),
      SETTINGS,
    )
  })

  it('over made-up articles that try every edge', () => {
    fc.assert(
      fc.property(fc.array(anyLabelledFiles, { minLength: 60, maxLength: 80 }), (files) => {
        expect(scoreHere(files)).toEqual(askShared(files))
      }),
      SETTINGS,
    )
  })
})

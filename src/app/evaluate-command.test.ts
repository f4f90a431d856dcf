import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linesOf, runCli } from './testing/run-cli.ts'

const shared = fileURLToPath(new URL('../../../shared/reading/', import.meta.url))
const dev = join(shared, 'dev')
const reason = existsSync(join(shared, 'score.mjs')) ? '' : ' (skipped: ../shared/reading is not there)'

const label = (over: object = {}) => ({
  measure: { name: 'import ban', kind: 'trade', senders: ['NO'], targets: ['PE'] },
  action: 'end',
  modality: 'actual',
  date: '2019-11-18',
  scope: 'whole',
  speakers: [],
  evidence: ['Norway lifted its import ban on fish from Peru on Monday'],
  ...over,
})
const article = {
  headline: 'Norway lifts import ban',
  published: '2019-11-20',
  paragraphs: ['Norway lifted its import ban on fish from Peru on Monday. Nobody in Lima was asked.'],
}

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'inforce-evaluate-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A folder with these files; values that are no strings are written as JSON. */
function folder(name: string, files: Record<string, unknown>): string {
  const path = join(root, name)
  mkdirSync(path, { recursive: true })
  for (const [file, value] of Object.entries(files))
    writeFileSync(join(path, file), typeof value === 'string' ? value : JSON.stringify(value))
  return path
}

const evaluate = (...args: string[]) => runCli(['evaluate', ...args])

describe('inforce evaluate', () => {
  it('reads labelled articles that lack most fields, and shows all tables', async () => {
    const labels = folder('small', { 'fish.json': { article, claims: [label()] } })
    const run = await evaluate(labels)
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toMatch(/^1 article, 1 labelled claim, 1 read\n/)
    expect(run.out).toMatch(/^found +100\.0 +100\.0 +100\.0 /m)
    for (const head of ['found by action', 'found by kind', 'modality of pairs', 'expected calibration error'])
      expect(run.out).toContain(head)
  })

  it('shows one table with --by', async () => {
    const run = await evaluate(folder('small', {}), '--by', 'kind')
    expect(run.out).toContain('found by kind')
    expect(run.out).not.toContain('found by action')
  })

  it('scores stored readings, found by their names, and one without as read without a claim', async () => {
    const gold = { article, claims: [label()] }
    const labels = folder('names', { 'a fish.json': gold, 'b.json': gold, 'c.json': { article, claims: [] } })
    const reading = { claims: [label({ confidence: 0.81 })] }
    const readings = folder('names-read', { 'a-fish.json': reading, 'c.json': reading, 'd.json': 'not looked at' })
    const run = await evaluate(labels, '--readings', readings, '--json')
    expect(run.code).toBe(0)
    expect(linesOf(run.err)).toEqual([
      `inforce: ${readings} has no reading of b.json; without one an article counts as read without a claim.`,
    ])
    expect(JSON.parse(run.out)).toMatchObject({
      articles: 3,
      missing: 1,
      gold: 2,
      predicted: 2,
      tiers: { sourced: { p: 0.5, r: 0.5, f1: 0.5 } },
      emptyArticles: { count: 1, withClaims: 1 },
      byAction: { end: { gold: 2, predicted: 2, paired: 1, p: 0.5, r: 0.5, f1: 0.5 } },
      byKind: { trade: { paired: 1 } },
      confusions: { action: [], modality: [{ gold: 'actual', read: 'actual', count: 1 }], alone: { gold: 1, read: 1 } },
      reliability: { claims: 2, calibrationError: { found: expect.closeTo(0.31), sourced: expect.closeTo(0.31) } },
    })
  })

  it('lists errors by article with both sides and their quotes', async () => {
    const asked = label({ action: 'ease', evidence: ['Nobody in Lima was asked'] })
    const labels = folder('wrong', { 'fish.json': { article, claims: [label(), asked] } })
    const readings = folder('wrong-read', {
      'fish.json': { claims: [label({ date: '2018' }), label({ action: 'block', evidence: ['in Lima'] })] },
    })
    const run = await evaluate(labels, '--readings', readings, '--errors')
    expect(run.out.split('\n\n')[0]?.split('\n')).toEqual([
      'fish.json · fish · Norway lifts import ban',
      '  missed  ease · actual · trade · NO → PE · 2019-11-18 · import ban · in the voice of the article',
      '          “Nobody in Lima was asked”',
      '  extra   block · actual · trade · NO → PE · 2019-11-18 · import ban · in the voice of the article',
      '          “in Lima”',
      '  not dated: 2019-11-18 was read as 2018',
      '    labelled  end · actual · trade · NO → PE · 2019-11-18 · import ban · in the voice of the article',
      '              “Norway lifted its import ban on fish from Peru on Monday”',
      '    read      end · actual · trade · NO → PE · 2018 · import ban · in the voice of the article',
      '              “Norway lifted its import ban on fish from Peru on Monday”',
    ])
    expect(run.out).toMatch(/1 of 2 labelled claims missed, 1 of 2 read are extra; 1 of them stand at the same words:/)
    expect(run.out).toMatch(/^ +1 {2}ease → block$/m)
    const json = await evaluate(labels, '--readings', readings, '--errors', '--json')
    expect(JSON.parse(json.out).errors).toMatchObject([
      { article: 'fish.json', missed: [{ action: 'ease' }], extra: [{}], failed: [{ at: 'dated' }] },
    ])
  })

  it('scores the groups that a file lists, or the others, wherever the file lies', async () => {
    const one = (group: object) => ({ ...group, article, claims: [] })
    const labels = folder('groups', {
      'a.json': one({ group: 'fish', id: '1' }),
      'b.json': one({ id: '2' }),
      'c.json': one({}),
      'aside.json': { why: 'a test', groups: ['fish', '2'] },
    })
    const aside = join(labels, 'aside.json')
    const count = async (...args: string[]) => {
      const run = await evaluate(labels, '--json', ...args)
      expect(run).toMatchObject({ code: 0, err: '' })
      return JSON.parse(run.out).articles
    }
    expect(await count('--only', aside)).toBe(2)
    expect(await count('--except', aside)).toBe(1)
    expect(await evaluate(labels, '--only', aside, '--except', aside)).toMatchObject({
      code: 1,
      out: '',
      err: `inforce: None of the 3 labelled articles in ${labels} is left to score; see which groups ${aside} and ${aside} list.\n`,
    })
  })
})

describe('inforce evaluate on bad input', () => {
  const good = { article, claims: [label()] }
  it.each<[name: string, content: unknown, sentence: RegExp]>([
    ['broken JSON', '{', /is not sound JSON; check it/],
    ['JSON without an article', [], /holds no "article"; give \{"article"/],
    ['an article without labels', { article }, /holds an article without labels; add its "claims"/],
    ['a claim of another format', { article, claims: [{ kind: 'trade' }] }, /claims\.0\.measure: .+; mend that field/],
    [
      'a word that the guide does not know',
      { article, claims: [label({ action: 'lift' })] },
      /action "lift" in claims\.0/,
    ],
    [
      'a quote that is not there',
      { article, claims: [label({ evidence: ['no such'] })] },
      /quotes “no such” in claims\.0/,
    ],
    [
      'an article without a word',
      { article: { paragraphs: [] }, claims: [] },
      /without a word .+counts as read without/,
    ],
  ])('says one sentence on %s, fails, and scores the rest', async (_name, content, sentence) => {
    const labels = folder('bad', { 'bad.json': content, 'good.json': good })
    const run = await evaluate(labels)
    expect(linesOf(run.err)).toHaveLength(1)
    expect(run.err).toMatch(sentence)
    expect(run.err).toMatch(/^inforce: .+bad\.json .+\.\n$/)
    expect(run.out).toMatch(/labelled claim/)
    expect(run.code).toBe(1)
  })

  it('leaves an article out whose stored reading is broken', async () => {
    const labels = folder('damaged', { 'a.json': good, 'b.json': good })
    const readings = folder('damaged-read', { 'a.json': good, 'b.json': '{"claims": [' })
    const run = await evaluate(labels, '--readings', readings)
    expect(run.err).toMatch(/^inforce: .+b\.json is not sound JSON.+ Its article is left out\.\n$/)
    expect(run.out).toMatch(/^1 article, 1 labelled claim, 1 read\n/)
    expect(run.code).toBe(1)
  })

  const cases: [name: string, args: () => string[], code: number, sentence: RegExp][] = [
    ['no folder', () => [], 2, /Name the folder of labelled articles/],
    ['two folders', () => ['a', 'b'], 2, /takes one folder/],
    ['an unknown grouping', () => ['a', '--by', 'party'], 2, /--by takes action or kind, not "party"/],
    ['a missing folder', () => [join(root, 'none')], 1, /none does not exist; name the folder/],
    ['an empty folder', () => [folder('empty', {})], 1, /holds no labelled articles as \.json; write labels with/],
    ['unlabelled articles', () => [folder('plain', { 'a.json': { article } })], 1, /holds 1 article without labels; /],
    [
      'a missing folder of readings',
      () => [folder('small', {}), '--readings', join(root, 'none')],
      1,
      /none is no folder; name the one that "inforce read --out"/,
    ],
    [
      'a list of groups that is missing',
      () => [folder('small', {}), '--only', join(root, 'none.json')],
      1,
      /none\.json could not be read \(ENOENT\)/,
    ],
    [
      'a list of groups that lists none',
      () => [folder('small', {}), '--except', join(folder('lists', { 'l.json': {} }), 'l.json')],
      1,
      /l\.json lists no groups; give \{"groups"/,
    ],
  ]
  it.each(cases)('says in one sentence what is wrong with %s', async (_name, args, code, sentence) => {
    const run = await evaluate(...args())
    expect(run).toMatchObject({ code, out: '' })
    expect(linesOf(run.err)).toHaveLength(1)
    expect(run.err).toMatch(sentence)
  })

  it('scores readings of which none is there, and says so', async () => {
    const run = await evaluate(folder('small', {}), '--readings', folder('empty', {}))
    expect(run.err).toMatch(/has no reading of these articles; its files must be named like the labelled ones/)
    expect(run.out).toMatch(/^1 article \(1 not read\), 1 labelled claim, 0 read\n/)
    expect(run.code).toBe(1)
  })

  it('does not fill the screen with a folder of another format', async () => {
    const files = Array.from({ length: 30 }, (_, i) => [`${i}.json`, []])
    const run = await evaluate(folder('many', Object.fromEntries(files)))
    expect(linesOf(run.err)).toHaveLength(22)
    expect(run.err).toMatch(/There are 10 more of the kind; mend these first\.\n.+No file in .+ could be scored/)
    expect(run.code).toBe(1)
  })
})

describe.skipIf(reason !== '')(`inforce evaluate beside the shared scorer${reason}`, () => {
  it('gives the same numbers over readings of its own, stored or made now on all cores', async () => {
    const labels = folder('dev', {})
    for (const name of readdirSync(dev).slice(0, 24)) copyFileSync(join(dev, name), join(labels, name))
    const readings = join(root, 'dev-read')
    await runCli(['read', labels, '--out', readings])
    const args = [join(shared, 'score.mjs'), '--gold', labels, '--pred', readings, '--json']
    const expected = JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout)
    const now = await evaluate(labels, '--json')
    expect(now).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(now.out)).toMatchObject(expected)
    expect((await evaluate(labels, '--readings', readings, '--json')).out).toBe(now.out)
  })
})

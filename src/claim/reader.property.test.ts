import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Article, emptyArticle } from '../article/article.ts'
import type { Place } from '../common/place.ts'
import { ACTIONS, type Claim, GOING_STANDINGS, MEASURE_KINDS, MODALITIES, type Reading } from './claim.ts'
import { createReader } from './create-reader.ts'
import { testGazetteer, testLexicon, testReader } from './testing/test-reader.ts'

const DATE = String.raw`(\d{4}(-\d{2}(-\d{2})?)?[~?%]?)`
const EDTF = new RegExp(`^(${DATE}|(${DATE}|\\.\\.)/(${DATE}|\\.\\.))$`)
const PARTY = /^([A-Z][A-Z0-9]{1,9}|[a-z0-9]+(-[a-z0-9]+)*|\*)$/
const AROUND = 32

const folder = new URL('../../cases/claim/', import.meta.url)
const goldenArticles: Article[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'set-aside.json')
  .map((name) => ({ ...emptyArticle(), ...JSON.parse(readFileSync(new URL(name, folder), 'utf8')).article }))

const pick = (...words: string[]) => fc.constantFrom(...words)
const party = pick(
  'Norway',
  'the United States',
  'Washington',
  'the EU',
  'Malawi',
  'Chinese officials',
  'Hamas',
  'it',
  'they',
)
const measure = pick(
  'aid',
  'its arms embargo',
  'the ban',
  'sanctions',
  'the suspension of flights',
  'a waiver',
  'the 2019 tariffs',
  'its ambassador',
  'the Officer Training Programme (OTP)',
  'OTP',
  'some of it',
  'them',
)
const verb = pick(
  'lifted',
  'will suspend',
  'has not resumed',
  'may extend',
  'imposed',
  'refused to renew',
  'keeps',
  'urged Peru to end',
  'put',
  'was frozen by',
  'is considering lifting',
  'left',
)
const tail = pick(
  'on Friday',
  'in May 2019',
  'until 30 June 2021',
  'for six months',
  'since 2014',
  'on hold',
  'from its terror list',
  'by the end of the year',
  ', Ana Soto said',
  'according to state media',
  'after a judge blocked it',
  'and reopened it in 2022',
  'if the vote fails',
  '',
)
const mark = pick('. ', '. ', '; ', ', and ', ' — ', '\n', '? ', '” ')

/** Sentences made of the words that the rules look for, in orders that no author would choose. */
const wordy = fc
  .array(fc.tuple(party, verb, measure, pick('on', 'to', 'with', 'from', 'by', 'against'), party, tail, mark), {
    minLength: 1,
    maxLength: 4,
  })
  .map((rows) => rows.map(([a, b, c, d, e, f, end]) => `${a} ${b} ${c} ${d} ${e} ${f}${end}`).join(''))

/** Right-to-left marks, joined emoji, half surrogates, control characters, combining and zero-width signs. */
const odd = pick(
  '\u202Eban\u202C',
  '\ud83d',
  '\udc00',
  '👩‍👩‍👧',
  '🇳🇴',
  '\u0000',
  '\u0007',
  '\u200b',
  '\ufeff',
  'e\u0301',
  'العقوبات',
  '制裁',
  'İ',
  'ﬁ',
  '\u2028',
  '((((',
  '$ $ $',
  '$1',
  '…',
  '__proto__',
  'toString',
  '{{',
  '\\',
)
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.oneof(party, verb, measure, tail, odd), { minLength: 1, maxLength: 14 })
    .chain((words) => pick(' ', '', '\u00a0', ' , ').map((gap) => words.join(gap))),
)
const anyText = fc.oneof(wordy, hostile)
const article = (text: fc.Arbitrary<string>) =>
  fc
    .record({
      headline: fc.option(text, { nil: null }),
      standfirst: fc.option(text, { nil: null }),
      published: pick('', '2019-11-20', '2020-02-29T23:59:59Z', '1999-12-31').map((day) => day || null),
      paragraphs: fc.array(text, { maxLength: 4 }),
    })
    .map((parts): Article => ({ ...emptyArticle(), ...parts }))

const textAt = (from: Article, place: Place): string =>
  (place === 'headline' ? from.headline : place === 'standfirst' ? from.standfirst : from.paragraphs[place]) ?? ''

/** What is wrong with a claim by the GUIDE's format; empty where all is well. */
function listFaults(claim: Claim): string[] {
  const { measure, evidence } = claim
  const sides = [measure.senders, measure.targets]
  const rows: [fault: string, wrong: boolean][] = [
    ['no name', measure.name.trim() === ''],
    [`kind ${measure.kind}`, !MEASURE_KINDS.includes(measure.kind)],
    [`action ${claim.action}`, !ACTIONS.includes(claim.action)],
    [`modality ${claim.modality}`, !MODALITIES.includes(claim.modality)],
    ['standing only on continue', 'standing' in claim !== (claim.action === 'continue')],
    [`standing ${claim.standing}`, claim.standing !== undefined && !GOING_STANDINGS.includes(claim.standing)],
    [`date ${claim.date}`, claim.date !== null && !EDTF.test(claim.date)],
    [`until ${claim.until}`, claim.until !== null && !EDTF.test(claim.until)],
    [`scope ${claim.scope}`, claim.scope !== 'whole' && claim.scope !== 'part'],
    [`parties ${sides.flat()}`, sides.some((side) => side.length === 0 || side.some((code) => !PARTY.test(code)))],
    ['parties not sorted, or twice', sides.some((side) => String(side) !== String([...new Set(side)].sort()))],
    ['a speaker without a name', claim.speakers.some((name) => name.trim() === '')],
    ['no evidence', evidence.length === 0],
    ['no rule', claim.rules.length === 0],
    [`confidence ${claim.confidence}`, !(claim.confidence >= 0 && claim.confidence <= 1)],
  ]
  return rows.filter(([, wrong]) => wrong).map(([fault]) => fault)
}

function expectExactQuotes(from: Article, reading: Reading): void {
  for (const { quote, paragraph, start, end, prefix, suffix } of reading.claims.flatMap((c) => c.evidence)) {
    const text = textAt(from, paragraph)
    expect(quote).not.toBe('')
    expect(quote).toBe(text.slice(start, end))
    expect(prefix).toBe(text.slice(Math.max(0, start - AROUND), start))
    expect(suffix).toBe(text.slice(end, end + AROUND))
  }
  for (const { quote, place, start, end } of reading.firings) expect(quote).toBe(textAt(from, place).slice(start, end))
}

describe('reader', () => {
  const reader = testReader()

  it('quotes exactly, with what stands around', () => {
    fc.assert(
      fc.property(article(anyText), (from) => expectExactQuotes(from, reader.readClaims(from))),
      { numRuns: 250 },
    )
  })

  it('keeps to the format of a claim', () => {
    const faults = (from: Article) => reader.readClaims(from).claims.flatMap(listFaults)
    fc.assert(
      fc.property(article(wordy), (from) => {
        expect(faults(from)).toEqual([])
      }),
      { numRuns: 250 },
    )
    fc.assert(
      fc.property(article(hostile), (from) => {
        expect(faults(from)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('finds claims in made-up sentences at all, so that the properties above speak of something', () => {
    const found = fc.sample(article(wordy), { numRuns: 60, seed: 7 }).flatMap((from) => reader.readClaims(from).claims)
    expect(found.length).toBeGreaterThan(20)
    expect(new Set(found.map((c) => c.action)).size).toBeGreaterThan(3)
  })

  it('reads the same article the same way, whatever it read in between', () => {
    fc.assert(
      fc.property(article(anyText), article(anyText), (first, between) => {
        const once = reader.readClaims(first)
        reader.readClaims(between)
        expect(reader.readClaims(first)).toEqual(once)
      }),
      { numRuns: 80 },
    )
  })

  it('reads every golden article as a new reader does, in any order', () => {
    const fresh = createReader({ gazetteer: testGazetteer(), lexicon: testLexicon() })
    const forward = goldenArticles.map((from) => fresh.readClaims(from))
    const backward = [...goldenArticles].reverse().map((from) => reader.readClaims(from))
    expect(backward.reverse()).toEqual(forward)
  })

  it('leaves the article as it was', () => {
    fc.assert(
      fc.property(article(wordy), (from) => {
        const copy = structuredClone(from)
        reader.readClaims(from)
        expect(from).toEqual(copy)
      }),
      { numRuns: 40 },
    )
  })

  it('gives the claims in the order in which the paragraphs tell them', () => {
    fc.assert(
      fc.property(article(wordy), (from) => {
        const told = reader
          .readClaims({ ...from, headline: null, standfirst: null })
          .claims.map((c) => Math.min(...c.evidence.map((e) => Number(e.paragraph))))
        expect(told).toEqual([...told].sort((a, b) => a - b))
      }),
      { numRuns: 100 },
    )
  })

  it.each<[string, Partial<Article>]>([
    ['an empty article', {}],
    ['a headline alone', { headline: 'Norway lifts arms embargo on Fiji' }],
    ['a standfirst alone', { standfirst: 'Norway lifts arms embargo on Fiji.' }],
    ['empty paragraphs', { paragraphs: ['', ' ', '\n'] }],
    ['half a surrogate pair', { paragraphs: ['Norway lifted the \ud83d ban on Fiji \udc00.'] }],
    ['no day of publication', { published: null, paragraphs: ['Norway lifted the arms embargo on Fiji on Friday.'] }],
    ['verbs without end', { paragraphs: ['lifted the sanctions on Iran and '.repeat(3000)] }],
    ['a very long sentence', { paragraphs: [`Norway lifted ${'the ban on Fiji and '.repeat(2000)}went home.`] }],
  ])('takes %s', (_, parts) => {
    const from = { ...emptyArticle(), published: '2019-11-20', ...parts }
    const reading = reader.readClaims(from)
    expectExactQuotes(from, reading)
    expect(reading.claims.flatMap(listFaults)).toEqual([])
  })

  it('takes a word that every object inherits', () => {
    const from = { ...emptyArticle(), paragraphs: ['Norway constructor the EU on Friday.'] }
    expect(reader.readClaims(from).claims.flatMap(listFaults)).toEqual([])
  })

  it('reads no claim out of an empty article', () => {
    expect(reader.readClaims(emptyArticle())).toEqual({ claims: [], firings: [] })
  })
})

import fc from 'fast-check'

/** What a labelled article and its reading may look like as JSON; the reading is null where there is none. */
export type LabelledFiles = { gold: { article: object; claims: object[] }; reading: object | null }

const SENTENCES = [
  'Norway lifts its ban on Peruvian fish',
  'Oslo said on Monday that “the ban” is gone, and that Lima’s fleet may sell again.',
  'The tariff of 2015  stays in force\nuntil July; a waiver was refused.',
  'A waiver was "refused" twice.',
  '',
]
const DATES = [
  null,
  '',
  '2019',
  '2019-11',
  '2019-11-18',
  '2019-11-18~',
  '2019~',
  '2019-12?',
  '2019-XX',
  '2019-11-18T10:00Z',
  '2019-11-18T10:00Z/2020-02-01',
  '2019-11/..',
  '../2019',
  '../..',
  '2019/',
  '2018/2019-11',
  '2019-11/2019-12',
  '2019~/2020~',
]
const SPEAKERS = [
  'Oslo',
  'the Foreign Minister',
  'Foreign Minister Berg',
  'Ms. Berg',
  'US media',
  'state media',
  'OSLO',
  '',
]

/** Quotes begin and end at multiples of this, so that many of them touch. */
const STEP = 7

/** Each article speaks of a few actions only, so that many of its claims are rivals for a pair. */
const ACTIONS = [
  ['end', 'ease'],
  ['continue', 'extend', 'end'],
  ['impose', 'postpone', 'suspend'],
  ['resume', 'block', 'suspend', 'continue'],
  ['expand', 'ease', 'impose', 'end', 'block', 'resume'],
]
const kinds = ['trade', 'trade', 'sanctions', 'travel', 'arms', 'finance', 'listing', 'aid']
const parties = (code: string) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([code]) }, fc.array(fc.constantFrom(code, 'SE', '*'), { maxLength: 3 }))

/** Words of the text, whole or bent: other marks, other spaces, words that are not there. */
function anyQuote(text: string): fc.Arbitrary<string | { quote: string }> {
  const slice = fc
    .tuple(fc.nat(Math.ceil(text.length / STEP)), fc.nat(5))
    .map(([from, length]) => text.slice(from * STEP, (from + length) * STEP))
  const bent = fc.constantFrom<(words: string) => string>(
    (words) => words,
    (words) => words.replace(/[“”]/g, '"').replace(/’/g, "'"),
    (words) => words.replace(/"/g, '“').replace(/'/g, '‘'),
    (words) => words.replaceAll(' ', ' \n\u00a0'),
    (words) => `  ${words} `,
    (words) => `${words} not there`,
  )
  const words = fc.tuple(slice, bent).map(([one, bend]) => bend(one))
  return fc.oneof(
    words,
    words.map((quote) => ({ quote })),
  )
}

function anyClaim(text: string, actions: string[]): fc.Arbitrary<object> {
  return fc.record(
    {
      measure: fc.record({ kind: fc.constantFrom(...kinds), senders: parties('NO'), targets: parties('PE') }),
      action: fc.constantFrom(...actions),
      modality: fc.constantFrom('actual', 'actual', 'planned', 'possible', 'denied'),
      date: fc.constantFrom(...DATES),
      until: fc.constantFrom(null, '', '2020'),
      scope: fc.constantFrom(null, 'whole', 'part'),
      speakers: fc.array(fc.constantFrom(...SPEAKERS), { maxLength: 2 }),
      evidence: fc.array(anyQuote(text), { maxLength: 3 }),
    },
    { requiredKeys: ['measure', 'action', 'modality'] },
  )
}

const FIELDS = ['date', 'date', 'modality', 'speakers', 'evidence', 'scope', 'until', 'action']

/** A reading made of the labels: some dropped or doubled, some with fields of other claims, in another order. */
function anyReading(gold: object[], claim: fc.Arbitrary<object>): fc.Arbitrary<object[]> {
  const copy = gold.length === 0 ? claim : fc.constantFrom(...gold)
  const mutant = fc.tuple(copy, claim, fc.subarray(FIELDS, { maxLength: 2 })).map(([label, other, fields]) => ({
    ...label,
    ...Object.fromEntries(Object.entries(other).filter(([field]) => fields.includes(field))),
  }))
  return fc.array(fc.oneof({ weight: 2, arbitrary: copy }, { weight: 4, arbitrary: mutant }, claim), {
    maxLength: 5,
  })
}

/** Labels with a reading over one article each, made to meet at every edge of the score. */
export const anyLabelledFiles: fc.Arbitrary<LabelledFiles> = fc
  .record({
    headline: fc.constantFrom(null, undefined, '', ...SENTENCES),
    paragraphs: fc.array(fc.constantFrom(...SENTENCES), { maxLength: 4 }),
  })
  .chain((article) => {
    const text = [article.headline, ...article.paragraphs].filter(Boolean).join(' ')
    const vocabulary = fc.constantFrom(...ACTIONS).map((actions) => anyClaim(text, actions))
    return vocabulary.chain((one) => fc.array(one, { maxLength: 5 }).chain((claims) => anyFiles(article, claims, one)))
  })

function anyFiles(article: object, claims: object[], claim: fc.Arbitrary<object>): fc.Arbitrary<LabelledFiles> {
  const reading: fc.Arbitrary<object | null> = anyReading(claims, claim).map((read) => ({ claims: read }))
  const none = fc.constantFrom(null, {}, { claims: null }, { claims: [] })
  return fc.oneof({ weight: 12, arbitrary: reading }, none).map((one) => ({ gold: { article, claims }, reading: one }))
}

/** A stored reading with some claims dropped, doubled, or with a field taken from another article's claim. */
export function mutateClaims<T extends object>(claims: T[], others: T[]): fc.Arbitrary<T[]> {
  if (claims.length === 0) return fc.subarray(others, { maxLength: 1 })
  const fields = ['action', 'modality', 'date', 'until', 'scope', 'speakers', 'evidence', 'measure'] as (keyof T)[]
  const mutant = fc
    .tuple(fc.constantFrom(...claims), fc.constantFrom(...others), fc.subarray(fields, { maxLength: 2 }))
    .map(([claim, other, taken]) => {
      const out = { ...claim }
      for (const field of taken) out[field] = other[field]
      return out
    })
  return fc.array(mutant, { maxLength: claims.length + 2 })
}

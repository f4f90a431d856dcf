import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTIONS, type Claim, GOING_STANDINGS, MODALITIES } from '../claim/claim.ts'
import { foldStanding } from './fold-standing.ts'
import { ledgerClaimOf } from './testing/ledger-claim-of.ts'

type Row = [name: string, claims: Partial<Claim>[], on: string, sentence: string]

const suspended = { action: 'continue', standing: 'suspended' } as const
const rows: Row[] = [
  ['an act counts from its day', [{ date: '2020-01-03' }], '2020-01-03', 'In force since 3 January 2020'],
  [
    'an act does not count before its day',
    [{ date: '2020-01-03' }],
    '2020-01-02',
    'Unknown: no source yet says it ran; the earliest known act is dated 3 January 2020',
  ],
  [
    'an imprecise start counts from the first day of its span',
    [{ action: 'suspend', date: '2018-08' }],
    '2018-08-01',
    'Suspended since August 2018',
  ],
  [
    'an imprecise end does not count before its span has passed',
    [{ date: '2010' }, { action: 'end', date: '2018' }],
    '2018-12-31',
    'In force since 2010',
  ],
  [
    'an imprecise end counts once its span has passed',
    [{ date: '2010' }, { action: 'end', date: '2018' }],
    '2019-01-01',
    'Ended in 2018',
  ],
  ['an end on a day counts on that day', [{ action: 'end', date: '2018-05-01' }], '2018-05-01', 'Ended on 1 May 2018'],
  [
    'what ended in part is partly in force',
    [{ action: 'end', scope: 'part', date: '2018-01' }],
    '2018-03-01',
    'Partly in force since January 2018: part of it ended',
  ],
  [
    'what was eased is partly in force',
    [{ date: '2017' }, { action: 'ease', date: '2018-01' }],
    '2018-03-01',
    'Partly in force since January 2018: it was eased',
  ],
  [
    'a part that ends of what is suspended leaves it suspended',
    [
      { action: 'suspend', date: '2018-01' },
      { action: 'end', scope: 'part', date: '2018-09-01' },
    ],
    '2018-10-01',
    'Suspended since January 2018',
  ],
  [
    'a part that resumes makes it partly in force',
    [
      { action: 'suspend', date: '2018-01' },
      { action: 'resume', scope: 'part', date: '2018-09-01' },
    ],
    '2018-10-01',
    'Partly in force since 1 September 2018: part of it resumed',
  ],
  [
    'what a court blocks is suspended',
    [{ date: '2017' }, { action: 'block', date: '2018-01-05' }],
    '2018-03-01',
    'Suspended since 5 January 2018',
  ],
  [
    'what is put off is proposed',
    [{ action: 'postpone', date: '2018-01-05' }],
    '2018-03-01',
    'Proposed: put off on 5 January 2018, not in force',
  ],
  [
    'what goes on without a known start is told as of the day it was said',
    [{ ...suspended, date: '2020-01-03' }],
    '2020-02-01',
    'Suspended as of 3 January 2020',
  ],
  [
    'what goes on since a known start is told since then',
    [
      { action: 'suspend', date: '2018-08' },
      { ...suspended, date: '2020-01-03' },
    ],
    '2020-02-01',
    'Suspended since August 2018',
  ],
  [
    'a narrower date of the same beginning is preferred',
    [
      { action: 'suspend', date: '2018' },
      { action: 'suspend', date: '2018-08' },
    ],
    '2020-02-01',
    'Suspended since August 2018',
  ],
  [
    'a measure with a limit tells it',
    [{ date: '2018-01-01', until: '2018-06-30' }],
    '2018-06-30',
    'In force since 1 January 2018, until 30 June 2018',
  ],
  [
    'a measure past its limit keeps its word and is expected to have lapsed',
    [{ date: '2018-01-01', until: '2018-06-30' }],
    '2018-07-01',
    'In force since 1 January 2018; expected to have lapsed after 30 June 2018, no source yet says so',
  ],
  [
    'a prolonged measure takes the later limit',
    [
      { date: '2018-01-01', until: '2018-06-30' },
      { action: 'extend', date: '2018-06-01', until: '2018-12' },
    ],
    '2018-07-01',
    'In force since 1 January 2018, until December 2018',
  ],
  [
    'an act without a date is told as the article reported it',
    [{ date: null }],
    '2022-01-01',
    'In force as reported on 1 January 2022',
  ],
  [
    'an act without a date is not told before the article',
    [{ date: null }],
    '2021-12-31',
    'Unknown: no source yet says it ran; the earliest known act is dated 1 January 2022',
  ],
  [
    'an act without a date does not outweigh a dated one',
    [{ date: null }, { action: 'suspend', date: '2018-08' }],
    '2022-02-01',
    'Suspended since August 2018',
  ],
  ['a rough date is told as rough', [{ date: '2019-03-05~' }], '2019-03-05', 'In force since about 5 March 2019'],
  ['an open range is told from its start', [{ date: '2019/..' }], '2020-01-01', 'In force since 2019'],
  [
    'a planned start is proposed, and its date passing does not make it so',
    [{ modality: 'planned', date: '2022-02-01' }],
    '2022-03-01',
    'Proposed: announced on 1 January 2022, not yet in force',
  ],
  [
    'a possible stop does not tell that a measure ran',
    [{ action: 'suspend', modality: 'possible' }],
    '2022-03-01',
    'Unknown: no source yet says whether it was in force',
  ],
  [
    'what is denied tells nothing',
    [{ modality: 'denied', date: '2020' }],
    '2022-03-01',
    'Unknown: no source yet says whether it was in force',
  ],
]

describe('foldStanding', () => {
  test.each(rows)('%s', (_name, claims, on, sentence) => {
    const standing = foldStanding(
      claims.map((claim) => ledgerClaimOf(claim)),
      on,
    )
    expect(standing.sentence).toBe(sentence)
    expect(standing.history).toHaveLength(claims.length)
  })

  test('different articles that contradict each other on one day are in dispute, with both sides, until a later act', () => {
    const claims = [
      ledgerClaimOf({ date: '2020-01-03', action: 'suspend' }, { article: 'a', id: '1' }),
      ledgerClaimOf({ date: '2020-01-03', action: 'resume' }, { article: 'b', id: '2' }),
      ledgerClaimOf({ date: '2020-02-01', action: 'resume' }, { article: 'c' }),
    ]
    const disputed = foldStanding(claims, '2020-01-04')
    expect(disputed.word).toBe('disputed')
    expect(disputed.sentence).toBe('Disputed since 3 January 2020: sources differ between in force and suspended')
    expect(disputed.claims.map(({ article }) => article.id)).toEqual(['a', 'b'])
    expect(foldStanding(claims, '2020-02-01')).toMatchObject({ word: 'in-force', since: '2020-02-01' })
  })

  test('different articles that tell the same act agree, and all are shown', () => {
    const claims = ['a', 'b'].map((article) => ledgerClaimOf({ date: '2020-01-03', action: 'suspend' }, { article }))
    expect(foldStanding(claims, '2020-01-04')).toMatchObject({ word: 'suspended', claims: { length: 2 } })
  })

  test('an announcement is listed from the day it is printed until it has come about', () => {
    const plan = ledgerClaimOf({ action: 'suspend', modality: 'planned', date: '2020-03' }, { published: '2020-01-10' })
    const done = ledgerClaimOf({ action: 'suspend', date: '2020-03-15' }, { published: '2020-03-16' })
    const start = ledgerClaimOf({ date: '2019' }, { published: '2019-05-01' })
    const announcedOn = (on: string) => foldStanding([plan, done, start], on).announced
    expect(announcedOn('2020-01-09')).toEqual([])
    expect(announcedOn('2020-03-14')).toEqual([plan])
    expect(announcedOn('2020-03-15')).toEqual([])
  })

  test('a claim that no date can be found for is in the history only', () => {
    const standing = foldStanding([ledgerClaimOf({ date: null }, { published: null })], '2030-01-01')
    expect(standing).toMatchObject({ word: 'unknown', ground: 'none', claims: [], history: { length: 1 } })
  })

  test('without a claim there is no measure, and asking is a bug', () => {
    expect(() => foldStanding([], '2020-01-01')).toThrow('at least one claim')
  })

  const anyClaim = fc
    .record({
      action: fc.constantFrom(...ACTIONS),
      standing: fc.constantFrom(...GOING_STANDINGS),
      modality: fc.constantFrom(...MODALITIES),
      scope: fc.constantFrom('whole' as const, 'part' as const),
      date: fc.constantFrom(
        null,
        '2018',
        '2018-08',
        '2018-08-10',
        '2018-08-10~',
        '2018/..',
        '2017/2018',
        '../2018',
        'nonsense',
      ),
      until: fc.constantFrom(null, '2018-12', '2019/..', 'nonsense'),
      article: fc.constantFrom('a', 'b', 'c'),
      published: fc.constantFrom(null, '2018-08-11', '2019-01-01T10:00:00Z'),
    })
    .map(({ article, published, ...claim }) => ({ claim, article, published }))
  const anyClaims = fc
    .array(anyClaim, { minLength: 1, maxLength: 8 })
    .map((all) => all.map(({ claim, ...from }, i) => ledgerClaimOf(claim, { ...from, id: `${i}` })))
  const anyDay = fc.constantFrom('2016-01-01', '2018-08-01', '2018-08-10', '2018-09-01', '2019-01-01', '2025-01-01')

  test('folding ignores arrival order', () => {
    const shuffled = anyClaims.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
    )
    fc.assert(
      fc.property(shuffled, anyDay, ([claims, other], on) => {
        expect(foldStanding(other, on)).toEqual(foldStanding(claims, on))
      }),
    )
  })

  test('no claims make it throw, and every known word has its claims and its date', () => {
    fc.assert(
      fc.property(anyClaims, anyDay, (claims, on) => {
        const standing = foldStanding(claims, on)
        expect(standing.claims.length > 0).toBe(standing.word !== 'unknown')
        if (standing.word === 'unknown') expect(standing.since).toBeNull()
        expect(standing.sentence).not.toContain('undefined')
        expect(new Set(standing.history)).toEqual(new Set(claims))
      }),
    )
  })
})

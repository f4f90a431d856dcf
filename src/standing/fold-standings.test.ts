import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Claim } from '../claim/claim.ts'
import { foldStandings } from './fold-standings.ts'
import { ledgerClaimOf } from './testing/ledger-claim-of.ts'

const SEED = new URL('../../../shared/seed/expected.json', import.meta.url)

describe.skipIf(!existsSync(SEED))('the seed page (skipped where ../shared is absent)', () => {
  const claims = () => {
    const { article, claims } = JSON.parse(readFileSync(SEED, 'utf8')) as {
      article: { published: string }
      claims: (Omit<Claim, 'evidence'> & { evidence: string[] })[]
    }
    return claims.map((claim) => ledgerClaimOf({ ...claim, evidence: [] }, { published: article.published }))
  }
  const told = (on: string) => foldStandings(claims(), on)

  test.each([
    [
      '2018-03-01',
      'Unknown: no source yet says it ran; the earliest known act is dated August 2018',
      [],
      'Partly in force since January 2018: part of it ended',
      ['end'],
    ],
    [
      '2019-06-01',
      'Suspended since August 2018',
      ['suspend'],
      'Partly in force since January 2018: part of it ended',
      ['end'],
    ],
    ['2020-01-04', 'In force since 3 January 2020', ['resume'], 'Suspended as of 3 January 2020', ['continue']],
  ])('on %s it is told what stood and on which claims', (on, training, trainingActs, assistance, assistanceActs) => {
    const [first, second] = told(on)
    expect([first?.measure.name, second?.measure.name]).toEqual([
      'International Military Education and Training (IMET) program',
      'security assistance',
    ])
    expect([first?.sentence, second?.sentence]).toEqual([training, assistance])
    expect(first?.claims.map(({ claim }) => claim.action)).toEqual(trainingActs)
    expect(second?.claims.map(({ claim }) => claim.action)).toEqual(assistanceActs)
    expect([first?.history.length, second?.history.length]).toEqual([2, 2])
  })

  test('the parts of a standing are data as well as a sentence', () => {
    expect(told('2020-01-04').map(({ word, since, asOf, ground }) => ({ word, since, asOf, ground }))).toEqual([
      { word: 'in-force', since: '2020-01-03', asOf: false, ground: 'in effect' },
      { word: 'suspended', since: '2020-01-03', asOf: true, ground: 'in effect' },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { Claim } from '../../claim/claim.ts'
import { describeAct } from './describe-act.ts'
import { listSpells } from './list-spells.ts'
import { quoteAddress } from './outlet-link.ts'
import { suggestParties } from './suggest-parties.ts'
import { sampleClaims } from './testing/sample-claims.ts'

describe('describeAct', () => {
  it.each<[string, Pick<Claim, 'action' | 'modality' | 'scope' | 'standing'>]>([
    ['Suspended', { action: 'suspend', modality: 'actual', scope: 'whole' }],
    ['Ended in part', { action: 'end', modality: 'actual', scope: 'part' }],
    ['To be resumed', { action: 'resume', modality: 'planned', scope: 'whole' }],
    ['Might be extended', { action: 'extend', modality: 'possible', scope: 'whole' }],
    ['Not to be ended', { action: 'end', modality: 'denied', scope: 'whole' }],
    ['Remained suspended', { action: 'continue', modality: 'actual', scope: 'whole', standing: 'suspended' }],
    [
      'To remain partly in force',
      { action: 'continue', modality: 'planned', scope: 'whole', standing: 'partly-in-force' },
    ],
  ])('%s', (said, claim) => {
    expect(describeAct(claim)).toBe(said)
  })
})

describe('listSpells', () => {
  const claims = sampleClaims.filter(({ measureName }) => measureName === 'security assistance')
  it('begins a spell where the word changes and keeps the precision of its date', () => {
    const spells = listSpells(claims, (day) =>
      day < '2020-01-03'
        ? { word: 'partly-in-force', since: '2018-01', asOf: false }
        : { word: 'suspended', since: '2020-01-03', asOf: true },
    )
    expect(spells).toEqual([
      { from: '2018-01-01', to: '2020-01-03', word: 'partly-in-force', since: '2018-01', asOf: false },
      { from: '2020-01-03', to: null, word: 'suspended', since: '2020-01-03', asOf: true },
    ])
  })
  it('says nothing of the time of which nobody tells', () => {
    expect(listSpells(claims, () => ({ word: 'unknown', since: null, asOf: false }))).toEqual([])
  })
})

describe('suggestParties', () => {
  const parties = ['Pakistan', 'Palau', 'Iran', 'Iraq', 'United States'].map((name) => ({
    code: name.slice(0, 2),
    name,
  }))
  it.each([
    ['a slip of the pen', 'Pakstan', ['Pakistan']],
    ['a beginning', 'pa', ['Pakistan', 'Palau']],
    ['one letter off', 'Irax', ['Iran', 'Iraq']],
    ['nothing near', 'zzzzzzzzz', []],
    ['nothing typed', ' ', []],
  ])('%s', (_, typed, names) => {
    expect(suggestParties(typed, parties).map(({ name }) => name)).toEqual(names)
  })
})

describe('quoteAddress', () => {
  const article = sampleClaims[0]?.article
  it.each([
    ['a short quote in full', 'https://a.example/x', 'on hold', 'https://a.example/x#:~:text=on%20hold'],
    [
      'dashes so that they are not read as commands',
      'https://a.example/x',
      'well-known',
      'https://a.example/x#:~:text=well%2Dknown',
    ],
    [
      'a long quote by its first and last words',
      'https://a.example/x',
      'a b c d e f g h i j k',
      'https://a.example/x#:~:text=a%20b%20c%20d,h%20i%20j%20k',
    ],
    [
      'an address with a fragment of its own',
      'https://a.example/x#y',
      'on hold',
      'https://a.example/x#y:~:text=on%20hold',
    ],
    ['no address of another scheme', 'data:text/html,x', 'on hold', null],
  ])('%s', (_, url, quote, address) => {
    if (article === undefined) throw new Error('the sample has no article')
    expect(quoteAddress({ ...article, url }, quote)).toBe(address)
  })
})

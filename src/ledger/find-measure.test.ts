import { describe, expect, test } from 'vitest'
import type { Measure } from '../claim/claim.ts'
import { measureKey } from './find-measure.ts'

const partyWords = new Set(['sylvania', 'sylvanian', 'us', 'eu', 'nato'])

function keyOf(name: string, change: Partial<Measure> = {}): string {
  return measureKey({ name, kind: 'aid', senders: ['US'], targets: ['SY'], ...change }, partyWords)
}

describe('measureKey', () => {
  test.each([
    ['the parties are named again', 'US food aid to Sylvania', 'food aid'],
    ['one name is plural', 'import quotas', 'import quota'],
    ['the order of the words differs', 'quota on imports', 'import quota'],
    ['one name has an article and the form of the measure', 'the food aid programme', 'food aid'],
    ['an acronym is explained', 'Rural Electric Network (REN) program', 'REN'],
    ['an acronym has other words beside it', 'the REN scheme', 'REN'],
    ['one name is a genitive', "Sylvania's grain quota", 'grain quota'],
    ['a dotted abbreviation names a party', 'U.S. food aid', 'food aid'],
  ])('is the same where %s', (_name, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other))
  })

  test('is the same for kinds that articles mix', () => {
    expect(keyOf('security help', { kind: 'military-assistance' })).toBe(keyOf('security help'))
  })

  test('is the same whatever the order of the parties', () => {
    expect(keyOf('x', { senders: ['EU', 'US'] })).toBe(keyOf('x', { senders: ['US', 'EU', 'US'] }))
  })

  test.each([
    ['what is named differs', 'food aid', 'flood aid'],
    ['one is told more narrowly', 'officer training', 'training'],
    ['acronyms differ', 'REN', 'RAN'],
    ['a word in capitals names a party, not the measure', 'NATO training', 'NATO flights'],
    ['a headline is all in capitals', 'FOOD AID CUT', 'FOOD AID FREEZE'],
  ])('differs where %s', (_name, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other))
  })

  test('differs by parties and by family of kinds', () => {
    const keys = [
      keyOf('x'),
      keyOf('x', { senders: ['EU'] }),
      keyOf('x', { targets: ['*'] }),
      keyOf('x', { kind: 'arms' }),
    ]
    expect(new Set([...keys, keyOf('x', { senders: ['SY'], targets: ['US'] })]).size).toBe(5)
  })

  test('a name of nothing but party and form words still has a key of its own', () => {
    expect(keyOf('the Sylvania program')).not.toBe(keyOf('the US'))
  })
})

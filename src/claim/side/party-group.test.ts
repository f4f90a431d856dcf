import { describe, expect, it } from 'vitest'
import { readSentence } from '../testing/read-sentence.ts'
import { listGroups } from './party-group.ts'

describe('listGroups', () => {
  const rows: [string, string, string][] = [
    ['tells what governs a party', 'Peru lifted the ban on Chile.', 'PE start bare, CL on bare'],
    [
      'sees through other words of the phrase',
      'Peru lifted the ban on most Chilean firms.',
      'PE start bare, CL on mod',
    ],
    ['sees an owner', 'Norway’s ban hit exports.', 'NO start poss'],
    [
      'joins parties, and keeps each alone',
      'Peru, Chile and Bolivia signed.',
      'PE start bare, CL start bare, BO start bare, BO+CL+PE start bare',
    ],
    ['joins with a hyphen', 'Peru-Chile ties broke.', 'PE start mod, CL start mod, CL+PE start mod'],
    ['joins none over a comma alone', 'Japan, Peru’s donor, stopped.', 'JP start bare, PE start poss'],
    [
      'joins none over other words',
      'Peru thanked Chile and left for Japan.',
      'PE start bare, CL verb bare, JP for bare',
    ],
    ['lets no day govern', 'On Monday Peru agreed.', 'PE start bare'],
    ['finds none', 'The ban was lifted.', ''],
  ]
  it.each(rows)('%s', (_name, text, expected) => {
    const groups = listGroups(readSentence(text))
    expect(groups.map((g) => `${g.codes.join('+')} ${g.prep} ${g.form}`).join(', ')).toBe(expected)
  })
})

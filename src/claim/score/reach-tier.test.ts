import { describe, expect, it } from 'vitest'
import type { LabelledClaim } from './labelled-article.ts'
import { pairClaims } from './pair-claims.ts'
import { labelledArticle, labelledClaim } from './testing/labelled-claim.ts'

type Over = Parameters<typeof labelledClaim>[0]

/** How many tiers a reading reaches beside a label, through the only door that places quotes. */
const reach = (gold: LabelledClaim, read: LabelledClaim) =>
  pairClaims(labelledArticle([gold]), [read]).pairs[0]?.reached ?? 0

const elsewhere = { quotes: ['on Monday'] }
const others = { senders: ['SE'] }

describe('reachTier', () => {
  it.each<[name: string, gold: Over, read: Over, reached: number]>([
    ['the same claim reaches all', {}, {}, 4],
    ['another action is no pair', {}, { action: 'suspend' }, 0],
    ['another kind is no pair', {}, { measure: { kind: 'aid' } }, 0],
    ['to end a part is to ease', { action: 'end', scope: 'part' }, { action: 'ease' }, 4],
    ['to end a part is not to end', { action: 'end', scope: 'part' }, {}, 0],
    ['to go on until a day is to extend', { action: 'continue', until: '2020' }, { action: 'extend' }, 4],
    ['to go on without an end is not to extend', { action: 'continue' }, { action: 'extend' }, 0],
    ['sanctions may be of trade', { measure: { kind: 'sanctions' } }, {}, 4],
    ['trade may be sanctions', {}, { measure: { kind: 'sanctions' } }, 4],
    ['sanctions are no aid', { measure: { kind: 'sanctions' } }, { measure: { kind: 'aid' } }, 0],
    ['words in common do without parties', {}, { measure: { senders: ['SE'], targets: ['CL'] } }, 1],
    ['parties do without words in common', {}, elsewhere, 4],
    ['neither is no pair', {}, { ...elsewhere, measure: others }, 0],
    ['one party of several is enough to be found', {}, { ...elsewhere, measure: { senders: ['NO', 'SE'] } }, 1],
    ['parties count in any order', { measure: { senders: ['NO', 'SE'] } }, { measure: { senders: ['SE', 'NO'] } }, 4],
    ['a quote that ends where the other begins', { quotes: ['is gone'] }, { quotes: ['. “Peru'], measure: others }, 0],
    ['a quote that begins where the other ends', { quotes: ['. “Peru'] }, { quotes: ['is gone'], measure: others }, 0],
    ['one character in common is enough', { quotes: ['is gone.'] }, { quotes: ['. “Peru'], measure: others }, 1],
    ['curly and straight quotes are one', {}, { quotes: ['the ban is gone. "Peru'], measure: others }, 1],
    ['white space of any width is one', {}, { quotes: ['\n the  ban\tis '], measure: others }, 1],
    ['an empty quote meets nothing', {}, { quotes: [''], measure: others }, 0],
    [
      'the headline is part of the text',
      { quotes: ['lifts its ban'] },
      { quotes: ['Norway lifts'], measure: others },
      1,
    ],
    ['another date stops at placed', {}, { date: '2018' }, 2],
    ['another modality stops at dated', {}, { modality: 'planned' }, 3],
    ['another speaker stops at dated', {}, { speakers: ['Lima'] }, 3],
  ])('%s', (_, gold, read, reached) => {
    expect(reach(labelledClaim(gold), labelledClaim(read))).toBe(reached)
  })
})

import { describe, expect, it } from 'vitest'
import type { Leader } from '../../common/party.ts'
import { createPartyFinder } from './create-party-finder.ts'
import { pickBySurname, pickByTenure, readDay, readTenure } from './pick-leaders.ts'

const leader = (party: string, from: string, to: string | null): Leader => ({
  name: 'Ana Doe',
  surname: 'Doe',
  role: 'president',
  party,
  from,
  to,
})
const tenures = [leader('AA', '2001', '2004-05'), leader('BB', '2010-03-01', '2012-06-30'), leader('CC', '2020', null)]
const held = tenures.map(readTenure)

describe('the party of a leader', () => {
  it.each([
    ['a full name in office', '2011-01-01', 'BB', 'BB'],
    ['a full name on the last day of a month', '2004-05-31', 'AA', 'AA'],
    ['between offices the last one for a full name, and no single one for a surname', '2015-01-01', 'BB', null],
    ['soon to take office', '2019-12-01', 'CC', 'CC'],
    ['before any office the first for a full name', '1990-01-01', 'AA', null],
    ['on an unknown day the last for a full name', 'soon', 'CC', null],
    ['on a day that is none', '2019-13-45', 'CC', null],
    ['on an instant the day it is printed with', '2012-06-30T23:30:00-05:00', 'BB', 'BB'],
  ])('is told for %s', (_, published, full, surname) => {
    expect(pickByTenure(held, readDay(published))).toBe(full)
    expect(pickBySurname(held, readDay(published))).toBe(surname)
  })

  it('is asked anew for every document of one finder', () => {
    const finder = createPartyFinder({ parties: [], leaders: tenures })
    const codes = ['2011-01-01', '2003-01-01', '2023-01-01', '2011-01-01'].map((published) => {
      const parties = finder.readDocument({
        headline: null,
        standfirst: null,
        paragraphs: ['Ana Doe spoke.'],
        published,
      })
      return parties.listParties(0).flatMap((mention) => mention.codes)
    })
    expect(codes).toEqual([['BB'], ['AA'], ['CC'], ['BB']])
  })
})

describe('a publication day that is none', () => {
  const days = [
    '',
    ' ',
    'soon',
    '2019-13-45',
    '2019-02-30',
    '0000-00-00',
    '2019-10-XX',
    '9999-12-31',
    '+275760-09-13',
    '-1',
  ]
  it.each(days)('stops no reading: %j', (published) => {
    const finder = createPartyFinder({ parties: [], leaders: tenures })
    const document = { headline: 'Doe spoke', standfirst: null, paragraphs: ['Ana Doe spoke.'], published }
    const parties = finder.readDocument(document)
    expect(parties.listParties(0).map((mention) => mention.text)).toEqual(['Ana Doe'])
  })
})

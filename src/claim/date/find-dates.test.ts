import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edtfRange } from '../../common/edtf-range.ts'
import type { DateMention } from './date-mention.ts'
import { finder, PUBLISHED, sayDates } from './testing/say-dates.ts'

describe('findDates: relations and ranges', () => {
  it.each([
    ['It holds until 31 July.', '31 July → 2020-07-31, until'],
    ['It holds through 31 July.', '31 July → 2020-07-31, until'],
    ['It was prolonged to 31 July.', '31 July → 2020-07-31, until'],
    ['It holds till October.', 'October → 2019-10, until'],
    ['They must leave by 31 December.', '31 December → 2019-12-31, before'],
    ['It applies from May 15.', 'May 15 → 2019-05-15, from'],
    ['It applies from February 15.', 'February 15 → 2020-02-15, from'],
    ['It applies from October 15.', 'October 15 → 2019-10-15, from'],
    ['It applies as of 1 March 2018.', '1 March 2018 → 2018-03-01, from'],
    ['It is gone, effective July 1.', 'July 1 → 2019-07-01, from'],
    ['It applies with effect from 1 December.', '1 December → 2019-12-01, from'],
    ['It is valid on or after 5 May 2018.', '5 May 2018 → 2018-05-05, from'],
    ['It was void during 2018.', '2018 → 2018, during'],
    ['He told of a March 5 call, and about a March 5 call.', 'March 5 → 2019-03-05, on; March 5 → 2019-03-05, on'],
    ['It stopped about March 5.', 'March 5 → 2019-03-05~, on'],
    ['It ran from 15 May to 31 July.', '15 May to 31 July → 2019-05-15/2019-07-31, from'],
    ['It ran from 15 December to 31 January 2018.', '15 December to 31 January 2018 → 2017-12-15/2018-01-31, from'],
    ['It ran between 3 and 5 January 2018.', '3 and 5 January 2018 → 2018-01-03/2018-01-05, during'],
    ['It ran 15–31 May 2018.', '15–31 May 2018 → 2018-05-15/2018-05-31, on'],
    ['It ran May 15–31.', 'May 15–31 → 2019-05-15/2019-05-31, on'],
    ['It ran August–September 2018.', 'August–September 2018 → 2018-08/2018-09, during'],
    ['It ran between August and September 2018.', 'August and September 2018 → 2018-08/2018-09, during'],
    ['It began in July and ended in August 2018.', 'July → 2019-07, on; August 2018 → 2018-08, on'],
    ['It ran in July and August 2018.', 'July → 2018-07, on; August 2018 → 2018-08, on'],
    ['It ran from 2013 until May 2015.', '2013 until May 2015 → 2013/2015-05, from'],
    ['It came on 1 May 2015 and left on 2 June 2016.', '1 May 2015 → 2015-05-01, on; 2 June 2016 → 2016-06-02, on'],
  ])('%s', (text, dates) => {
    expect(sayDates(text)).toBe(dates)
  })

  it('tells stated dates from those it reckoned', () => {
    const bases = (text: string) =>
      finder.findDates(text, { published: PUBLISHED, previous: null, future: () => false }).map((d) => d.basis)
    expect(bases('Signed on 3 May 2018, in June, in 2015, on Friday, for a year.')).toEqual([
      'stated',
      'implied',
      'stated',
      'implied',
      'stated',
    ])
  })

  it('gives the span of the date and where its phrase begins', () => {
    const text = 'Shut since at least May 2018.'
    const [mention] = finder.findDates(text, { published: PUBLISHED, previous: null, future: () => false })
    expect(mention && text.slice(mention.phraseStart, mention.start)).toBe('since at least ')
  })

  it('tells which side of now the words themselves point to', () => {
    const tenses = (text: string) =>
      finder.findDates(text, { published: PUBLISHED, previous: null, future: () => false }).map((d) => d.tense)
    expect(tenses('yesterday, next week, last May, two days ago, in 2018')).toEqual([
      'past',
      'future',
      'past',
      'past',
      undefined,
    ])
  })

  it('takes an instant for the day it is printed with', () => {
    expect(sayDates('It shut today.', false, '2019-11-20T23:40:00-05:00')).toBe('today → 2019-11-20, on')
  })

  it('reckons nothing without a publication date', () => {
    expect(sayDates('It shut on Friday, in May, last week, in 2018.', false, null)).toBe(
      'Friday → none, on; May → none, on; last week → none, on; 2018 → 2018, on',
    )
  })
})

describe('readDocumentDates', () => {
  const read = (paragraphs: string[], published: string | null = PUBLISHED) =>
    finder.readDocumentDates(paragraphs, published, () => false)

  it('reckons "that same year" from the paragraph before', () => {
    const { mentions } = read(['It was cut in January 2016.', 'No date here.', 'In August that same year it returned.'])
    expect(mentions.map((list) => list.map((d) => d.edtf))).toEqual([['2016-01'], [], ['2016-08']])
  })

  it.each([
    ['SEOUL, April 25, 2023. Seoul lifts its curbs.', '2023-04-25'],
    ['Friday, August 10, 2018. Washington cuts aid.', '2018-08-10'],
    ['LONDON, 2025-06-04. London talks.', '2025-06-04'],
    ['WASHINGTON (AP), March 3, 2021 — Talks go on.', '2021-03-03'],
    ['Brussels, 12 March 2020 – Ministers met.', '2020-03-12'],
    ['OSLO. 25 April 2023. Talks go on.', '2023-04-25'],
    ['On April 25, 2023, Seoul lifted its curbs.', null],
    ['In Seoul, April 25, 2023 was a quiet day.', null],
    ['The ban, August 2018.', null],
    ['14 June 2018 – Talks begin.', null],
  ])('takes the dateline for the publication date where none is given: %s', (text, published) => {
    const { published: found, mentions } = read([text, 'It shut yesterday.'], null)
    expect(found).toBe(published)
    expect(mentions[0]?.[0]?.dateline ?? false).toBe(published !== null)
    expect(mentions[1]?.[0]?.edtf === null).toBe(published === null)
  })

  it('does not reckon from a dateline', () => {
    const { mentions } = read(['OSLO, May 3, 2018. Aid was cut.', 'It returned a year later.'], '2019-11-20')
    expect(mentions[1]?.[0]?.edtf).toBeNull()
  })
})

describe('findDates on any text', () => {
  const words = fc.constantFrom(
    ...'January May 3 2018 Friday since until from to and between the last next this that same year month week two days ago later early end of , . - – ( ) Q 3 1990 s fiscal for another half summer over past coming $ 31 / 2020 on in'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
  )
  const check = (source: string, mentions: DateMention[]) => {
    let end = 0
    for (const mention of mentions) {
      if (source.slice(mention.start, mention.end) !== mention.text) throw new Error(`span of ${mention.text}`)
      if (mention.start < end || mention.end <= mention.start) throw new Error(`order of ${mention.text}`)
      if (mention.phraseStart > mention.start) throw new Error(`phrase of ${mention.text}`)
      if (mention.edtf !== null && !edtfRange(mention.edtf)) throw new Error(`${mention.text} gave ${mention.edtf}`)
      end = mention.end
    }
  }

  it('never throws; spans slice back, follow one another and carry valid EDTF', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(null, '2019-11-20', '2020-02-29', 'soon'),
        fc.boolean(),
        (source, published, ahead) => {
          check(source, finder.findDates(source, { published, previous: null, future: () => ahead }))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it.each([
    'January ',
    'since ',
    '1',
    '2018 ',
    'a',
    'May 3 and ',
    'the last ',
    'more than ',
    '2018-',
    '(',
    'from 3 to ',
    'Q',
    "'s ",
    'of the year ',
  ])('reads 200 kB of %j', (piece) => {
    const source = piece.repeat(Math.ceil(200_000 / piece.length))
    check(source, finder.findDates(source, { published: PUBLISHED, previous: null, future: () => false }))
  })
})

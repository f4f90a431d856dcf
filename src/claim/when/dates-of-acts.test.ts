import { describe, expect, it } from 'vitest'
import { emptyArticle } from '../../article/article.ts'
import { createReader, type Reader } from '../create-reader.ts'
import { testGazetteer, testLexicon } from '../testing/test-reader.ts'

let reader: Reader | null = null

/** A reader that believes its strict rules and nothing else, so that only dates are tried here. */
function strictReader(): Reader {
  const { weights: _weights, ...lexicon } = testLexicon()
  reader ??= createReader({ gazetteer: testGazetteer(), lexicon })
  return reader
}

const read = (paragraphs: string[], published: string | null = '2019-11-20') =>
  strictReader().readClaims({ ...emptyArticle(), published, paragraphs }).claims

/** "end 2019-11-18; suspend 2019-11-20~ until 2020-05" */
const say = (...paragraphs: string[]) =>
  read(paragraphs)
    .map((c) => `${c.action} ${c.date ?? 'undated'}${c.until ? ` until ${c.until}` : ''}`)
    .join('; ')

describe('dates of acts, told on Wednesday 20 November 2019', () => {
  it.each([
    ['Peru lifted the import ban on Monday.', 'end 2019-11-18'],
    ['Peru will lift the import ban on Friday.', 'end 2019-11-22'],
    ['Peru lifted the import ban.', 'end 2019-11-20~'],
    ['As of 1 December, Peru suspends the agreement.', 'suspend 2019-12-01'],
    ['Peru has postponed the import ban until 1 March 2020.', 'postpone 2019-11-20~'],
    ['Peru denied on Monday that it had lifted the import ban.', 'end undated'],
    ['Peru said on Monday it had lifted the import ban.', 'end 2019-11-18'],
    ['Peru will lift the import ban, the minister said on Monday.', 'end 2019-11-18'],
  ])('a verb has its own date, or the day of the news: %s', (text, dates) => {
    expect(say(text)).toBe(dates)
  })

  it.each([
    ['Peru lifted the import ban in 2012 and suspended the agreement in 2015.', 'end 2012; suspend 2015'],
    ['In June Peru lifted the import ban and suspended the agreement.', 'end 2019-06; suspend 2019-06'],
    ['Peru lifted the import ban that it had imposed on Chile in 2012.', 'end 2019-11-20~'],
    ['Peru lifted the import ban, which it imposed in 2012.', 'end 2019-11-20~; impose 2012'],
    ['When it took office in January 2018, Peru suspended the agreement.', 'suspend 2018-01'],
    [
      'On 24 April, a day after Peru imposed an import ban, Chile suspended the agreement.',
      'impose 2019-04-23; suspend 2019-04-24',
    ],
    [
      'Three months after Peru lifted the import ban, Chile suspended the agreement.',
      'end 2019-08-20~; suspend 2019-11-20~',
    ],
  ])('a date of another clause is not the act’s: %s', (text, dates) => {
    expect(say(text)).toBe(dates)
  })

  it.each([
    ['Peru imposed a six-month import ban on Monday.', 'impose 2019-11-18 until 2020-05-18'],
    ['Peru suspended the agreement on Monday until 31 July 2020.', 'suspend 2019-11-18 until 2020-07-31'],
    ['Peru suspended the agreement in May for six months.', 'suspend 2019-05 until 2019-11'],
    ['After a 30-day truce Peru suspended the agreement.', 'suspend 2019-11-20~'],
    ['After a silence of two years Peru suspended the agreement.', 'suspend 2019-11-20~'],
  ])('an end is told of the act itself: %s', (text, dates) => {
    expect(say(text)).toBe(dates)
  })

  it('an entry of a chronology dates its whole paragraph', () => {
    expect(say('2017, June — Peru suspends the agreement.')).toBe('suspend 2017-06')
    expect(say('May 2018: Peru (1 May) met Chile. It suspends the agreement.')).toBe('suspend 2018-05')
  })

  it('background with no date has none', () => {
    expect(say('News came today.', 'Old times.', 'Long ago.', 'Peru had lifted the import ban.')).toBe('end undated')
  })

  it.each(['soon', '2019-13-45', '', '2019', null])('reads with %j for a day of publication', (published) => {
    const claims = read(['Peru lifted the import ban on Monday. It took effect on 3 May.'], published)
    expect(claims.map((c) => c.action)).toContain('end')
  })
})

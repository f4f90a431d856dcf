import { describe, expect, test } from 'vitest'
import { looksLikeNames, splitByline } from './find-bylines.ts'
import { findDateLine, findDay, splitDate } from './find-day.ts'
import { findLanguage } from './find-language.ts'
import { findOutletByUrl } from './find-outlet.ts'
import { findLineSignal, findRelated, isTeaser } from './line-signals.ts'
import { readIsoDate } from './read-iso-date.ts'

describe('a byline is split into people and agencies', () => {
  const rows: [string, string[], string[]][] = [
    ['By Ann Lee', ['Ann Lee'], []],
    ['Ann Lee with dpa', ['Ann Lee'], ['dpa']],
    ['Ann Lee (with AFP, dpa)', ['Ann Lee'], ['AFP', 'dpa']],
    ['By Ann Lee, Bo Ek and Cy Dunn', ['Ann Lee', 'Bo Ek', 'Cy Dunn'], []],
    ['Von Ann Lee und Bo Ek', ['Ann Lee', 'Bo Ek'], []],
    ['By Ann Lee | Reuters', ['Ann Lee'], ['Reuters']],
    ['Ann Lee in Paris', ['Ann Lee'], []],
    ['By Ann Lee, Diplomatic correspondent', ['Ann Lee'], []],
    ['By The Associated Press', [], ['The Associated Press']],
    ['By Staff', ['Staff'], []],
    ['By Ann Lee, a.lee@example.org', ['Ann Lee'], []],
  ]
  test.each(rows)('%s', (line, bylines, agencies) => {
    expect(splitByline(line)).toEqual({ bylines, agencies })
  })
  test.each([
    ['Ann Lee with dpa', true],
    ['Ann Lee (with AFP, dpa)', true],
    ['AFP, Reuters', true],
    ['Middle East', true],
    ['Ministers meet in the capital', false],
    ['Ann said so.', false],
  ])('%s looks like names: %s', (line, wanted) => {
    expect(looksLikeNames(line)).toBe(wanted)
  })
})

describe('a day is read as it is written', () => {
  test.each([
    ['January 4, 2020', '2020-01-04'],
    ['4 January 2020', '2020-01-04'],
    ['Jan. 4, 2020', '2020-01-04'],
    ['01/04/2020January 4, 2020', '2020-01-04'],
    ['the 4th of January 2020', '2020-01-04'],
    ['4. Januar 2020', '2020-01-04'],
    ['4 janvier 2020', '2020-01-04'],
    ['4 de enero de 2020', '2020-01-04'],
    ['04.01.2020', '2020-01-04'],
    ['2020-01-04', '2020-01-04'],
    ['04/01/2020', '2020-01-04'],
    ['01/14/2020', '2020-01-14'],
    ['01/04/2020 3:15 PM EST', '2020-01-04'],
    ['31 February 2020', null],
    ['in 2020', null],
  ])('%s is %s', (text, day) => {
    expect(findDay(text)?.day ?? null).toBe(day)
  })
  test.each([
    ['Published 3 March 2021 10:05 GMT', { day: '2021-03-03', modified: false }],
    ['Last updated: 2021-03-04', { day: '2021-03-04', modified: true }],
    ['Wed 3 Mar 2021 10.05 GMT', { day: '2021-03-03', modified: false }],
    ['Published 1 May 2020, updated 2 May 2020', { day: '2020-05-01', modified: false }],
    ['The treaty ended on 3 March 2021', null],
  ])('as a line, %s', (line, wanted) => {
    expect(findDateLine(line)).toEqual(wanted)
  })
  test('and told from the name beside it', () => {
    expect(splitDate('By Ann Lee | May 6, 2019 at 2:15 PM EDT')).toEqual({
      date: { day: '2019-05-06', modified: false },
      rest: 'By Ann Lee',
    })
  })
  test.each([
    ['2019-05-06T10:05:00Z', '2019-05-06T10:05:00Z'],
    ['2019-05-06T10:05:00.123+0200', '2019-05-06T10:05:00+02:00'],
    ['2019-05-06T10:05', '2019-05-06'],
    ['Mon, 06 May 2019 10:05:00 GMT', '2019-05-06T10:05:00.000Z'],
    ['20190506', '2019-05-06'],
    ['soon', null],
  ])('of a page, %s is %s', (text, wanted) => {
    expect(readIsoDate(text)).toBe(wanted)
  })
})

test.each([
  ['1. Skip to content', 'navigation'],
  ['Share', 'share'],
  ['Advertisement', 'advertising'],
  ['Sign up for our free newsletter.', 'newsletter'],
  ['We use cookies to improve your visit.', 'cookies'],
  ['© 2021 The Courier', 'copyright'],
  ['(Reporting by Ann Lee; editing by Bo Ek)', 'notes'],
  ['Please enable JavaScript to watch.', 'page'],
  ['The ministry will share the list with both parliaments.', undefined],
  ['The minister asked banks to sign up to the accord.', undefined],
  ['Both states reserve all rights to the strait.', undefined],
  ['Home affairs ministers met in the capital.', undefined],
])('the line "%s" speaks for the page as %s', (line, step) => {
  expect(findLineSignal(line)?.step).toBe(step)
})

test.each([
  ['Read more: How it began', 'How it began'],
  ['RELATED: How it began', 'How it began'],
  ['Lesen Sie auch: Wie es begann', 'Wie es begann'],
  ['Readers say: it is good', null],
  ['More: no', null],
])('the line "%s" points to %s', (line, title) => {
  expect(findRelated(line)).toBe(title)
})

test.each([
  ['What does the accord cover?', true],
  ['Empty ports', true],
  ['But will they come?', false],
  ['"Who would sail?"', false],
  ['They came.', false],
])('"%s" is a teaser: %s', (line, wanted) => {
  expect(isTeaser(line)).toBe(wanted)
})

test.each([
  ['The ministry said that the accord is in force for both of the states.', 'en'],
  ['Das Ministerium sagte, dass die Häfen für den Rest des Jahres nicht offen sind.', 'de'],
  ['Le ministère a dit que les ports sont ouverts pour le reste de la saison.', 'fr'],
  ['El ministerio dijo que los puertos de la costa no se cierran por el temporal.', 'es'],
  ['Министерство сообщило, что порты снова открыты.', 'ru'],
  ['港が再び開かれたと発表した。船はすぐに出る。', 'ja'],
  ['xyz', null],
])('"%s" is in %s', (text, language) => {
  expect(findLanguage(text)).toBe(language)
})

test.each([
  ['https://p.dw.com/p/abc', 'DW'],
  ['https://www.bbc.co.uk/news/1', 'BBC'],
  ['https://abcnews.go.com/a', 'ABC News'],
  ['https://notdw.com/a', null],
  ['no address', null],
  [null, null],
])('%s is published by %s', (url, outlet) => {
  expect(findOutletByUrl(url)).toBe(outlet)
})

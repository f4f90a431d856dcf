import { describe, expect, it } from 'vitest'
import { type Article, emptyArticle } from '../article/article.ts'
import { createReaders } from './create-readers.ts'
import { listLanguages } from './read-data.ts'

const folder = new URL('../../cases/language/', import.meta.url)
const article = (language: string | null, ...paragraphs: string[]): Article => ({
  ...emptyArticle(),
  language,
  published: '2021-03-10',
  paragraphs,
})
const ESPERANTO = 'Norvegio nuligis la embargon kontraŭ Peruo la 8an de marto 2021.'
const ENGLISH = 'Norway has lifted the arms embargo that it had put on Peru, the ministry said on Monday.'
const GERMAN = 'Die Regierung hat das Verbot mit der Begründung aufgehoben, dass es nicht mehr nötig ist.'

describe('createReaders', () => {
  const readerFor = createReaders(folder)

  it('finds languages by their folders alone', () => {
    expect(listLanguages(folder)).toEqual(['eo'])
    expect(listLanguages()).toContain('en')
  })

  it.each([
    ['a declared language that only its folder knows', article('eo', ESPERANTO), 'eo', true],
    ['a region of it', article('eo-US', ESPERANTO), 'eo', true],
    ['words of another language than the page declares', article('en', GERMAN), 'de', false],
    ['words without a declaration', article(null, ENGLISH), 'en', false],
    ['too few words to tell', article(null, 'Ban.'), 'en', false],
    ['a declared language and too few words', article('fr', 'Non.'), 'fr', false],
  ])('goes by %s', (_, read, language, known) => {
    const found = readerFor(read)
    expect([found.language, found.reader !== null]).toEqual([language, known])
  })

  it('reads claims in the language of a folder', () => {
    const { reader } = readerFor(article('eo', ESPERANTO))
    expect(reader?.readClaims(article('eo', ESPERANTO)).claims.map((c) => [c.action, c.measure.kind, c.date])).toEqual([
      ['end', 'trade', '2021-03-08'],
    ])
  })

  it('reads English where that is what the words are, whatever the page declares', () => {
    const found = createReaders()(article('de', ENGLISH))
    expect([found.language, found.reader !== null]).toEqual(['en', true])
  })
})

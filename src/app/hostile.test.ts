import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { extractArticle } from '../article/extract-article.ts'
import { createReader } from '../claim/create-reader.ts'
import { readPage } from '../page/read-page.ts'
import { readGazetteer, readLexicon } from './read-data.ts'

const folder = new URL('../../cases/hostile/', import.meta.url)
const names = readdirSync(folder)
const reader = createReader({ gazetteer: readGazetteer(), lexicon: readLexicon() })

/**
 * Pages without a sound article in them, and those where what was done to them leaves none: bytes of no one encoding, all
 * text within links, text three thousand tables deep. Every other one holds the same two sentences.
 */
const WITHOUT_ARTICLE =
  /^(?:nothing-but|one-word|lists-in-lists|article-of-nulls|items-in|entity-of|bytes-of|crossed-and|tables-in)/

test('there are hostile pages', () => {
  expect(names.length).toBeGreaterThan(20)
})

test.each(names)('%s is read without a throw, or refused with a sentence', async (name) => {
  const outcome = await readPage(fileURLToPath(new URL(name, folder)), { clock: () => new Date(0) })
  const read = outcome.kind === 'page' ? extractArticle(outcome.page) : outcome
  if (read.kind !== 'article') {
    expect(name).toMatch(WITHOUT_ARTICLE)
    expect(read).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/^.*\w.*[.]$/s) })
    return
  }
  const { article } = read
  expect((article.headline ?? '').length).toBeLessThan(50_000)
  expect(article.bylines.every((byline) => byline.length < 200)).toBe(true)
  for (const { evidence } of reader.readClaims(article).claims) {
    for (const { paragraph, start, end, quote } of evidence) {
      const text = typeof paragraph === 'number' ? article.paragraphs[paragraph] : article[paragraph]
      expect(text?.slice(start, end)).toBe(quote)
    }
  }
  if (WITHOUT_ARTICLE.test(name) || name.endsWith('.txt')) return
  const text = article.paragraphs.join(' ')
  expect(text).toContain('the ministry in O')
  expect(text).toContain('Ships of both countries may use the harbours again')
})

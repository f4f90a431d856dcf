import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { articleJson } from './article-json.ts'
import { extractArticle } from './extract-article.ts'
import { makeTestPage } from './testing/make-test-page.ts'

// The material to measure with lies beside the project and is not always there.
const shared = new URL('../../../shared/', import.meta.url)
const has = (path: string) => existsSync(new URL(path, shared))

test.skipIf(!has('seed'))('the page dump that this project grew from gives the expected article', () => {
  const dump = readFileSync(new URL('seed/trump-resumes-pakistan-military-training.txt', shared), 'utf8')
  const outcome = extractArticle(makeTestPage(dump, 'text/plain'))
  const expected = JSON.parse(readFileSync(new URL('seed/expected.json', shared), 'utf8'))
  expect(outcome.kind === 'article' ? articleJson(outcome.article) : outcome).toEqual(expected.article)
})

describe.skipIf(!has('reading/dev'))('labelled articles', () => {
  const folder = new URL('reading/dev/', shared)
  test.each(has('reading/dev') ? readdirSync(folder) : [])('%s is read as JSON', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const outcome = extractArticle(makeTestPage(text, 'application/json'))
    expect(outcome).toMatchObject({ kind: 'article', article: { paragraphs: JSON.parse(text).article.paragraphs } })
  })
})

describe.skipIf(!has('pages'))('real pages', () => {
  for (const set of ['body', 'meta']) {
    const folder = new URL(`pages/${set}/`, shared)
    const names = has('pages') ? readdirSync(folder).filter((name) => name.endsWith('.html.gz')) : []
    test.each(names)(`${set}/%s gives an article`, (name) => {
      const html = gunzipSync(readFileSync(new URL(name, folder))).toString()
      const outcome = extractArticle(makeTestPage(html, 'text/html'))
      expect(outcome).toMatchObject({ kind: 'article', article: { headline: expect.any(String) } })
    })
  }
})

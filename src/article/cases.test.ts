import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { articleJson } from './article-json.ts'
import { extractArticle } from './extract-article.ts'
import { makeTestPage } from './testing/make-test-page.ts'

const folder = new URL('../../cases/article/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))

test('there are cases', () => {
  expect(names.length).toBeGreaterThanOrEqual(10)
})

test.each(names)('%s gives the article beside it, and leaves out the rest', (name) => {
  const outcome = extractArticle(makeTestPage(readFileSync(new URL(name, folder), 'utf8'), 'text/plain'))
  const { article } = JSON.parse(readFileSync(new URL(name.replace('.txt', '.json'), folder), 'utf8'))
  expect(outcome.kind === 'article' ? articleJson(outcome.article) : outcome).toEqual(article)
})

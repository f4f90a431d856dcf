import { expect, test } from 'vitest'
import { extractArticle } from './extract-article.ts'
import { makeTestPage } from './testing/make-test-page.ts'

const opening =
  'Norland has taken back its ban on timber from Sudmark, the ministry of trade said late on Tuesday evening.'
const text = `<p>The ban had stood since the spring of last year, and sawmills on both sides of the strait had closed for it.</p>
<p>Talks on a common list of protected woods go on in the autumn, when the parliaments of both countries meet again.</p>`
const lead = 'Sawmills hope for work again, but foresters fear for the old oaks.'
const title = '<h1>Norland lets timber in again</h1>'
const described = `<meta property="og:description" content="${lead}">`

const found: [name: string, html: string][] = [
  ['a class of its own', `${title}<p class="article__subtitle">${lead}</p><p>${opening}</p>${text}`],
  ['a name on the element around it', `${title}<div class="story-dek"><p>${lead}</p></div><p>${opening}</p>${text}`],
  ['an itemprop', `${title}<p itemprop="description">${lead}</p><p>${opening}</p>${text}`],
  ['a heading below the headline', `${title}<h2>${lead}</h2><p>${opening}</p>${text}`],
  [
    'its place in one header with the headline',
    `<header>${title}<p class="x1">${lead}</p></header><p>${opening}</p>${text}`,
  ],
  ['bold type', `${title}<p><strong>${lead}</strong></p><p>${opening}</p>${text}`],
  [
    'the description of the page, where its names speak against it',
    `${described}${title}<div class="teaser-box"><span>${lead}</span></div><div><p>${opening}</p>${text}</div>`,
  ],
  [
    'a description that is cut off',
    `<meta name="description" content="${lead.slice(0, 58)}…">${title}<div class="a7f">${lead}</div><p>${opening}</p>${text}`,
  ],
  [
    'a header that is named navigation but holds the headline too',
    `<div class="page-header">${title}<p class="subhead">${lead}</p></div><p>${opening}</p>${text}`,
  ],
]

test.each(found)('a standfirst is told by %s', (_, html) => {
  const outcome = extractArticle(makeTestPage(`<article>${html}</article>`, 'text/html'))
  expect(outcome).toMatchObject({ kind: 'article', article: { standfirst: lead } })
  if (outcome.kind === 'article') expect(outcome.article.paragraphs[0]).toBe(opening)
})

test('bullet points above the text are one standfirst', () => {
  const points = ['Sawmills hope for work again.', 'Foresters fear for the old oaks.', 'Talks go on in autumn.']
  const list = `<ul class="key-points">${points.map((point) => `<li>${point}</li>`).join('')}</ul>`
  const outcome = extractArticle(
    makeTestPage(`<article>${title}${list}<p>${opening}</p>${text}</article>`, 'text/html'),
  )
  expect(outcome).toMatchObject({ kind: 'article', article: { standfirst: points.join(' ') } })
})

const none: [name: string, html: string][] = [
  [
    'the first paragraph, even where the page describes itself with it',
    `<meta name="description" content="${opening}">${title}<p>${opening}</p>${text}`,
  ],
  ['a description that is printed nowhere', `${described}${title}<p>${opening}</p>${text}`],
  [
    'the headline printed again',
    `${title}<h2 class="subtitle">Norland lets timber in again</h2><p>${opening}</p>${text}`,
  ],
  ['a name further down', `${title}<p>${opening}</p><p class="summary">${lead}</p>${text}`],
  [
    'the blurb of a newsletter',
    `${title}<div class="newsletter"><p class="lead">${lead}</p></div><p>${opening}</p>${text}`,
  ],
  ['a hidden description', `${title}<p class="sr-only description">${lead}</p><p>${opening}</p>${text}`],
  [
    'a caption',
    `${title}<figure><img src="a"><figcaption class="lead">${lead}</figcaption></figure><p>${opening}</p>${text}`,
  ],
  ['a link to another article', `${title}<p class="lead"><a href="/b">${lead}</a></p><p>${opening}</p>${text}`],
]

test.each(none)('no standfirst is %s', (_, html) => {
  const outcome = extractArticle(makeTestPage(`<article>${html}</article>`, 'text/html'))
  expect(outcome).toMatchObject({ kind: 'article', article: { standfirst: null } })
  if (outcome.kind === 'article') expect(outcome.article.paragraphs).toContain(opening)
})

test.each([
  ['a paragraph of another look alone', `${title}<div class="x"><p class="first">${opening}</p></div>${text}`],
  ['a short line in bold', `${title}<p><strong>Norland v. Sudmark 2-0</strong></p><p>${opening}</p>${text}`],
])('no standfirst is made of %s', (_, html) => {
  const outcome = extractArticle(makeTestPage(`<article>${html}</article>`, 'text/html'))
  expect(outcome).toMatchObject({ kind: 'article', article: { standfirst: null } })
})

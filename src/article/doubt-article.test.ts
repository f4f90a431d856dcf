import { describe, expect, test } from 'vitest'
import type { Article } from './article.ts'
import { extractArticle } from './extract-article.ts'
import { makeTestPage } from './testing/make-test-page.ts'

const one =
  'Norland has put its fisheries accord with Sudmark back into effect, the ministry said on Monday, eleven months after leaving it.'
const two =
  'Ships of both countries may use the harbours again. A list of the permitted vessels is to be printed this week.'
const three = 'Sudmark had stopped issuing licences in March of the previous year, and its fleet has been idle since.'
const text = [
  one,
  two,
  three,
  one.replace('Monday', 'Tuesday'),
  two.replace('week', 'month'),
  three.replace('March', 'May'),
]
const body = text.map((each) => `<p>${each}</p>`).join('')
const head = '<meta name="author" content="Ruth Calder"><meta property="article:published_time" content="2019-05-06">'
const title = '<h1>Norland returns to its fisheries accord</h1>'

function read(html: string, type: 'text/html' | 'text/plain' = 'text/html'): Article {
  const outcome = extractArticle(makeTestPage(html, type))
  if (outcome.kind !== 'article') throw new Error(outcome.reason)
  return outcome.article
}

test('nothing is doubted about a whole article with all that belongs to it', () => {
  const article = read(`${head}<article>${title}${body}</article>`)
  expect(article.doubts).toEqual([])
  expect(article.confidence).toBeGreaterThan(0.95)
})

describe('confidence is lowered, with the reason, where', () => {
  const rows: [string, string][] = [
    ['untitled', `${head}<article>${body}</article>`],
    ['undated', `<meta name="author" content="Ruth Calder"><article>${title}${body}</article>`],
    ['unsigned', `<meta property="article:published_time" content="2019-05-06"><article>${title}${body}</article>`],
    ['short', `${head}<article>${title}<p>${one}</p><p>${two}</p></article>`],
    ['cut', `${head}<article>${title}${body}<p>Subscribe to continue reading this article.</p></article>`],
    [
      'in pieces',
      `${head}<article>${title}${body}${['In force again.', 'A list of vessels.', 'Idle since March.', 'No licences.'].map((each) => `<p>${each}</p>`).join('')}</article>`,
    ],
    ['not as titled', `${head}<article><h1>Parliament debates school holidays tomorrow</h1>${body}</article>`],
    [
      'of several articles',
      `${head}<h1>Norland returns to its fisheries accord</h1><div><article>${body}</article><article>${body.replaceAll('accord', 'treaty').replaceAll('Ships', 'Boats').replaceAll('Sudmark', 'Ostland')}</article></div>`,
    ],
  ]
  test.each(rows)('it is %s', (code, html) => {
    const { confidence, doubts } = read(html)
    expect(doubts.map((doubt) => doubt.code)).toEqual([code])
    expect(doubts[0]?.reason).toMatch(/\w+ \w+/)
    expect(confidence).toBeLessThan(0.97)
    expect(confidence).toBeCloseTo(0.98 * (1 - (doubts[0]?.by ?? 0)), 1)
  })

  test('a text without date and author is doubted for both, the worse first', () => {
    const { confidence, doubts } = read(
      `Norland returns to its fisheries accord\n\n${text.join('\n\n')}\n`,
      'text/plain',
    )
    expect(doubts.map((doubt) => doubt.code)).toEqual(['undated', 'unsigned'])
    expect(confidence).toBeLessThan(0.85)
  })
})

describe('what is hidden is marked as left out, and is in no paragraph', () => {
  test.each([
    ['a block', `<p>${one}</p><div style="display: none"><p>A hidden paragraph says something else.</p></div>`],
    ['words in a paragraph', `<p>${one} <span hidden>A hidden paragraph says something else.</span></p>`],
    ['what screen readers skip', `<p>${one}</p><p aria-hidden="true">A hidden paragraph says something else.</p>`],
  ])('%s', (_, inside) => {
    const article = read(`${head}<article>${title}${inside}<p>${two}</p><p>${three}</p></article>`)
    expect(article.paragraphs).toEqual([one, two, three])
    expect(article.leftOut).toContainEqual({
      step: 'markup',
      reason: 'is hidden from readers',
      text: 'A hidden paragraph says something else.',
    })
  })

  test('scripts in it are not shown as text', () => {
    const { leftOut } = read(`<article>${title}<div hidden><script>var a = 1</script></div>${body}</article>`)
    expect(leftOut.map(({ step }) => step)).toEqual(['headline'])
  })
})

describe('the address of an article is', () => {
  const read = (html: string, url: string | null) => {
    const outcome = extractArticle(makeTestPage(`${html}<article>${title}${body}</article>`, 'text/html', url))
    return outcome.kind === 'article' ? [outcome.article.url, outcome.article.shortUrl] : outcome
  }
  const canonical = '<link rel="canonical" href="https://www.strait.example/news/accord">'
  const long = 'https://www.strait.example/news/accord'
  test.each<[string, string, string | null, (string | null)[]]>([
    ['the canonical one of the same site', canonical, 'https://m.strait.example/news/accord?from=mail', [long, null]],
    [
      'the fetched one where the canonical is another site’s',
      canonical,
      'https://copy.example/x',
      ['https://copy.example/x', null],
    ],
    [
      'the fetched one where the canonical is the front page',
      '<link rel="canonical" href="https://strait.example/">',
      'https://strait.example/a',
      ['https://strait.example/a', null],
    ],
    [
      'with the short one beside it',
      `${canonical}<link rel="shortlink" href="https://str.example/?p=12">`,
      null,
      [long, 'https://str.example/?p=12'],
    ],
  ])('%s', (_, html, url, wanted) => {
    expect(read(html, url)).toEqual(wanted)
  })

  test('in a dump, the longer of two', () => {
    const dump = `Norland returns to its fisheries accord\n\nhttps://str.example/p/12\n\n${text.join('\n\n')}\n\nhttps://www.strait.example/news/2019/05/accord\n`
    const outcome = extractArticle(makeTestPage(dump, 'text/plain'))
    expect(outcome).toMatchObject({
      article: { url: 'https://www.strait.example/news/2019/05/accord', shortUrl: 'https://str.example/p/12' },
    })
  })
})

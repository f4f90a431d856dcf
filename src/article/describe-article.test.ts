import { describe, expect, test } from 'vitest'
import type { Article } from './article.ts'
import { extractArticle } from './extract-article.ts'
import { makeTestPage } from './testing/make-test-page.ts'

const one =
  'Norland has put its fisheries accord with Sudmark back into effect, the ministry said on Monday, eleven months after leaving it.'
const two =
  'Ships of both countries may use the harbours again. A list of the permitted vessels is to be printed this week.'

function read(parts: { head?: string; top?: string; inside?: string; end?: string }): Article {
  const html = `<html><head>${parts.head ?? ''}</head><body>${parts.top ?? ''}<article>${parts.inside ?? ''}<p>${one}</p><p>${two}</p>${parts.end ?? ''}</article></body></html>`
  const outcome = extractArticle(makeTestPage(html, 'text/html', 'https://news.example/a'))
  if (outcome.kind !== 'article') throw new Error(outcome.reason)
  return outcome.article
}

const linked = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`
const shared = (title: string) => `<meta property="og:title" content="${title}">`

describe('the headline is', () => {
  const rows: [string, Parameters<typeof read>[0], string][] = [
    ['what the page prints large', { inside: '<h1>Norland returns to accord</h1>' }, 'Norland returns to accord'],
    [
      'what page and data say, where the title for sharing differs',
      {
        head: linked({ headline: 'Norland returns to accord' }) + shared('Read this about Norland and its accord'),
        inside: '<h1>Norland returns to accord</h1>',
      },
      'Norland returns to accord',
    ],
    [
      'what stands below a kicker that the markup names',
      { inside: '<h1><span class="overline">Fisheries</span> <span>Norland returns to accord</span></h1>' },
      'Norland returns to accord',
    ],
    [
      'what stands below a kicker without a name, where the page is shared without it',
      {
        head: shared('Norland returns to accord'),
        inside: '<h1><span>Fisheries</span> <span>Norland returns to accord</span></h1>',
      },
      'Norland returns to accord',
    ],
    [
      'not the step of a breadcrumb, but the heading below',
      {
        head: linked({ headline: 'Fish: Norland back in accord' }) + shared('Norland returns to accord'),
        top: '<nav><ol class="breadcrumb"><li><h1>Fish: Norland back in accord</h1></li></ol></nav>',
        inside: '<h2><span>Fish</span><span>Norland returns to accord</span></h2>',
      },
      'Norland returns to accord',
    ],
    [
      'not the name of the outlet, large as it may be',
      {
        head:
          '<meta property="og:site_name" content="The Strait Courier">' +
          shared('Norland returns to accord | The Strait Courier'),
        top: '<h1>The Strait Courier</h1>',
        inside: '<h2>Norland returns to accord</h2>',
      },
      'Norland returns to accord',
    ],
    [
      'not a heading of the text',
      { inside: '<h1>Norland returns to accord</h1>', end: `<h2>What comes next for both</h2><p>${one}</p>` },
      'Norland returns to accord',
    ],
  ]
  test.each(rows)('%s', (_, parts, headline) => {
    expect(read(parts).headline).toBe(headline)
  })
})

describe('who wrote it is', () => {
  const title = '<h1>Norland returns to accord</h1>'
  const rows: [string, Parameters<typeof read>[0], string[], string[]][] = [
    [
      'each of several elements side by side',
      {
        inside: `${title}<div class="article-byline"><div><span>Ruth Calder</span> <span>Anna Giulia Lund</span></div></div>`,
      },
      ['Ruth Calder', 'Anna Giulia Lund'],
      [],
    ],
    [
      'whose page the name leads to',
      { inside: `${title}<ul><li><a href="https://news.example/author/rcalder/">Ruth Calder</a></li></ul>` },
      ['Ruth Calder'],
      [],
    ],
    [
      'who stands in bold above the text, where the data name the outlet alone',
      {
        head: linked({ author: { name: 'News.example' } }),
        inside: `${title}<p><strong>Ruth Calder/Per Lund</strong></p>`,
      },
      ['Ruth Calder', 'Per Lund'],
      [],
    ],
    [
      'not the initials of the outlet',
      {
        head: `<meta property="og:site_name" content="Strait Courier Online">${linked({ author: { name: 'SCO' } })}`,
        inside: `${title}<p>By Ruth Calder</p>`,
      },
      ['Ruth Calder'],
      [],
    ],
    [
      'not the time of the article',
      { inside: `${title}<p class="byline"><time>Published on 27.04.24 at 07:39</time></p>` },
      [],
      [],
    ],
    [
      'an agency beside a person',
      { head: linked({ author: [{ name: 'Ruth Calder' }, { name: 'AFP' }] }), inside: title },
      ['Ruth Calder'],
      ['AFP'],
    ],
    [
      'not the author of another article',
      {
        head: linked({ author: { name: 'Ruth Calder' } }),
        inside: title,
        end: '<div class="related"><a href="/author/other">Other Person</a></div>',
      },
      ['Ruth Calder'],
      [],
    ],
  ]
  test.each(rows)('%s', (_, parts, bylines, agencies) => {
    const article = read(parts)
    expect({ bylines: article.bylines, agencies: article.agencies }).toEqual({ bylines, agencies })
  })
})

describe('the date is', () => {
  const title = '<h1>Norland returns to accord</h1>'
  const meta = (name: string, value: string) => `<meta property="article:${name}_time" content="${value}">`
  test.each<[string, string, string | null, string | null, string | null]>([
    [
      'an instant with its zone',
      meta('published', '2019-05-06T10:05:00+0200'),
      '2019-05-06T10:05:00+02:00',
      'stated',
      null,
    ],
    ['a bare day', meta('published', '2019-05-06'), '2019-05-06', null, null],
    ['a day where the hour has no zone', meta('published', '2019-05-06T10:05:00'), '2019-05-06', null, null],
    [
      'the hour that another source tells of that day',
      linked({ datePublished: '2019-05-06' }) + meta('published', '2019-05-06T10:05:00Z'),
      '2019-05-06T10:05:00Z',
      'stated',
      null,
    ],
    [
      'not the hour of another day',
      linked({ datePublished: '2019-05-06' }) + meta('published', '2019-05-07T10:05:00Z'),
      '2019-05-06',
      null,
      null,
    ],
    [
      'an hour in the zone of the update, told beside it',
      meta('published', '2019-05-06 10:05') + meta('modified', '2019-05-07T09:00:00+02:00'),
      '2019-05-06T10:05:00+02:00',
      'implied',
      '2019-05-07T09:00:00+02:00',
    ],
    [
      'not in the zone of an update half a year later',
      meta('published', '2019-05-06 10:05') + meta('modified', '2019-11-07T09:00:00+01:00'),
      '2019-05-06',
      null,
      '2019-11-07T09:00:00+01:00',
    ],
    ['unknown where none is told', '', null, null, null],
  ])('%s', (_, head, published, zone, modified) => {
    expect(read({ head, inside: title })).toMatchObject({ published, zone, modified })
  })
})

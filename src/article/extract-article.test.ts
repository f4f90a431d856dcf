import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractArticle } from './extract-article.ts'
import { makeTestPage } from './testing/make-test-page.ts'

const first =
  'Norland has put its fisheries accord with Sudmark back into effect, the ministry said on Monday, eleven months after leaving it.'
const second =
  'Ships of both countries may use the harbours again. A list of the permitted vessels is to be printed this week.'
const third = 'Sudmark had stopped issuing licences in March of the previous year, and its fleet has been idle since.'
const linked = JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'Person', '@id': '#ruth', name: 'Ruth Calder' },
    {
      '@type': ['NewsArticle'],
      headline: 'Norland returns to accord',
      datePublished: '2019-05-06T10:05:00+0200',
      dateModified: '2019-05-07',
      author: [{ '@id': '#ruth' }, { name: 'AFP' }],
      publisher: { name: 'The Strait Courier' },
      articleSection: 'Economy',
    },
  ],
})
const page = `<!doctype html><html lang="en-GB"><head><title>Norland returns to accord - The Strait Courier</title>
<script type="application/ld+json">${linked}</script><meta name="description" content="Ports open again after eleven months of silence."></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><template><p>${'Template text. '.repeat(40)}</p></template>
<main><article><h1>Norland returns to accord</h1><p class="standfirst">Ports open again after eleven months of silence.</p>
<figure><img src="a.jpg"><figcaption>A trawler leaves the harbour. Photo: Per Lund/AFP</figcaption></figure>
<p>${first}</p><div class="ad-slot">Buy a boat now, at half the price, only this week in our shop!</div><p>${second}</p>
<p>Read more: <a href="/b">How the strait was divided</a></p><h2>What comes next</h2><p>Caf&eacute; owners &amp; fishers cheer. ${third}</p>
<p>Sign up for our newsletter to get the news in your inbox.</p></article>
<section class="related"><h3><a href="/c">Other</a></h3><p>${'A long teaser of another story stands here. '.repeat(5)}</p></section></main>
<footer><p>© 2019 The Strait Courier. All rights reserved.</p></footer></body></html>`

test('an HTML page gives all fields of its article', () => {
  const outcome = extractArticle(makeTestPage(page, 'text/html', 'https://example.org/a'))
  expect(outcome).toEqual({
    kind: 'article',
    article: {
      url: 'https://example.org/a',
      outlet: 'The Strait Courier',
      section: 'Economy',
      headline: 'Norland returns to accord',
      bylines: ['Ruth Calder'],
      agencies: ['AFP'],
      published: '2019-05-06T10:05:00+02:00',
      modified: '2019-05-07',
      language: 'en',
      standfirst: 'Ports open again after eleven months of silence.',
      images: [{ caption: 'A trawler leaves the harbour.', credit: 'Per Lund/AFP' }],
      related: ['How the strait was divided'],
      paragraphs: [first, second, 'What comes next', `Café owners & fishers cheer. ${third}`],
      shortUrl: null,
      zone: 'stated',
      doubts: [expect.objectContaining({ code: 'short' })],
      confidence: 0.95,
      positions: [first, second, 'What comes next', `Caf&eacute; owners &amp; fishers cheer. ${third}`].map((written) =>
        expect.objectContaining({ start: page.indexOf(written), end: page.indexOf(written) + written.length }),
      ),
      leftOut: expect.arrayContaining([
        expect.objectContaining({
          step: 'newsletter',
          text: 'Sign up for our newsletter to get the news in your inbox.',
        }),
        expect.objectContaining({
          step: 'markup',
          text: 'Buy a boat now, at half the price, only this week in our shop!',
        }),
      ]),
    },
  })
})

const body = `<h1>Accord</h1><p>${first}</p><p>${second}</p><p>${third}</p>`
const wanted = [first, second, third]

describe('a page that is badly made is read all the same', () => {
  const rows: [string, string][] = [
    ['paragraphs left open', `<h1>Accord</h1><p>${first}<p>${second}<p>${third}`],
    ['no html, head or body', body],
    ['paragraphs told by two breaks', `<div><h1>Accord</h1>${first}<br><br>${second}<br/><br/>${third}</div>`],
    ['closing tags that close nothing', `</div></p></span>${body}</article></b></div>`],
    ['inline tags that cross', `<p>${first}</p><p><b><i>${second}</b></i></p><p>${third}</p>`],
    ['deep nesting around the text', `${'<div>'.repeat(100_000)}${body}${'</div>'.repeat(100_000)}`],
    ['deep nesting that is never closed', `${body}${'<div><span>'.repeat(100_000)}`],
    ['broken entities', `${body}<p>&#x110000; &#xD800; &bogus; &amp &</p>`],
    ['broken JSON-LD', `<script type="application/ld+json">{"@type":"NewsArticle",,</script>${body}`],
    ['a comment that never ends after it', `${body}<!-- and then`],
  ]
  test.each(rows)('%s', (_, html) => {
    const outcome = extractArticle(makeTestPage(html, 'text/html'))
    expect(outcome.kind).toBe('article')
    if (outcome.kind === 'article') expect(outcome.article.paragraphs.slice(0, 3)).toEqual(wanted)
  })

  test('a page of fifty megabytes', () => {
    const outcome = extractArticle(
      makeTestPage(`${body}${'<div class="x"><a href="/">link</a> word</div>'.repeat(1_100_000)}`, 'text/html'),
    )
    expect(outcome).toMatchObject({ kind: 'article', article: { paragraphs: wanted } })
  })
})

describe('a page without an article is refused with a sentence', () => {
  const rows: [string, 'text/html' | 'text/plain' | 'application/json', string, RegExp][] = [
    ['an empty body', 'text/html', '<html><body></body></html>', /holds no article/],
    [
      'a consent wall',
      'text/html',
      '<body><h1>Before you go on</h1><button>OK</button><div>We and our partners use cookies</div></body>',
      /consent wall/,
    ],
    ['a check for robots', 'text/html', '<body><h1>Are you a robot?</h1></body>', /check for robots/],
    [
      'a page made by scripts',
      'text/html',
      '<body><div id="app"></div><script src="a.js"></script></body>',
      /before its scripts run/,
    ],
    [
      'a list of links',
      'text/html',
      `<ul>${'<li><a href="/a">A title of some length here</a></li>'.repeat(50)}</ul>`,
      /holds no article/,
    ],
    ['a dump of menus', 'text/plain', 'Home\nNews\nSport\n', /no line of it reads like a paragraph/],
    ['broken JSON', 'application/json', '{"article":', /not sound JSON/],
    ['JSON of something else', 'application/json', '{"a":1}', /holds no "article"/],
    ['JSON that is null', 'application/json', 'null', /holds no "article"/],
    ['an article without paragraphs', 'application/json', '{"article":{"headline":"x"}}', /article\.paragraphs/],
    ['a field of the wrong kind', 'application/json', '{"article":{"paragraphs":["a",2]}}', /article\.paragraphs\.1/],
    ['an article without words', 'application/json', '{"article":{"paragraphs":[" "]}}', /without a word/],
  ]
  test.each(rows)('%s', (_, mediaType, text, reason) => {
    const outcome = extractArticle(makeTestPage(text, mediaType))
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) })
    expect(outcome.kind === 'refused' && outcome.reason).toMatch(/^test page .+\.$/)
  })
})

test('JSON with a few fields gets the others by default', () => {
  const outcome = extractArticle(
    makeTestPage('{"article":{"paragraphs":["One."],"leftOut":["Menu"]}}', 'application/json'),
  )
  expect(outcome).toMatchObject({
    kind: 'article',
    article: { headline: null, bylines: [], paragraphs: ['One.'], leftOut: [{ text: 'Menu' }] },
  })
})

describe('properties', () => {
  const mediaType = fc.constantFrom('text/html' as const, 'text/plain' as const, 'application/json' as const)
  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), mediaType, (text, type) => {
        expect(['article', 'refused']).toContain(extractArticle(makeTestPage(text, type)).kind)
      }),
    )
  })
  test('no cut, doubled or foreign piece of HTML makes it throw', () => {
    const piece = fc.constantFrom(
      '<div>',
      '</div>',
      '<p',
      '<li>',
      '</table>',
      '<td>',
      '<!--',
      '<script>',
      '&#0;',
      '&lt',
      '"',
      '<svg/>',
      '<![CDATA[',
      '<template>',
      '\u0000',
      '<figure>',
    )
    fc.assert(
      fc.property(fc.nat(page.length), fc.nat(page.length), piece, (from, to, extra) => {
        const mutated = page.slice(0, from) + extra + page.slice(Math.min(from, to)) + extra
        expect(['article', 'refused']).toContain(extractArticle(makeTestPage(mutated, 'text/html')).kind)
      }),
      { numRuns: 300 },
    )
  })
  test('no shuffling of the lines of a dump makes it throw, and no line is lost', () => {
    const lines = [
      'By Ruth Calder, AFP',
      '6 May 2019',
      first,
      second,
      third,
      'Read more: Another story',
      'Image: Per Lund/AFP',
      'Advertisement',
      'A trawler',
      'https://example.org/a',
      'What now?',
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 3 }), (some) => {
        const outcome = extractArticle(makeTestPage(some.join('\n'), 'text/plain'))
        if (outcome.kind === 'refused') return
        const all = JSON.stringify(outcome.article)
        for (const sentence of [first, second, third]) if (some.includes(sentence)) expect(all).toContain(sentence)
      }),
    )
  })
  test('paragraphs hold words and no white space at their ends', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 80 })), (texts) => {
        const outcome = extractArticle(
          makeTestPage(`${body}${texts.map((text) => `<p>${text}</p>`).join('')}`, 'text/html'),
        )
        if (outcome.kind === 'article')
          for (const paragraph of outcome.article.paragraphs) expect(paragraph).toMatch(/^\S(?:.*\S)?$/)
      }),
    )
  })
})

describe('what stands around an article or in it', () => {
  const read = (html: string) => {
    const outcome = extractArticle(makeTestPage(html, 'text/html'))
    return outcome.kind === 'article' ? outcome.article : outcome
  }
  const long = [first, second, third, first.replace('Monday', 'Tuesday'), second.replace('week', 'month'), third]
  const story = (title: string, words: string) =>
    `<article><header><h2>${title}</h2></header>${long.map((text) => `<p>${words} ${text}</p>`).join('')}</article>`

  test('other articles that follow in the same page are not read', () => {
    const html = `<head><meta property="og:title" content="Accord is back - Strait"></head><section>${story('Accord is back', 'Here:')}${['b', 'c', 'd'].map((each) => story(`Story ${each} of the day`, `Other ${each}:`)).join('')}</section>`
    const article = read(html)
    expect(article).toMatchObject({ headline: 'Accord is back' })
    expect('paragraphs' in article && article.paragraphs.every((text) => text.startsWith('Here:'))).toBe(true)
  })

  test('a message set into the text is read, a film beside it is not', () => {
    const message = 'The accord on fisheries is in force again as of today, and boats may leave.'
    const html = `<article><h1>Accord</h1><p>${first}</p><div class="video-container"><blockquote class="twitter-tweet"><p>${message}</p></blockquote></div><div class="video-container"><p>Watch what the minister had to say about all this and more of the same.</p></div><p>${second}</p><p>${third}</p></article>`
    expect(read(html)).toMatchObject({ paragraphs: [first, message, second, third] })
  })
})

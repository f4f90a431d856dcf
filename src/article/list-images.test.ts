import { describe, expect, test } from 'vitest'
import type { ArticleImage } from './article.ts'
import { extractArticle } from './extract-article.ts'
import { cleanCredit, findCreditLine, splitCaption } from './find-credit.ts'
import { makeTestPage } from './testing/make-test-page.ts'

const one =
  'Norland has put its fisheries accord with Sudmark back into effect, the ministry said on Monday, eleven months after leaving it.'
const two =
  'Ships of both countries may use the harbours again. A list of the permitted vessels is to be printed this week.'

function read(inside: string, before = ''): { images: ArticleImage[]; paragraphs: string[] } {
  const html = `<html><head><title>Norland returns to accord</title></head><body><main>${before}<article><h1>Norland returns to accord</h1><p>${one}</p>${inside}<p>${two}</p></article></main></body></html>`
  const outcome = extractArticle(makeTestPage(html, 'text/html'))
  if (outcome.kind !== 'article') throw new Error(outcome.reason)
  return outcome.article
}

const harbour = { caption: 'A trawler leaves the harbour', credit: 'Per Lund/AFP' }

describe('a picture is read with its words', () => {
  const rows: [string, string, ArticleImage[]][] = [
    [
      'caption and credit in one line',
      '<figure><img src="a.jpg"><figcaption>A trawler leaves the harbour (Photo: Per Lund/AFP)</figcaption></figure>',
      [harbour],
    ],
    [
      'a credit in an element of its own',
      '<figure><picture><img></picture><figcaption>A trawler leaves the harbour <span class="photo-credit">© Per Lund/AFP</span></figcaption></figure>',
      [harbour],
    ],
    [
      'a credit hidden from screen readers, without a caption',
      '<figure><img alt="A trawler"><footer class="credit" aria-hidden="true"><span>Per Lund/AFP</span></footer></figure>',
      [{ caption: null, credit: 'Per Lund/AFP' }],
    ],
    [
      'words that stand beside the figure',
      '<div class="lead"><figure><img></figure><figcaption><p class="Caption_caption-title__x1">A trawler leaves the harbour<cite class="caption-credit">(Image: Per Lund/AFP)</cite></p></figcaption></div>',
      [harbour],
    ],
    [
      'no figure, but names',
      '<div class="image-box"><img><div class="article-img-caption-wrap"><span>A trawler leaves the harbour</span> <span class="photographer">Foto: Per Lund/AFP</span></div></div>',
      [harbour],
    ],
    [
      'a picture of a tag of the site itself',
      '<div class="top"><zoom-image-v2 data-src="a.jpg"></zoom-image-v2><div class="img-caption">A trawler leaves the harbour <span class="credit">Per Lund/AFP</span></div></div>',
      [harbour],
    ],
    [
      'no names at all: a line, and under it who took it',
      '<div class="image_box__x"><span><picture><img></picture></span><p><span>A trawler leaves the harbour</span></p><p>Image: Per Lund/AFP</p></div>',
      [harbour],
    ],
    [
      'a caption alone in the text',
      '<picture><img></picture><figcaption><span>A trawler leaves the harbour, Foto: Per Lund/AFP</span></figcaption>',
      [{ caption: 'A trawler leaves the harbour,', credit: 'Per Lund/AFP' }],
    ],
    [
      'slides of a gallery, each with its number and a long caption',
      `<div class="Carousel">${['first', 'second'].map((word, i) => `<div class="CarouselSlide"><div class="media"><img></div><div class="info"><read-more><div><span>${i + 1} of 2 | </span><span class="infoDescription"><p>The ${word} of two trawlers of the fleet of Sudmark, which had been idle since March, leaves the harbour of the capital on Monday morning. (AP Photo/Per Lund)</p></span></div></read-more></div></div>`).join('')}</div>`,
      ['first', 'second'].map((word) => ({
        caption: `The ${word} of two trawlers of the fleet of Sudmark, which had been idle since March, leaves the harbour of the capital on Monday morning.`,
        credit: 'AP Photo/Per Lund',
      })),
    ],
    [
      'twice, for wide and for narrow screens',
      '<figure><img><figcaption>A trawler leaves the harbour (Photo: Per Lund/AFP)</figcaption></figure><figure><img><figcaption>A trawler leaves the harbour (Photo: Per Lund/AFP)</figcaption></figure>',
      [harbour],
    ],
  ]
  test.each(rows)('%s', (_, inside, images) => {
    const article = read(inside)
    expect(article.images).toEqual(images)
    expect(article.paragraphs).toEqual([one, two])
  })

  test('before the element that holds headline and text', () => {
    const lead =
      '<div class="top-media"><figure><img><figcaption>A trawler leaves the harbour (Photo: Per Lund/AFP)</figcaption></figure></div>'
    expect(read('', lead).images).toEqual([harbour])
  })

  test('a credit that only the data of the page tells', () => {
    const data = JSON.stringify({ '@type': 'ImageObject', caption: harbour.caption, creditText: harbour.credit })
    const figure = `<script type="application/ld+json">${data}</script><figure><img><figcaption>A trawler leaves the harbour</figcaption></figure>`
    expect(read(figure).images).toEqual([harbour])
  })
})

describe('no picture of the article is', () => {
  test.each([
    [
      'one that leads to another article',
      '<a href="/other"><figure><img><figcaption>The fleet of Ostland is growing</figcaption></figure></a>',
    ],
    [
      'the face of an author',
      '<figure><img><figcaption><address>By <a rel="author" href="/ann">Ann Lee</a></address><p>Head of desk</p></figcaption></figure>',
    ],
    [
      'one in a box of related links',
      '<div class="related-articles"><figure><img><figcaption>The fleet of Ostland is growing</figcaption></figure></div>',
    ],
    ['one without words', '<figure><img src="a.jpg" alt="A trawler leaves the harbour"></figure>'],
    ['one that nobody sees', '<figure hidden><img><figcaption>The fleet of Ostland</figcaption></figure>'],
  ])('%s', (_, inside) => {
    const article = read(inside)
    expect(article.images).toEqual([])
    expect(article.paragraphs.slice(0, 1)).toEqual([one])
  })
})

describe('a credit is told from a caption', () => {
  const rows: [string, string, string][] = [
    ['A trawler leaves. Photograph: Ann Lee/AFP', 'A trawler leaves.', 'Ann Lee/AFP'],
    ['A trawler leaves. [Ann Lee/Reuters]', 'A trawler leaves.', 'Ann Lee/Reuters'],
    ['A trawler leaves © Ann Lee', 'A trawler leaves', 'Ann Lee'],
    ['A trawler leaves (Ann Lee via Getty Images)', 'A trawler leaves', 'Ann Lee via Getty Images'],
    ['国会前の警察官ら＝ＡＰ', '国会前の警察官ら', 'ＡＰ'],
  ]
  test.each(rows)('%s', (line, caption, credit) => {
    expect(splitCaption(line)).toEqual({ caption, credit })
  })
  test.each([
    'The source of the river lies in Norland',
    'The minister (left) and his guest (right)',
    'Both sides met in Oslo (archive)',
    'The accord was signed in 2016 (file picture)',
  ])('not in: %s', (line) => {
    expect(splitCaption(line)).toBeNull()
    expect(findCreditLine(line)).toBeNull()
  })
  test.each([
    ['(Image: Ann Lee)', 'Ann Lee'],
    ['Foto: Ann Lee/dpa', 'Ann Lee/dpa'],
    ['© Ann Lee | ', 'Ann Lee'],
    ['Ann Lee', 'Ann Lee'],
  ])('%s names its author', (text, credit) => {
    expect(cleanCredit(text)).toBe(credit)
  })
})

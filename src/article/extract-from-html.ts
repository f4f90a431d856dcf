import type { Page } from '../page/page.ts'
import { type ArticleOutcome, emptyArticle } from './article.ts'
import { chooseBody } from './choose-body.ts'
import { describeArticle } from './describe-article.ts'
import { describeFromBlocks } from './describe-from-blocks.ts'
import { doubtPage } from './doubt-article.ts'
import { findLanguage } from './find-language.ts'
import { findPositions } from './find-positions.ts'
import { findStandfirst } from './find-standfirst.ts'
import { HIDDEN } from './find-unlikely.ts'
import { foldWords } from './fold-words.ts'
import { type PageNode, parseHtmlTree } from './html-tree.ts'
import { listBlocks } from './list-blocks.ts'
import { listImages } from './list-images.ts'
import { type Metadata, readMetadata } from './read-metadata.ts'
import { sortBlocks } from './sort-blocks.ts'

/** Fewer letters than this are no article, whatever they stand in. */
const MIN_BODY_LENGTH = 60
/** So many blocks above the text may hold its byline. */
const NEAR = 15

/**
 * Makes an article of an HTML page: what JSON-LD, meta tags and the markup say about it, and the paragraphs of the
 * element that holds most text, without what only the page needs. Any input ends in an outcome; nothing is thrown.
 */
export function extractFromHtml(page: Page): ArticleOutcome {
  const root = parseHtmlTree(page.text)
  const metadata = readMetadata(root)
  const blocks = listBlocks(root)
  const article = emptyArticle()
  describeArticle(article, metadata, page.url)
  const body = chooseBody(blocks, article.headline)
  if (body) {
    const above = blocks.slice(Math.max(0, body.from - NEAR), body.from)
    const standfirst = findStandfirst(blocks, body.inside, metadata, article.headline)
    article.images = listImages(body.inside, listHeadings(metadata, article.headline), metadata.images)
    article.positions = findPositions(sortBlocks(body.inside, standfirst, article), page.text)
    describeFromBlocks(article, [...above, ...body.inside.slice(0, 5), ...body.inside.slice(-1)])
    article.doubts = doubtPage(blocks, body.inside)
  }
  // An agency that is the outlet itself, or part of its name, is no source beside it.
  const outlet = ` ${foldWords(article.outlet ?? '')} `
  article.agencies = article.agencies.filter((agency) => !outlet.includes(` ${foldWords(agency)} `))
  const length = article.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
  if (length < MIN_BODY_LENGTH)
    return {
      kind: 'refused',
      reason: `${page.source} ${explainEmpty(
        page.text,
        blocks.filter(({ unlikely }) => unlikely?.reason !== HIDDEN).map(({ text }) => text),
      )}`,
    }
  article.language ??= findLanguage([article.headline, article.standfirst, ...article.paragraphs].join(' '))
  return { kind: 'article', article }
}

/** The headings that print the headline; any heading of the first rank where none does. */
function listHeadings({ headings }: Metadata, headline: string | null): PageNode[] {
  const folded = foldWords(headline ?? '')
  const same = headings.filter(({ text, tail }) => foldWords(text) === folded || foldWords(tail ?? '') === folded)
  return (same.length > 0 ? same : headings.filter(({ rank }) => rank === 1)).map(({ node }) => node)
}

function explainEmpty(html: string, texts: string[]): string {
  const said = texts.join(' ').slice(0, 5000)
  if (/\b(?:cookies?|consent|einwilligung|privacy)\b/i.test(said))
    return 'shows a consent wall instead of an article; open it in a browser, save the page and give the file.'
  if (/\b(?:captcha|are you (?:a )?(?:human|robot)|unusual traffic|access denied|verify you)/i.test(said))
    return 'shows a check for robots instead of an article; open it in a browser, save the page and give the file.'
  if (/<script/i.test(html.slice(0, 200_000)) && said.length < 400)
    return 'holds no article before its scripts run; open it in a browser, save the page and give the file.'
  return 'holds no article: nothing on it reads like a paragraph; give the page of one article.'
}

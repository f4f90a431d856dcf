import type { ArticleImage } from './article.ts'
import { cleanCredit, splitCaption } from './find-credit.ts'
import { findUnlikely, isDropped, type JudgedNames } from './find-unlikely.ts'
import { foldSpace } from './fold-space.ts'
import { foldWords } from './fold-words.ts'
import { type PageNode, walk } from './html-tree.ts'
import { endsAsSentence } from './line-signals.ts'
import type { Block } from './list-blocks.ts'
import {
  countFigures,
  hasImage,
  hasText,
  isCaption,
  isCredited,
  isFrameless,
  isOther,
  isPicture,
  isSureCredit,
  listBelow,
  namesOf,
  readText,
} from './picture-markup.ts'
import type { LinkedImage } from './read-json-ld.ts'
import { readPicture } from './read-picture.ts'

/** Names that speak against text, but not against a picture in it. */
const FITTING = /picture, film|quiz or widget/
const FOREIGN_FIGURE = /links to other|advertising|newsletter|comments|navigation|set aside/
const PICTURE_NAME =
  /(?:^|[-_ ])(?:image|img|photos?|picture|media|bild|foto|gallery|galerie|slider?|slides|slideshow|carousel)(?:$|[-_ ])/
/** The words with a picture stand so many elements from it at most, unless a `figure` holds both. */
const NEAR = 5
const MAX_IMAGES = 100
const MAX_BESIDE = 60
/** The first picture stands so many elements before its article's text at most, and so many levels above it. */
const LEAD_SIBLINGS = 3
const LEAD_LEVELS = 3

/**
 * Lists the pictures of an article that have words with them, in the order of the page: those in its text, in its head,
 * and between both. `inside` are the blocks that may be its text, `headings` its headlines.
 */
export function listImages(inside: Block[], headings: PageNode[], described: LinkedImage[]): ArticleImage[] {
  const text = inside.filter(isParagraph).map((block) => block.node)
  const held = new Set<PageNode>()
  for (const node of text) for (let at: PageNode | null = node; at && !held.has(at); at = at.parent) held.add(at)
  const scope = findScope(text, headings)
  if (!scope) return []
  for (const node of headings) for (let at: PageNode | null = node; at && at !== scope; at = at.parent) held.add(at)
  const found: ArticleImage[] = []
  const done = new Set<PageNode>()
  const paragraphs = new Set(text)
  const judged: JudgedNames = new Map()
  const visit = (node: PageNode | string): boolean => {
    if (typeof node === 'string' || found.length >= MAX_IMAGES || done.has(node)) return false
    if (isDropped(node) && node.tag !== 'button') return false
    if (!held.has(node) && isForeign(node, judged)) return false
    const frame = findFrame(node, held)
    if (!frame && node.tag === 'img') {
      const split = splitCaption(foldSpace(node.attributes['alt'] ?? ''))
      if (split) addCredit(found, split)
    }
    if (!frame || done.has(frame)) return !paragraphs.has(node) || node.tag !== 'p'
    done.add(frame)
    const image = isOther(frame) ? null : readPicture(frame)
    if (image) add(found, image)
    return false
  }
  for (const lead of listLeads(scope)) if (visit(lead)) walk(lead, visit)
  walk(scope, visit)
  for (const image of found) image.credit ??= findDescribed(image, described)
  return found
}

/** The credit that the page's data gives for the picture with this caption. */
function findDescribed({ caption }: ArticleImage, described: LinkedImage[]): string | null {
  const folded = foldWords(caption ?? '')
  const same = described.find(({ words }) => words.some((each) => foldWords(each) === folded))
  return same && folded !== '' ? cleanCredit(same.credit) : null
}

function isParagraph({ role, text, unlikely }: Block): boolean {
  if (unlikely || splitCaption(text) !== null) return false
  return text.length > 150 || (role === 'p' && text.length > 60 && endsAsSentence(text))
}

/** Whether an element's names say that its pictures are not the article's. */
function isForeign(node: PageNode, judged: JudgedNames): boolean {
  const unlikely = isInGallery(node) ? null : findUnlikely(node, judged)
  if (!unlikely || FITTING.test(unlikely.reason)) return false
  if (node.tag === 'figure') return FOREIGN_FIGURE.test(unlikely.reason)
  // The slides of a gallery are hidden until their turn comes.
  if (/hidden|dialogue/.test(unlikely.reason) && countFigures(node) > 0) return false
  return !PICTURE_NAME.test(namesOf(node))
}

/** Whether an element stands a few steps within one that is named after pictures. */
function isInGallery(node: PageNode): boolean {
  let at = node.parent
  for (let i = 0; i < NEAR && at; i++, at = at.parent) if (PICTURE_NAME.test(namesOf(at))) return true
  return false
}

/** The element that holds both the text and its headline; the one that holds the text where no headline is near. */
function findScope(text: PageNode[], headings: PageNode[]): PageNode | null {
  let scope: PageNode | null = text[0] ?? null
  const last = text.at(-1)
  while (scope && last && !isAbove(scope, last)) scope = scope.parent
  for (let at: PageNode | null = scope; at; at = at.parent) {
    if (headings.some((heading) => isAbove(at, heading))) return at
  }
  return scope
}

/** The elements before the one that holds text and headline in which its first picture may stand, in their order. */
function listLeads(scope: PageNode): PageNode[] {
  const leads: PageNode[] = []
  for (let at = scope, i = 0; i < LEAD_LEVELS && at.parent && at.parent.tag !== 'body'; at = at.parent, i++) {
    const beside = at.parent.children.filter((child): child is PageNode => typeof child !== 'string')
    const before = beside.slice(Math.max(0, beside.indexOf(at) - LEAD_SIBLINGS), beside.indexOf(at))
    leads.unshift(...before.filter((each) => hasImage(each) && !listBelow(each).some(isOfOtherPage)))
  }
  return leads
}

const isOfOtherPage = ({ tag }: PageNode) => /^(?:h[1-4]|article|nav|form|input)$/.test(tag)

function isAbove(ancestor: PageNode, node: PageNode): boolean {
  for (let at: PageNode | null = node; at; at = at.parent) if (at === ancestor) return true
  return false
}

/** The element that holds a picture with its words, where `node` is that, is the picture or is the words. */
function findFrame(node: PageNode, held: Set<PageNode>): PageNode | null {
  if (node.tag === 'figure') return countFigures(node) > 1 || !isPicture(node) ? null : findWider(node, held)
  const isWords = isCaption(node) || isSureCredit(node) || isCredited(node)
  if (!isWords && node.tag !== 'img') return null
  let at = node.parent
  for (let i = 0; i < NEAR && at && !held.has(at); i++, at = at.parent) {
    // Among many others a picture's words could not be told from theirs.
    if (!isWords && at.children.length > MAX_BESIDE) break
    if (isWords ? !hasImage(at) : !hasText(at)) continue
    if (countFigures(at) === 0 && (isWords || isShortAndPlain(at))) return at
    break
  }
  return isFrameless(node) ? node : null
}

/** A figure, or the element around it that holds its caption too where that stands beside the figure. */
function findWider(figure: PageNode, held: Set<PageNode>): PageNode {
  if (listBelow(figure).some(isCaption)) return figure
  for (let at = figure.parent, i = 0; i < 2 && at && !held.has(at); i++, at = at.parent) {
    const below = listBelow(at)
    if (below.filter(({ tag }) => tag === 'figure').length === 1 && below.some(isCaption)) return at
  }
  return figure
}

/** Whether what stands with a picture may be its words though nothing says so: one or two lines without a link. */
function isShortAndPlain(node: PageNode): boolean {
  const below = listBelow(node)
  const isPlain = below.length < 40 && !below.some(({ tag }) => /^(?:a|button|h[1-6]|li|form|time|input)$/.test(tag))
  return isPlain && node.tag !== 'a' && readText(node).length <= 400
}

/** Adds a picture unless it is there already: pages hold some twice, for wide and narrow screens. */
function add(images: ArticleImage[], image: ArticleImage): void {
  const { caption, credit } = image
  if (caption === null && credit === null) return
  const same =
    caption === null ? undefined : images.find((each) => foldWords(each.caption ?? '') === foldWords(caption ?? ''))
  if (!same) images.push(image)
  else if (same.credit === null) same.credit = credit
}

/** Adds the credit that ends a picture's `alt`, which itself is no caption: nobody sees it. */
function addCredit(images: ArticleImage[], { caption, credit }: { caption: string; credit: string }): void {
  const same = images.find((image) => foldWords(image.caption ?? '') === foldWords(caption))
  if (same) same.credit ??= credit
  else if (!images.some((image) => image.credit === credit)) images.push({ caption: null, credit })
}

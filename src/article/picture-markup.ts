import { findCreditLine, splitCaption } from './find-credit.ts'
import { isDropped } from './find-unlikely.ts'
import { foldSpace } from './fold-space.ts'
import { type PageNode, walk } from './html-tree.ts'

const CAPTION_NAME =
  /(?:^|[-_ ])(?:(?:fig)?captions?(?:-?(?:text|title|body|content|wrap\w*))?|legend\w*|cutline|bildunterschrift|bildtext|bild-?text|image-?(?:text|description|title)|photo-?(?:text|description)|wp-caption-text|didascalia|pie-?de-?foto|bu)(?:$|[-_ ])/
const CREDIT_NAME =
  /(?:^|[-_ ])(?:credits?|credit-?line|image-?credits?|copyrights?|by-?line|authors?|source|photographer|fotograf\w*|rights|agency|attribution|bildquelle|quelle|provider|creators?)(?:$|[-_ ])/
/** Captions that say so themselves, where a script has yet to put the picture beside them. */
const FRAMELESS_NAME = /(?:^|[-_ ])(?:(?:featured-?)?(?:image|photo)-?caption|wp-caption-text)(?:$|[-_ ])/
/** Names that call text a credit wherever it stands; the others do so only in a figure. */
const SURE_CREDIT_NAME =
  /(?:^|[-_ ])(?:(?:image|photo|picture|img|bild|foto|media)-?(?:credits?|source|copyright|author|container-source)|credits?|credit-?line|copyrights?|photographer|bildquelle)(?:$|[-_ ])/
const CREDIT_PROPERTY = /^(?:author|creator|creditText|copyrightHolder|copyrightNotice|contributor)$/

/** The names a page gives an element, in small letters, their parts joined by hyphens. */
export function namesOf({ attributes }: PageNode): string {
  const names = `${attributes['class'] ?? ''} ${attributes['data-testid'] ?? ''} ${attributes['data-component'] ?? ''}`
  return names
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/__+/g, '-')
    .toLowerCase()
}

/** Whether the markup calls an element a caption. */
export function isCaption(node: PageNode): boolean {
  return node.tag === 'figcaption' || node.attributes['itemprop'] === 'caption' || CAPTION_NAME.test(namesOf(node))
}

/** Whether the markup calls an element within a picture's frame a credit. */
export function isCredit(node: PageNode): boolean {
  if (node.tag === 'footer') return true
  return CREDIT_PROPERTY.test(node.attributes['itemprop'] ?? '') || CREDIT_NAME.test(namesOf(node))
}

/** Whether the markup calls an element a picture's credit wherever it stands. */
export function isSureCredit(node: PageNode): boolean {
  return SURE_CREDIT_NAME.test(namesOf(node))
}

/** Whether an element's own words are a line of credit, or end with one. */
export function isCredited(node: PageNode): boolean {
  if (node.children.length === 0 || node.children.length > 6) return false
  const own = node.children.filter((child) => typeof child === 'string').join('')
  if (own.length > 1000 || !/\S/.test(own)) return false
  const words = foldSpace(own)
  return findCreditLine(words) !== null || splitCaption(words) !== null
}

/** Whether an element is a caption that says so itself, where a script has yet to put the picture beside it. */
export function isFrameless(node: PageNode): boolean {
  return node.tag === 'figcaption' || FRAMELESS_NAME.test(namesOf(node))
}

/** Whether an element shows a person, as a page does beside a byline, or leads to another page. */
export function isOther(node: PageNode): boolean {
  if (listBelow(node).some(({ tag, attributes }) => tag === 'address' || attributes['rel'] === 'author')) return true
  for (let at: PageNode | null = node, i = 0; at && i < 4; at = at.parent, i++) {
    const href = at.tag === 'a' ? at.attributes['href'] : undefined
    if (href !== undefined && /^(?:https?:)?\//.test(href) && !IMAGE_FILE.test(href)) return true
  }
  return false
}

const IMAGE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])|\/(?:image|photo|picture|bild|foto|gallery|galerie)s?\//i

/** An element with more than this below it holds more than one picture and its words; looking further costs time. */
const MAX_BELOW = 600

/** The elements below a node in order, the first `MAX_BELOW` of what is there. */
export function listBelow(node: PageNode): PageNode[] {
  const nodes: PageNode[] = []
  const add = (child: PageNode | string) => typeof child !== 'string' && nodes.push(child) > 0
  walk(node, add, MAX_BELOW)
  return nodes
}

const IMAGE_TAG = /^(?:img|picture|image)$|-(?:image|img|picture|photo)(?:-|$)/

/** Whether a picture is in an element: an image, or an element of a site's own making that its name calls one. */
export function hasImage(node: PageNode): boolean {
  let found = false
  const look = (child: PageNode | string) => {
    if (typeof child === 'string') return false
    found = IMAGE_TAG.test(child.tag)
    return !found || 'stop'
  }
  walk(node, look, MAX_BELOW)
  return found
}

/** So many figures are asked for a picture: the callers want to know whether there is one, and whether there are more. */
const MAX_FIGURES = 8

/** How many figures with a picture are below an element: 0, 1, or 2 for more. */
export function countFigures(node: PageNode): number {
  let count = 0
  const figures = listBelow(node).filter(({ tag }) => tag === 'figure')
  for (const figure of figures.slice(0, MAX_FIGURES)) if (count < 2 && hasImage(figure)) count++
  return count
}

/** Whether a figure is a picture: one is in it, or a script will put it beside the caption. */
export function isPicture(figure: PageNode): boolean {
  if (hasImage(figure)) return true
  const tags = new Set(listBelow(figure).map(({ tag }) => tag))
  return (
    tags.has('figcaption') &&
    !['video', 'audio', 'table', 'iframe', 'blockquote', 'pre', 'a'].some((tag) => tags.has(tag))
  )
}

const MAX_WORDS = 3000
const MAX_READ = 5000

/** What an element shows in words, folded; cut where it is longer than any caption. */
export function readText(node: PageNode): string {
  let text = ''
  const add = (child: PageNode | string) => {
    if (text.length > MAX_WORDS) return 'stop'
    if (typeof child === 'string') text += child
    return typeof child !== 'string' && !isDropped(child)
  }
  walk(node, add, MAX_READ)
  return foldSpace(text)
}

/** Whether an element shows any words. */
export function hasText(node: PageNode): boolean {
  let found = false
  const look = (child: PageNode | string) => {
    if (typeof child !== 'string') return !isDropped(child)
    found = /\S/.test(child)
    return found ? 'stop' : false
  }
  walk(node, look, MAX_BELOW)
  return found
}

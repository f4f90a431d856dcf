import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** An element of a page. Children that are strings are decoded text. */
export type PageNode = {
  tag: string
  attributes: Record<string, string>
  parent: PageNode | null
  children: (PageNode | string)[]
  /** Where the texts among `children` stand in the page: start and end of the first, of the second and so on. */
  spans: number[]
}

/** Deeper elements lend their text to the ancestor at this depth, so that no walk of the tree grows without bound. */
const MAX_DEPTH = 400
/** No article needs more elements; a page that has them is cut there, which bounds memory and time. */
const MAX_NODES = 400_000
/** Nor a longer run of text without an element in it, save the data in its scripts. */
const MAX_TEXT = 2_000_000

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const KEPT_ATTRIBUTES = new Set(
  'class id itemprop itemtype rel href property name content lang xml:lang datetime hidden aria-hidden style role type alt data-testid data-component'.split(
    ' ',
  ),
)
export const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html ' +
    'li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
/** Opening one of these closes an open element of the same group, up to the list or table that holds both. */
const CLOSED_BY_SIBLING: Record<string, { closes: string[]; within: string[] }> = {
  li: { closes: ['li'], within: ['ul', 'ol', 'menu'] },
  dt: { closes: ['dt', 'dd'], within: ['dl'] },
  dd: { closes: ['dt', 'dd'], within: ['dl'] },
  tr: { closes: ['tr', 'td', 'th'], within: ['table', 'tbody', 'thead', 'tfoot'] },
  td: { closes: ['td', 'th'], within: ['tr', 'table'] },
  th: { closes: ['td', 'th'], within: ['tr', 'table'] },
  option: { closes: ['option'], within: ['select'] },
}

/** Most elements have none that is kept, so that they share it. */
const NO_ATTRIBUTES: Record<string, string> = Object.freeze({})

function makeNode(tag: string, parent: PageNode | null): PageNode {
  return { tag, attributes: NO_ATTRIBUTES, parent, children: [], spans: [] }
}

/**
 * Parses HTML of any size and any soundness into a tree of bounded depth and number. It forgives as browsers do: tags
 * left open, closed twice or crossed. Built on the tokenizer alone, in time linear in the text.
 */
export function parseHtmlTree(html: string): PageNode {
  const root = makeNode('#root', null)
  const builder = new TreeBuilder(html, root)
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder)
  builder.stop = () => tokenizer.pause()
  tokenizer.write(html)
  tokenizer.end()
  return root
}

class TreeBuilder implements TokenizerCallbacks {
  stop: () => void = () => undefined
  private readonly html: string
  private current: PageNode
  private depth = 0
  private overflow = 0
  private nodes = 0
  private opening: PageNode | null = null
  private attributeName = ''
  private attributeValue = ''

  constructor(html: string, root: PageNode) {
    this.html = html
    this.current = root
  }

  onopentagname(start: number, end: number): void {
    this.opening = makeNode(this.html.slice(start, end).toLowerCase(), null)
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.html.slice(start, end).toLowerCase()
    this.attributeValue = ''
  }

  onattribdata(start: number, end: number): void {
    if (KEPT_ATTRIBUTES.has(this.attributeName)) this.attributeValue += this.html.slice(start, end)
  }

  onattribentity(codepoint: number): void {
    if (KEPT_ATTRIBUTES.has(this.attributeName)) this.attributeValue += String.fromCodePoint(codepoint)
  }

  onattribend(): void {
    const { opening, attributeName } = this
    if (!opening || !KEPT_ATTRIBUTES.has(attributeName)) return
    if (opening.attributes === NO_ATTRIBUTES) opening.attributes = {}
    opening.attributes[attributeName] ??= this.attributeValue
  }

  onopentagend(): void {
    const node = this.opening
    this.opening = null
    if (!node) return
    if (++this.nodes > MAX_NODES) {
      this.stop()
      return
    }
    this.closeImplied(node.tag)
    if (this.depth >= MAX_DEPTH) {
      if (!VOID.has(node.tag)) this.overflow++
      this.divide(node.tag)
      return
    }
    node.parent = this.current
    this.current.children.push(node)
    if (VOID.has(node.tag)) return
    this.current = node
    this.depth++
  }

  onselfclosingtag(): void {
    const tag = this.opening?.tag ?? ''
    this.onopentagend()
    // Only foreign elements are closed by a slash; `<div/>` stays open, as in browsers.
    if (this.current.tag === tag && (tag === 'path' || tag === 'svg')) this.leave()
  }

  onclosetag(start: number, end: number): void {
    const tag = this.html.slice(start, end).trimEnd().toLowerCase()
    if (this.overflow > 0) {
      this.overflow--
      this.divide(tag)
      return
    }
    const isBlock = BLOCK_TAGS.has(tag)
    let node: PageNode | null = this.current
    let levels = 1
    while (node && node.tag !== tag) {
      // A stray `</b>` or `</p>` must not close the blocks around it.
      if ((!isBlock || tag === 'p') && BLOCK_TAGS.has(node.tag)) return
      node = node.parent
      levels++
    }
    if (node?.parent) for (let i = 0; i < levels; i++) this.leave()
  }

  ontext(start: number, end: number): void {
    this.addText(this.html.slice(start, end), start, end)
  }

  ontextentity(codepoint: number, end: number): void {
    this.addText(String.fromCodePoint(codepoint), this.html.lastIndexOf('&', end - 1), end)
  }

  oncdata(start: number, end: number, offset: number): void {
    this.addText(this.html.slice(start, end - offset), start, end - offset)
  }

  oncomment(): void {
    return
  }
  ondeclaration(): void {
    return
  }
  onprocessinginstruction(): void {
    return
  }
  onend(): void {
    return
  }

  private addText(text: string, start: number, end: number): void {
    const { children, spans } = this.current
    const last = children.length - 1
    const before = children[last]
    if (typeof before === 'string') {
      if (before.length < MAX_TEXT) {
        children[last] = before + text
        spans[spans.length - 1] = end
      }
    } else {
      children.push(text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text)
      spans.push(start, end)
    }
  }

  /** Below the deepest element, blocks that are not built still divide the text. */
  private divide(tag: string): void {
    const last = this.current.children.at(-1)
    if (BLOCK_TAGS.has(tag) && typeof last === 'string') this.current.children.push(makeNode('hr', this.current))
  }

  private leave(): void {
    if (!this.current.parent) return
    this.current = this.current.parent
    this.depth--
  }

  private closeImplied(tag: string): void {
    if (BLOCK_TAGS.has(tag)) this.closeUpTo(['p'], null)
    const rule = CLOSED_BY_SIBLING[tag]
    if (rule) this.closeUpTo(rule.closes, rule.within)
  }

  /** Leaves the nearest open element of `tags`, if it is met before one of `within` (or, without, before any block). */
  private closeUpTo(tags: string[], within: string[] | null): void {
    let node: PageNode | null = this.current
    for (let levels = 1; node; levels++, node = node.parent) {
      if (tags.includes(node.tag)) {
        for (let i = 0; i < levels; i++) this.leave()
        // A row closes its cell first, then itself.
        if (within) this.closeUpTo(tags, within)
        return
      }
      if (within ? within.includes(node.tag) : BLOCK_TAGS.has(node.tag)) return
    }
  }
}

/** So many elements and texts are visited for the text of one node, which may itself stand in hundreds like it. */
const MAX_VISITED = 20_000

/** The text below a node in order, its first `maxLength` characters; of a node that holds thousands of elements, part. */
export function textOf(node: PageNode, maxLength = MAX_TEXT): string {
  let text = ''
  const add = (child: PageNode | string) => {
    if (typeof child === 'string') text += child
    return text.length < maxLength || 'stop'
  }
  walk(node, add, MAX_VISITED)
  return text.slice(0, maxLength)
}

/**
 * Visits every node and text below `node` in order, the first `maxVisited` of them. A visitor that returns false keeps out
 * of that node's children; one that returns 'stop' ends the walk.
 */
export function walk(
  node: PageNode,
  visit: (child: PageNode | string) => boolean | 'stop',
  maxVisited = Number.POSITIVE_INFINITY,
): void {
  const stack = [{ node, index: 0 }]
  for (let visited = 0; visited < maxVisited; ) {
    const frame = stack.at(-1)
    if (!frame) return
    const child = frame.node.children[frame.index++]
    if (child === undefined) {
      stack.pop()
      continue
    }
    visited++
    const answer = visit(child)
    if (answer === 'stop') return
    if (answer && typeof child !== 'string' && child.children.length > 0) stack.push({ node: child, index: 0 })
  }
}

/** Whether `node` is `ancestor` or stands below it. */
export function isWithin(node: PageNode, ancestor: PageNode): boolean {
  for (let at: PageNode | null = node; at; at = at.parent) if (at === ancestor) return true
  return false
}

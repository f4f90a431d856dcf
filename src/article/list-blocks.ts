import {
  COMMENTS,
  findUnlikely,
  HIDDEN,
  isDropped,
  isHidden,
  isMessage,
  type JudgedNames,
  NO_TEXT,
} from './find-unlikely.ts'
import { foldSpace } from './fold-space.ts'
import { BLOCK_TAGS, type PageNode } from './html-tree.ts'
import { readText } from './picture-markup.ts'

/** A run of text between block boundaries, with what its place in the page tells about it. */
export type Block = {
  text: string
  /** Units [start, end) of the page between which it is written, white space at its ends included. */
  start: number
  end: number
  /** Units of `text` that are links, and those in bold. */
  linked: number
  bold: number
  /** The element that its first words stand in, and the nearest block element around them. */
  within: PageNode
  node: PageNode
  /** The nearest ancestor that matters: a heading, list item, figure caption, cell, quote; else `p` or `div`. */
  role: 'p' | 'div' | 'heading' | 'h1' | 'item' | 'caption' | 'cell' | 'quote'
  /** Why the markup around it is hardly an article's, and the element that says so; null when nothing does. */
  unlikely: { reason: string; node: PageNode } | null
}

/** A longer run of text without any break is no paragraph; its rest is not read. */
const MAX_BLOCK = 200_000

type Frame = {
  node: PageNode
  index: number
  /** How many numbers of the node's `spans` are behind it. */
  passed: number
  inLink: boolean
  inBold: boolean
  role: Block['role']
}

/** Lists the blocks of text of a page in reading order. Scripts, styles and controls are no text; what is hidden is
 * listed as unlikely. */
export function listBlocks(root: PageNode): Block[] {
  const trusted = new Set<PageNode>()
  const judged: JudgedNames = new Map()
  const blocks = readBlocks(root)
  // Names that speak against an element are not believed where it holds most of what is written on the page.
  for (let round = 0; round <= MAX_DOUBTS; round++) {
    doubt(blocks, trusted, judged)
    const misnamed = round < MAX_DOUBTS ? findMisnamed(blocks) : null
    if (!misnamed) break
    trusted.add(misnamed)
  }
  return blocks
}

const MAX_DOUBTS = 8

/** Notes at each block the outermost element around it that is hardly an article's, those that are trusted set aside. */
function doubt(blocks: Block[], trusted: Set<PageNode>, judged: JudgedNames): void {
  const known = new Map<PageNode, Block['unlikely']>()
  for (const block of blocks) {
    const path: PageNode[] = []
    for (let node: PageNode | null = block.within; node && !known.has(node); node = node.parent) path.push(node)
    for (const node of path.reverse()) {
      const above = (node.parent ? known.get(node.parent) : null) ?? null
      const own = above === null && node.parent && !trusted.has(node) ? findUnlikely(node, judged) : above
      known.set(node, own && isMessage(node, own.reason) ? null : own)
    }
    block.unlikely = known.get(block.within) ?? null
  }
}

const MISNAMED_SHARE = 0.5
/** With the page's title in it, an element needs less of the text to be believed. */
const TITLED_SHARE = 0.25

function findMisnamed(blocks: Block[]): PageNode | null {
  const written = new Map<PageNode, { length: number; titled: boolean }>()
  let total = 0
  for (const block of blocks) {
    if (block.unlikely?.reason === HIDDEN) continue
    const node = block.unlikely?.reason === COMMENTS ? null : (block.unlikely?.node ?? null)
    const sum = node && (written.get(node) ?? { length: 0, titled: false })
    if (node && sum) written.set(node, sum)
    if (sum && block.role === 'h1' && block.linked === 0) sum.titled = true
    const length = weigh(block.text)
    if (block.role === 'caption' || length < 80 || block.linked > block.text.length / 3) continue
    total += length
    if (sum) sum.length += length
  }
  for (const [node, { length, titled }] of written) {
    if (length > total * (titled ? TITLED_SHARE : MISNAMED_SHARE)) return node
  }
  return null
}

/** The length of a text in letters of an alphabet: a character of Chinese, Japanese or Korean says more than one. */
export function weigh(text: string): number {
  const wide = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0
  return text.length + wide * 2
}

function readBlocks(root: PageNode): Block[] {
  const blocks: Block[] = []
  let parts: string[] = []
  let linked = 0
  let bold = 0
  let breaks = 0
  let start = 0
  let end = 0
  let owner: Frame | null = null
  let hidden: PageNode[] = []
  const flush = () => {
    const text = parts.length === 0 ? '' : foldSpace(parts.join('').slice(0, MAX_BLOCK))
    if (text !== '' && owner) {
      blocks.push({
        text,
        start,
        end,
        linked: Math.min(linked, text.length),
        bold: Math.min(bold, text.length),
        within: owner.node,
        node: nearestBlock(owner.node),
        role: owner.role,
        unlikely: null,
      })
    }
    for (const node of hidden) blocks.push(...listHidden(node))
    hidden = []
    parts = []
    linked = 0
    bold = 0
    breaks = 0
    owner = null
  }
  const stack: Frame[] = [{ node: root, index: 0, passed: 0, inLink: false, inBold: false, role: 'div' }]
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const child = frame.node.children[frame.index++]
    if (child === undefined) {
      if (BLOCK_TAGS.has(frame.node.tag)) flush()
      stack.pop()
    } else if (typeof child === 'string') {
      if (/\S/.test(child)) {
        const { spans } = frame.node
        if (!owner) start = spans[frame.passed] ?? 0
        end = spans[frame.passed + 1] ?? 0
        owner ??= frame
        breaks = 0
        const length = child.trim().length
        if (frame.inLink) linked += length
        if (frame.inBold) bold += length
      }
      frame.passed += 2
      parts.push(child)
    } else if (child.tag === 'br') {
      parts.push(' ')
      if (++breaks >= 2) flush()
    } else if (isHidden(child)) {
      if (BLOCK_TAGS.has(child.tag)) flush()
      hidden.push(child)
    } else if (!isDropped(child)) {
      if (BLOCK_TAGS.has(child.tag)) flush()
      stack.push({
        node: child,
        index: 0,
        passed: 0,
        inLink: frame.inLink || child.tag === 'a',
        inBold: frame.inBold || child.tag === 'strong' || child.tag === 'b',
        role: roleOf(child, frame.role),
      })
    }
  }
  flush()
  return blocks
}

/** A hidden element as one block of its own, so that what is hidden within a paragraph is no part of it. */
function listHidden(node: PageNode): Block[] {
  const text = NO_TEXT.has(node.tag) ? '' : readText(node)
  if (text === '') return []
  return [{ text, start: 0, end: 0, linked: 0, bold: 0, within: node, node, role: 'div', unlikely: null }]
}

function roleOf(node: PageNode, inherited: Block['role']): Block['role'] {
  const { tag } = node
  if (tag === 'figcaption' || inherited === 'caption') return 'caption'
  if (tag === 'h1') return 'h1'
  if (/^h[2-6]$/.test(tag)) return 'heading'
  if (tag === 'li' || tag === 'dd' || tag === 'dt') return 'item'
  if (tag === 'td' || tag === 'th') return 'cell'
  if (tag === 'blockquote') return 'quote'
  if (
    inherited === 'item' ||
    inherited === 'cell' ||
    inherited === 'quote' ||
    inherited === 'heading' ||
    inherited === 'h1'
  )
    return inherited
  return tag === 'p' ? 'p' : BLOCK_TAGS.has(tag) ? 'div' : inherited
}

function nearestBlock(node: PageNode): PageNode {
  let at = node
  while (at.parent && !BLOCK_TAGS.has(at.tag)) at = at.parent
  return at
}

import { chooseRun } from './choose-run.ts'
import { isWithin, type PageNode } from './html-tree.ts'
import { endsAsSentence } from './line-signals.ts'
import { type Block, weigh } from './list-blocks.ts'

const BODY_NAME =
  /article-?_*(?:body|content|text)|story-?_*(?:body|content|text)|entry-?_*content|post-?_*(?:body|content)|articlebody|article-text|richtext|rich-text|body-?_*text/i
const ROLE_WEIGHT: Record<Block['role'], number> = {
  p: 1,
  div: 0.7,
  quote: 0.6,
  item: 0.4,
  cell: 0.4,
  heading: 0,
  h1: 0,
  caption: 0,
}

/** How much a block speaks for being text of an article (positive) or of the page around it (negative). */
function weighBlock(block: Block): number {
  if (block.unlikely) return 0
  const length = weigh(block.text)
  const linkShare = block.linked / block.text.length
  if (block.role === 'heading' || block.role === 'h1' || block.role === 'caption') return linkShare > 0.5 ? -15 : 0
  if (linkShare > 0.5) return -15 - Math.min(length, 100) * 0.3
  const sentence = endsAsSentence(block.text) || length > 140
  if (length < 25 || !sentence) return block.role === 'p' ? 0 : -8
  return Math.min(length, 700) * ROLE_WEIGHT[block.role] * (1 - linkShare)
}

/** A container that holds less than this of the best run of text is passed over for the run itself. */
const MIN_CONTAINER_SHARE = 0.6

/**
 * Chooses the blocks that may be the article: those of the element whose blocks weigh most together, so that neither a
 * paragraph is lost nor a list of links gained; where text and links lie side by side in one element, the run of blocks
 * that weighs most. `from` is the index of the first among all. Null when no block weighs anything.
 */
export function chooseBody(blocks: Block[]): { inside: Block[]; from: number } | null {
  const weights = weighInPlace(blocks)
  const container = chooseContainer(blocks, weights)
  if (!container) return null
  const within = blocks.flatMap((block, i) => (isWithin(block.node, container) ? [i] : []))
  const run = chooseRun(weights)
  const held = within.reduce((sum, i) => sum + Math.max(weights[i] ?? 0, 0), 0)
  if (held < run.sum * MIN_CONTAINER_SHARE) return { inside: blocks.slice(run.from, run.to), from: run.from }
  return { inside: within.flatMap((i) => blocks[i] ?? []), from: within[0] ?? 0 }
}

/** Weights of blocks with what stands before them: what follows a title that is a link is the teaser of another page. */
function weighInPlace(blocks: Block[]): number[] {
  let teaser = false
  return blocks.map((block) => {
    const isTitle = block.role === 'heading' || block.role === 'h1'
    const weight = teaser && !isTitle ? Math.min(weighBlock(block), 0) : weighBlock(block)
    teaser = isTitle && block.linked > block.text.length * 0.7
    return weight
  })
}

function chooseContainer(blocks: Block[], weights: number[]): PageNode | null {
  // Nodes enter the map after their parents, so that one way back through it sums up every subtree.
  const scores = new Map<PageNode, number>()
  for (const [i, block] of blocks.entries()) {
    const weight = weights[i] ?? 0
    if (weight === 0) continue
    const path: PageNode[] = []
    for (let node: PageNode | null = block.node; node && !scores.has(node); node = node.parent) path.push(node)
    for (const node of path.reverse()) scores.set(node, 0)
    scores.set(block.node, (scores.get(block.node) ?? 0) + weight)
  }
  for (const node of [...scores.keys()].reverse()) {
    if (node.parent) scores.set(node.parent, (scores.get(node.parent) ?? 0) + (scores.get(node) ?? 0))
  }
  let best: { node: PageNode; score: number } | null = null
  for (const [node, sum] of scores) {
    const score = sum * bonus(node)
    if (score > 0 && (best === null || score > best.score || (score === best.score && isWithin(node, best.node))))
      best = { node, score }
  }
  return best?.node ?? null
}

function bonus(node: PageNode): number {
  const { attributes } = node
  if (attributes['itemprop'] === 'articleBody') return 1.25
  if (BODY_NAME.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`)) return 1.2
  return node.tag === 'article' ? 1.1 : 1
}

import { chooseRun } from './choose-run.ts'
import { HIDDEN } from './find-unlikely.ts'
import { foldWords } from './fold-words.ts'
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
 * that weighs most. Where the page goes on with other articles, the one with the headline. `from` is the index of the first among all. Null when no block weighs anything.
 */
export function chooseBody(blocks: Block[], headline: string | null): { inside: Block[]; from: number } | null {
  const weights = weighInPlace(blocks)
  const widest = chooseContainer(blocks, weights)
  if (!widest) return null
  const titled = findTitledArticle(blocks, weights, widest, headline)
  const container = titled ?? widest
  const within = blocks.flatMap((block, i) => (isWithin(block.node, container) ? [i] : []))
  const run = chooseRun(weights)
  const held = within.reduce((sum, i) => sum + Math.max(weights[i] ?? 0, 0), 0)
  if (!titled && held < run.sum * MIN_CONTAINER_SHARE) return { inside: blocks.slice(run.from, run.to), from: run.from }
  return { inside: within.flatMap((i) => blocks[i] ?? []), from: within[0] ?? 0 }
}

/** An `article` element that holds the headline is the article when it holds so much of the text around it. */
const MIN_ARTICLE_SHARE = 0.15
const MIN_ARTICLE = 600

/**
 * The element of the article itself, where the page goes on with others: an `article` with the headline in it, within the
 * element that holds most text. Null where there is none with enough text.
 */
function findTitledArticle(
  blocks: Block[],
  weights: number[],
  widest: PageNode,
  headline: string | null,
): PageNode | null {
  const title = foldWords(headline ?? '')
  const heading = blocks.find(
    ({ role, text, unlikely }) =>
      unlikely?.reason !== HIDDEN && /^h/.test(role) && title !== '' && foldWords(text) === title,
  )
  let article: PageNode | null = null
  for (let at = heading?.node ?? null; at && at !== widest; at = at.parent) if (at.tag === 'article') article = at
  if (!article || !isWithin(article, widest)) return null
  let total = 0
  let held = 0
  for (const [i, block] of blocks.entries()) {
    const weight = Math.max(weights[i] ?? 0, 0)
    if (isWithin(block.node, widest)) total += weight
    if (isWithin(block.node, article)) held += weight
  }
  return held >= MIN_ARTICLE && held >= total * MIN_ARTICLE_SHARE ? article : null
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

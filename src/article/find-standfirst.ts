import { foldWords } from './fold-words.ts'
import { isWithin, type PageNode } from './html-tree.ts'
import { endsAsSentence } from './line-signals.ts'
import type { Block } from './list-blocks.ts'
import type { Metadata } from './read-metadata.ts'

/** A standfirst with the blocks it is printed in. */
export type Standfirst = { text: string; blocks: Set<Block> }

const SHORTEST = 20
const LONGEST = 900
/** So many paragraphs of the text are looked at: what stands below them is no standfirst. */
const PARAGRAPHS = 3
/** What speaks for a block has to add up to this. */
const ENOUGH = 2
/** A head has no more blocks than this, menus and pictures included. */
const HEAD = 150
/** A block in these is no standfirst, whatever its names say. */
const FOREIGN =
  /links to other|comments of|newsletter|advertising|cookies|navigation|hidden|poll|picture|dialogue|share/

const NAME =
  /(?:^|[-_ ])(?:stand-?first|dek|deck|summary\w*|lead|lede|leads|teaser-?text|sub-?title|sub-?head(?:er|ing|line)?|strap-?line|preface|intro|introduction|excerpt|abstract|vorspann|einleitung|chapo|chapeau|description|desc|entradilla|bajada|copete|sumario|sommario|occhiello|catenaccio|ingress|manchet|perex|key-?points|bullet-?points|tl-?dr)(?:$|[-_ ])/

/**
 * The standfirst: what stands between headline and text, or begins the text, and is told from it by its names, its place,
 * its type or by the page's describing itself with the same words. A description that is printed nowhere is none: it is
 * written for search engines more often than for readers. `blocks` are all of the page, `inside` those that may be the
 * text; null when nothing is more than a paragraph.
 */
export function findStandfirst(
  blocks: Block[],
  inside: Block[],
  metadata: Metadata,
  headline: string | null,
): Standfirst | null {
  const title = foldWords(headline ?? '')
  const descriptions = listDescriptions(metadata, title)
  const head = listHead(blocks, inside, title)
  let best: { score: number; at: number } | null = null
  for (const [at, block] of head.blocks.entries()) {
    const score = rate(block, head, descriptions, title)
    if (score >= ENOUGH && (best === null || score > best.score)) best = { score, at }
  }
  return best ? extend(head, best.at, descriptions) : null
}

type Description = { text: string; folded: string; cut: boolean }

const CUT = /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\[&hellip;\])\s*$/

function listDescriptions({ linked, meta }: Metadata, title: string): Description[] {
  const found: Description[] = []
  const given = [
    linked?.description,
    meta.get('og:description'),
    meta.get('description'),
    meta.get('twitter:description'),
  ]
  for (const text of given) {
    const folded = foldWords(text ?? '')
    if (!text || folded.length < SHORTEST || folded === title || found.some((each) => each.folded === folded)) continue
    found.push({ text, folded, cut: CUT.test(text) })
  }
  return found
}

type Head = { blocks: Block[]; heading: PageNode | null; typical: string; paragraphs: Set<Block> }

/** The blocks from the headline to the third paragraph, and what the paragraphs of the text look like. */
function listHead(blocks: Block[], inside: Block[], title: string): Head {
  const paragraphs = inside.filter(
    (block) => !block.unlikely && /^(?:p|div)$/.test(block.role) && block.text.length > 80,
  )
  const looks = new Map<string, number>()
  for (const block of paragraphs) looks.set(lookOf(block), (looks.get(lookOf(block)) ?? 0) + 1)
  const typical = [...looks].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  const last = paragraphs[PARAGRAPHS - 1] ?? paragraphs.at(-1) ?? inside.at(-1)
  const end = last ? blocks.indexOf(last) + 1 : 0
  const before = blocks.slice(Math.max(0, end - HEAD), end)
  const titled = before.findLastIndex((block) => foldWords(block.text) === title)
  const from = titled >= 0 ? titled : before.findLastIndex((block) => block.role === 'h1')
  const start = from >= 0 ? from + 1 : Math.max(0, (inside[0] ? before.indexOf(inside[0]) : 0) - 5)
  return {
    blocks: before.slice(start),
    heading: before[from]?.node ?? null,
    typical,
    paragraphs: new Set(paragraphs.filter((block) => lookOf(block) === typical)),
  }
}

/** What tells the paragraphs of a text from what is set apart: tag and class of the element and of the one around it. */
function lookOf({ node }: Block): string {
  const outer = node.parent
  return `${node.tag} ${node.attributes['class'] ?? ''} < ${outer?.tag} ${outer?.attributes['class'] ?? ''}`
}

/** How much speaks for a block's being (the beginning of) the standfirst; 0 where it cannot be. */
function rate(block: Block, head: Head, descriptions: Description[], title: string): number {
  const { text, role } = block
  if (text.length < SHORTEST || text.length > LONGEST || role === 'h1' || role === 'caption') return 0
  const folded = foldWords(text)
  if (block.linked > text.length / 2 || folded === '' || folded === title) return 0
  const opens = head.blocks.find((each) => head.paragraphs.has(each))
  if (opens && head.blocks.indexOf(block) > head.blocks.indexOf(opens)) return 0
  const typical = lookOf(block) === head.typical
  // The first paragraph of a text without a standfirst is what such a page describes itself with.
  const described = !typical && isDescribed(folded, descriptions)
  const named = isNamed(block.node, head)
  if (!isLikely(block, described, named, head)) return 0
  let score = (described ? 3 : 0) + (named ? 4 : 0)
  const otherBold = head.blocks.some((each) => each !== block && isBold(each) && head.paragraphs.has(each))
  if (isBold(block) && role !== 'heading' && !otherBold)
    score += typical && !(text.length > 45 && endsAsSentence(text)) ? 1 : 2
  if (typical || TITLE.test(block.node.attributes['class'] ?? '')) return score
  if (isHeader(block.node, head.heading)) score += 2
  if (endsAsSentence(text) && text.length > 40) score += role === 'heading' ? 2 : 1
  return score
}

const TITLE = /title|headline|label|kicker|overline/i

/** Whether names that speak against the block are outdone: by the description's words, or by holding the headline too. */
function isLikely({ unlikely }: Block, described: boolean, named: boolean, head: Head): boolean {
  if (!unlikely) return true
  if (described) return !/hidden|comments/.test(unlikely.reason)
  const holdsHeadline = head.heading !== null && isWithin(head.heading, unlikely.node)
  return named && (holdsHeadline || !FOREIGN.test(unlikely.reason))
}

function isDescribed(folded: string, descriptions: Description[]): boolean {
  return descriptions.some(
    (each) =>
      each.folded === folded ||
      (folded.length > 50 && each.folded.startsWith(folded)) ||
      (each.folded.length > 50 && folded.startsWith(each.folded.slice(0, each.cut ? -12 : undefined).slice(0, 140))) ||
      (each.folded.length > 50 && folded.endsWith(each.folded)),
  )
}

/** Whether the element, or one of the two around it that do not hold the text as well, bears a name of standfirsts. */
function isNamed(node: PageNode, head: Head): boolean {
  let at: PageNode | null = node
  const text = [...head.paragraphs].find((block) => block.node !== node)?.node
  for (let i = 0; i < 3 && at && !(text && isWithin(text, at)); i++, at = at.parent) {
    const { attributes } = at
    if (/^(?:description|alternativeHeadline|abstract)$/.test(attributes['itemprop'] ?? '')) return true
    const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''} ${attributes['data-testid'] ?? ''}`
    if (
      NAME.test(
        names
          .replace(/([a-z])([A-Z])/g, '$1-$2')
          .replace(/__+/g, '-')
          .toLowerCase(),
      )
    )
      return true
  }
  return false
}

function isBold({ text, bold }: Block): boolean {
  return bold > text.length * 0.85
}

/** Whether an element stands in one header with the headline. */
function isHeader(node: PageNode, heading: PageNode | null): boolean {
  if (!heading) return false
  for (let at = node.parent; at; at = at.parent) {
    if (at.tag === 'header' || at.tag === 'hgroup') return isWithin(heading, at)
  }
  return false
}

/** The block with those after it that look the same and belong to it: bullet points, or what the description goes on with. */
function extend({ blocks, typical }: Head, at: number, descriptions: Description[]): Standfirst | null {
  const first = blocks[at]
  if (!first) return null
  const taken = [first]
  const alike = (block: Block) => lookOf(block) === lookOf(first) && block.node.parent === first.node.parent
  const separate = lookOf(first) !== typical
  for (let i = at - 1; i >= 0; i--) {
    const block = blocks[i]
    if (!block || !separate || !alike(block) || !isPoint(block)) break
    taken.unshift(block)
  }
  for (const block of blocks.slice(at + 1)) {
    const joined = foldWords([...taken, block].map((each) => each.text).join(' '))
    const goesOn = descriptions.some(({ folded }) => folded.startsWith(joined))
    if (!goesOn && !(separate && alike(block) && isPoint(block))) break
    taken.push(block)
  }
  return { text: taken.map((block) => block.text).join(' '), blocks: new Set(taken) }
}

function isPoint(block: Block): boolean {
  return block.text.length >= SHORTEST && block.text.length <= 400 && block.linked < block.text.length / 2
}

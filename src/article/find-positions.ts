import type { Position } from './article.ts'
import type { PageNode } from './html-tree.ts'
import type { Block } from './list-blocks.ts'

/**
 * Where blocks stand in the text of their page: from the first to the last character of each, and the XPath of the
 * element around it. The path counts the elements as they are written, so that `html` or `tbody` is in it only where the
 * page has the tag. Time is linear in the elements beside and above the blocks.
 */
export function findPositions(blocks: Block[], page: string): Position[] {
  const paths = new Map<PageNode, string>()
  const counted = new Set<PageNode>()
  // Counts all children of an element at once: many paragraphs are children of one.
  const countChildren = (parent: PageNode) => {
    if (counted.has(parent)) return
    counted.add(parent)
    const seen = new Map<string, number>()
    for (const child of parent.children) {
      if (typeof child === 'string') continue
      const number = (seen.get(child.tag) ?? 0) + 1
      seen.set(child.tag, number)
      paths.set(child, `${paths.get(parent) ?? ''}/${child.tag}[${number}]`)
    }
  }
  return blocks.map(({ node, start, end }) => {
    const above: PageNode[] = []
    for (let at = node.parent; at && !counted.has(at); at = at.parent) above.push(at)
    for (const parent of above.reverse()) countChildren(parent)
    return { kind: 'markup', ...trimPosition(page, start, end), path: paths.get(node) ?? '/' }
  })
}

/** Units [start, end) of a text without the white space at their ends. */
export function trimPosition(text: string, start: number, end: number): { start: number; end: number } {
  const slice = text.slice(start, end)
  const lead = slice.length - slice.trimStart().length
  return { start: start + lead, end: start + Math.max(lead, slice.trimEnd().length) }
}

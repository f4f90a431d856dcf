import type { ArticleImage } from './article.ts'
import { cleanCredit, findCreditLine, splitCaption } from './find-credit.ts'
import { isDropped } from './find-unlikely.ts'
import { foldSpace } from './fold-space.ts'
import { foldWords } from './fold-words.ts'
import { BLOCK_TAGS, type PageNode, walk } from './html-tree.ts'
import { endsAsSentence, findLineSignal } from './line-signals.ts'
import { hasImage, isCaption, isCredit, listBelow, namesOf, readText } from './picture-markup.ts'

const MAX_CAPTION = 1500
const UNREAD = new Set(['address', 'time', 'button', 'noscript', 'table', 'video', 'audio', 'select'])

/** Reads caption and credit of a picture from the element that holds it. */
export function readPicture(frame: PageNode): ArticleImage {
  const captions: PageNode[] = []
  walk(frame, (node) => {
    if (typeof node === 'string') return false
    if (!isCaption(node) || isCredit(node)) return true
    captions.push(node)
    return false
  })
  const credits: string[] = []
  const lines: string[] = []
  const inCaptions = new Set(captions)
  // Where no element is named the caption, all words with the picture are.
  collect(frame, captions.length > 0 ? inCaptions : null, lines, credits)
  const worded = lines.filter((line) => !findLineSignal(line))
  const last = worded.at(-1) ?? ''
  const isUnnamedCredit = captions.length === 0 && credits.length === 0 && worded.length === 2 && isBrief(last)
  const line = worded.find((each) => findCreditLine(each) !== null) ?? (isUnnamedCredit ? last : undefined)
  const caption = unlabel(worded.filter((each) => each !== line).join(' '))
  const named = [...new Set(credits.map(cleanCredit))].filter((each) => each !== '').join(' ')
  const credit = named || (line ? cleanCredit(line) : '')
  const split = splitCaption(caption)
  if (caption.length > MAX_CAPTION) return { caption: null, credit: credit || null }
  if (split && (credit === '' || foldWords(credit).includes(foldWords(split.credit))))
    return { caption: split.caption, credit: credit || split.credit }
  return { caption: caption || null, credit: credit || null }
}

/** Whether a line may be a name rather than a sentence. */
function isBrief(line: string): boolean {
  return line.length <= 60 && line.split(' ').length <= 6 && /^\p{Lu}/u.test(line) && !endsAsSentence(line)
}

/** The lines of a picture's caption, and apart from them what its markup calls a credit. */
function collect(frame: PageNode, captions: Set<PageNode> | null, lines: string[], credits: string[]): void {
  let parts: string[] = []
  let taken = false
  const flush = () => {
    const line = foldSpace(parts.join(''))
    if (line !== '' && (taken || findCreditLine(line) !== null)) lines.push(line)
    parts = []
    taken = false
  }
  const stack: { node: PageNode; index: number; taken: boolean }[] = [
    { node: frame, index: 0, taken: captions === null },
  ]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = top.node.children[top.index++]
    if (child === undefined) {
      if (BLOCK_TAGS.has(top.node.tag) || captions?.has(top.node)) flush()
      stack.pop()
    } else if (typeof child === 'string') {
      parts.push(child)
      if (top.taken && /\S/.test(child)) taken = true
    } else if (child.tag === 'br') parts.push(' ')
    else if (!isUnread(child)) {
      const text = isCredit(child) && !hasImage(child) ? readText(child) : ''
      if (text !== '' && text.length <= 160 && !listBelow(child).some(isCaption)) {
        credits.push(text)
        continue
      }
      const isCaptioned = captions?.has(child) === true
      if (BLOCK_TAGS.has(child.tag) || isCaptioned) flush()
      else parts.push(' ')
      stack.push({ node: child, index: 0, taken: top.taken || isCaptioned })
    }
  }
  flush()
}

/** Whether an element in a caption is none of its words. What is hidden from screen readers is: it repeats the picture's `alt`. */
function isUnread(node: PageNode): boolean {
  if (UNREAD.has(node.tag) || (isDropped(node) && node.attributes['aria-hidden'] !== 'true')) return true
  return /(?:^|[-_ ])(?:sr-only|visually-?hidden|screen-?reader\w*|a11y)(?:$|[-_ ])/.test(namesOf(node))
}

/** A caption without the word that says it is one, and without its number in a gallery. */
function unlabel(caption: string): string {
  return caption
    .replace(/^\d{1,3} ?(?:of|von|de|sur|di|\/) ?\d{1,3}\s*[|:–-]\s*/i, '')
    .replace(/^(?:above|below|legende|caption|bildunterschrift|image caption|photo caption|bild|légende)\s*:\s*/i, '')
}

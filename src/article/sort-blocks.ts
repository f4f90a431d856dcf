import type { Article } from './article.ts'
import { findAgenciesIn, hasBylineLead, isSignOff } from './find-bylines.ts'
import { findCreditLine, splitCaption } from './find-credit.ts'
import { findDateLine } from './find-day.ts'
import type { Standfirst } from './find-standfirst.ts'
import { foldWords } from './fold-words.ts'
import { endsAsSentence, findLineSignal, findRelated, isEndHeading, isRelatedHeading } from './line-signals.ts'
import type { Block } from './list-blocks.ts'

const MAX_LEFT_OUT = 400

/** Sorts the blocks that may be the article: paragraphs, captions, related titles, and what is left out. Gives the paragraphs' blocks. */
export function sortBlocks(inside: Block[], standfirst: Standfirst | null, article: Article): Block[] {
  const headline = foldWords(article.headline ?? '')
  article.standfirst = standfirst?.text ?? null
  const first = foldWords(standfirst?.text ?? '')
  const captions = new Set(article.images.flatMap(({ caption }) => (caption === null ? [] : foldWords(caption))))
  const printed = article.images.map(({ caption, credit }) => foldWords(`${caption ?? ''} ${credit ?? ''}`)).join(' ')
  const kept: { block: Block; text: string }[] = []
  const repeated = findRepeats(inside)
  const resumes = findResumption(inside)
  let after = false
  for (const [i, block] of inside.entries()) {
    const { text } = block
    const leaveOut = (step: string, reason: string) => {
      if (article.leftOut.length < MAX_LEFT_OUT) article.leftOut.push({ step, reason, text })
    }
    const related = findRelated(text)
    const signal = findLineSignal(text)
    const folded = foldWords(text)
    const isPictured = block.role === 'caption' || findCreditLine(text) !== null
    if (captions.has(folded) || ((isPictured || splitCaption(text)) && printed.includes(folded))) continue
    else if (isPictured) leaveOut('picture', 'words of a picture')
    else if (block.unlikely) leaveOut('markup', block.unlikely.reason)
    else if (folded === headline || block.role === 'h1') leaveOut('headline', 'the headline again')
    else if (standfirst?.blocks.has(block) || (first !== '' && folded === first)) continue
    else if (repeated.has(i)) leaveOut('repeat', 'says again what stands elsewhere in the text')
    else if (related !== null && block.linked > text.length * 0.3) article.related.push(related)
    else if (signal) leaveOut(signal.step, signal.reason)
    else if (isEndHeading(text) && i >= resumes) {
      after = true
      leaveOut('after', 'heads what follows the article')
    } else if (after) leaveOut('after', 'stands after the article')
    else if (isRelatedHeading(text)) leaveOut('related', 'heads links to other articles')
    else if (isSignOff(text)) {
      for (const agency of findAgenciesIn(text)) addTo(article.agencies, agency)
      leaveOut('sign-off', 'the initials of the desk')
    } else if (findDateLine(text) || (i < 6 && hasBylineLead(text) && text.length < 120 && !endsAsSentence(text)))
      leaveOut('head', 'a byline or date')
    else if (
      block.linked > text.length * 0.7 &&
      (block.role === 'item' || block.role === 'heading' || !endsAsSentence(text))
    ) {
      leaveOut('links', 'is nothing but a link')
    } else if (
      block.role !== 'heading' &&
      block.role !== 'p' &&
      text.length < 40 &&
      !endsAsSentence(text) &&
      block.role !== 'item'
    ) {
      leaveOut('fragment', 'too short for a paragraph')
    } else kept.push({ block, text })
  }
  // A heading with no text after it heads something that was left out.
  while (kept.at(-1)?.block.role === 'heading') kept.pop()
  for (const { text } of kept) {
    article.paragraphs.push(text)
    for (const agency of findAgenciesIn(text)) addTo(article.agencies, agency)
  }
  return kept.map(({ block }) => block)
}

/** So many paragraphs are searched for the words of a pull quote. */
const MAX_SEARCHED = 300
/** And no longer words are looked for. */
const MAX_PULLED = 1000

/** The indices of blocks printed twice, and of pull quotes: words of a paragraph set large beside it. */
function findRepeats(inside: Block[]): Set<number> {
  const repeats = new Set<number>()
  const seen = new Set<string>()
  const paragraphs = inside.filter((block) => block.role === 'p' && !block.unlikely).slice(0, MAX_SEARCHED)
  for (const [i, { text, role, unlikely }] of inside.entries()) {
    if (text.length < 30 || role === 'heading' || unlikely) continue
    const isPulled =
      role === 'quote' &&
      i < MAX_SEARCHED &&
      text.length <= MAX_PULLED &&
      paragraphs.some((other) => other.text.includes(text))
    if (seen.has(text) || isPulled) repeats.add(i)
    seen.add(text)
  }
  return repeats
}

/** Up to which index an article still goes on for several paragraphs, so that a heading before it ends nothing. */
function findResumption(inside: Block[]): number {
  const long = inside.flatMap((block, i) =>
    !block.unlikely && block.role === 'p' && block.text.length > 120 ? [i] : [],
  )
  return long.at(-3) ?? -1
}

function addTo(list: string[], name: string): void {
  if (!list.includes(name)) list.push(name)
}

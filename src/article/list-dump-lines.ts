import type { ArticleImage, Position } from './article.ts'
import { hasBylineLead, isSignOff, looksLikeNames } from './find-bylines.ts'
import { findCreditLine, splitCaption } from './find-credit.ts'
import { type DateLine, findDateLine, splitDate } from './find-day.ts'
import { trimPosition } from './find-positions.ts'
import { foldSpace } from './fold-space.ts'
import { findLineSignal, type LineSignal } from './line-signals.ts'

/** A line of a page dump and what it is by its own words; `afterGap` when a blank line stands before it. */
export type DumpLine = { text: string; afterGap: boolean; listItem: boolean; position: Position } & (
  | { kind: 'text' }
  | { kind: 'url' }
  | { kind: 'date'; date: DateLine }
  | { kind: 'image'; image: ArticleImage }
  | { kind: 'furniture'; signal: LineSignal }
)

/** Lists the lines of a dump, captions joined with their credits, paragraphs that were broken at a margin made whole. */
export function listDumpLines(text: string): DumpLine[] {
  const lines: DumpLine[] = []
  for (const { text: line, afterGap, position } of unwrap(text)) {
    const credit = findCreditLine(line)
    const before = lines.at(-1)
    if (credit !== null) {
      // A caption stands right above its credit, in the same block.
      const isCaption = before?.kind === 'text' && !afterGap && lines.length > 1
      if (isCaption) lines.pop()
      const image = { caption: isCaption ? before.text : null, credit }
      lines.push({
        kind: 'image',
        text: line,
        afterGap: isCaption ? before.afterGap : afterGap,
        listItem: false,
        position,
        image,
      })
    } else lines.push(...(splitDatedByline(line, afterGap, position) ?? [classify(line, afterGap, position)]))
  }
  return lines
}

/** "By Ann Lee | 6 May 2019" is a byline and a date on one line. */
function splitDatedByline(line: string, afterGap: boolean, position: Position): DumpLine[] | null {
  if (findDateLine(line)) return null
  const split = splitDate(line)
  if (!split || (!hasBylineLead(split.rest) && !looksLikeNames(split.rest))) return null
  return [
    { kind: 'text', text: split.rest, afterGap, listItem: false, position },
    { kind: 'date', text: line, afterGap: false, listItem: false, position, date: split.date },
  ]
}

function classify(text: string, afterGap: boolean, position: Position): DumpLine {
  const base = { text, afterGap, listItem: false, position }
  if (/^https?:\/\/\S+$/.test(text)) return { ...base, kind: 'url' }
  const date = findDateLine(text)
  if (date) return { ...base, kind: 'date', date }
  const signal = findLineSignal(text)
  if (signal) return { ...base, kind: 'furniture', signal }
  const split = isSignOff(text) ? null : splitCaption(text)
  if (split) return { ...base, kind: 'image', image: split }
  const item = /^(?:[*•–-]|\d{1,2}[.)])\s+(.{40,})$/.exec(text)
  // A listed sentence is text; a listed title is a link, and stays as it was printed.
  if (item?.[1] && /[.!?]["”]?$/.test(item[1])) return { ...base, kind: 'text', text: item[1], listItem: true }
  return { ...base, kind: 'text' }
}

/** No dump of one article is longer; what exceeds these bounds is not read. */
const MAX_LINES = 300_000
const MAX_LINE = 200_000

type Line = { text: string; afterGap: boolean; position: Position }

/** Joins lines that were broken at a margin: told by blocks of several lines that are all of nearly the same length. */
function unwrap(text: string): Line[] {
  const lines: Line[] = []
  let gap = true
  let widest = 0
  let start = 0
  for (const [i, raw] of text.split(/\r\n|[\n\r\u2028\u2029]/, MAX_LINES).entries()) {
    const lineEnd = start + raw.length
    const position: Position = { kind: 'line', ...trimPosition(text, start, lineEnd), line: i + 1 }
    start = lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1)
    const line = foldSpace(raw.slice(0, MAX_LINE))
    if (line === '') gap = true
    else {
      lines.push({ text: line, afterGap: gap, position })
      widest = Math.max(widest, line.length)
      gap = false
    }
  }
  const broken = lines.filter((line, i) => lines[i + 1]?.afterGap === false && line.text.length > widest * 0.75)
  if (widest > 110 || widest < 50 || broken.length < lines.length * 0.4) return lines
  const joined: Line[] = []
  let previous = 0
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && !line.afterGap && previous > widest * 0.65) {
      last.text += ` ${line.text}`
      last.position = { ...last.position, end: line.position.end }
    } else joined.push({ ...line })
    previous = line.text.length
  }
  return joined
}

import type { Article, Doubt } from './article.ts'
import { foldWords } from './fold-words.ts'
import type { Block } from './list-blocks.ts'

/**
 * How much of what is printed is read right when nothing is doubted. This and the shares below were measured on real pages
 * (`npm run bench:confidence` prints how they hold); those for fields that are missing are what their loss costs a reading.
 */
const AT_BEST = 0.98

const BY = {
  untitled: 0.1,
  undated: 0.15,
  unsigned: 0.02,
  short: 0.03,
  cut: 0.3,
  'of several articles': 0.13,
  'in pieces': 0.04,
  'beside more text': 0.05,
  'not as titled': 0.02,
} as const

const SHORT = 600
/** Of the words of a title and a description, those of so many letters are looked for in the text. */
const LONG_WORD = 5
const MAX_WORDS = 60
const CUT =
  /\b(?:(?:this|the) (?:article|story|content) is (?:reserved|only available) (?:for|to) (?:our )?(?:subscribers|members)|(?:subscribe|sign in|log in|register) to (?:continue|keep|read)\b|to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign|log|register)|(?:article|suite|contenu) (?:est )?(?:réservée?|reservé) aux abonnés|il vous reste \d|weiterlesen mit|mit \S+ weiterlesen|(?:contenido|artículo) (?:exclusivo|sólo) para suscriptores)/i

/** What is doubted about an article by its fields and text alone. */
export function doubtFields(article: Article): Doubt[] {
  const { headline, standfirst, paragraphs, leftOut, published, bylines, agencies } = article
  const length = paragraphs.reduce((sum, text) => sum + text.length, 0)
  const isCut = (text: string) => text.length < 400 && CUT.test(text)
  const doubts: Doubt[] = []
  const doubt = (code: keyof typeof BY, reason: string) => doubts.push({ code, reason, by: BY[code] })
  if (headline === null) doubt('untitled', 'no headline was found')
  if (published === null) doubt('undated', 'no date was found, so that "Monday" or "last year" cannot be told')
  if (bylines.length + agencies.length === 0) doubt('unsigned', 'nobody is named who wrote it')
  if (length < SHORT) doubt('short', `its text has ${length} characters only`)
  if (paragraphs.some(isCut) || leftOut.some(({ text }) => isCut(text)))
    doubt('cut', 'the page says that the rest is for subscribers')
  const short = paragraphs.filter((text) => text.length < 60).length
  if (paragraphs.length > 5 && short > paragraphs.length * 0.3)
    doubt('in pieces', `${short} of ${paragraphs.length} paragraphs are a few words only`)
  if (shareOf(headline, [standfirst ?? '', ...paragraphs]) < 0.3)
    doubt('not as titled', 'hardly a word of the headline is in the text')
  return doubts
}

/** What is doubted about an article by the page it was taken from: its blocks, and those chosen. */
export function doubtPage(blocks: Block[], inside: Block[]): Doubt[] {
  const doubts: Doubt[] = []
  const doubt = (code: keyof typeof BY, reason: string) => doubts.push({ code, reason, by: BY[code] })
  const holders = new Set(inside.filter(isRunning).map(articleOf))
  if (holders.size > 1) doubt('of several articles', `its text stands in ${holders.size} articles of the page`)
  const all = lengthOf(blocks)
  const share = all === 0 ? 1 : lengthOf(inside) / all
  if (share < 0.5) doubt('beside more text', `the page holds more other text than this (${percent(1 - share)})`)
  return doubts
}

/** The confidence that is left after what is doubted, 0 to 1, to two places. */
export function confidenceAfter(doubts: Doubt[]): number {
  return Math.round(100 * doubts.reduce((left, { by }) => left * (1 - by), AT_BEST)) / 100
}

const percent = (share: number) => `${Math.round(100 * share)} %`

/** The share of a text's longer words that others have too; 1 where it has too few to tell. */
function shareOf(text: string | null, others: string[]): number {
  const words = foldWords((text ?? '').slice(0, 1000))
    .split(' ')
    .filter((word) => word.length >= LONG_WORD)
    .slice(0, MAX_WORDS)
  if (words.length < 3) return 1
  const known = new Set(foldWords(others.join(' ')).split(' '))
  return words.filter((word) => known.has(word)).length / words.length
}

function isRunning({ text, linked, unlikely, role }: Block): boolean {
  return !unlikely && role !== 'caption' && text.length > 80 && linked < text.length / 3
}

function lengthOf(blocks: Block[]): number {
  return blocks.reduce((sum, block) => sum + (isRunning(block) ? block.text.length : 0), 0)
}

/** The outermost `article` element around a block, or null. */
function articleOf({ node }: Block): Block['node'] | null {
  let found: Block['node'] | null = null
  for (let at: Block['node'] | null = node; at; at = at.parent) if (at.tag === 'article') found = at
  return found
}

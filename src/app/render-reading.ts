import type { ReadInput } from './input-outcome.ts'
import { fold, renderClaim, renderQuotes } from './render-claim.ts'
import type { Colors } from './terminal.ts'

/** From this confidence on, nothing is said. */
const SURE = 0.9

/** What was found in one article, for people: its head, then each claim with its quotes. */
export function renderReading({ source, article, reading }: ReadInput, colors: Colors): string {
  const head = [article.outlet, article.published, article.url ?? source].filter((part) => part !== null)
  const found = reading.claims.map(
    (claim) => `  ${renderClaim(claim, colors)}\n${renderQuotes(claim, colors, '      ')}`,
  )
  return [
    `${colors.bold(colors.underline(fold(article.headline ?? 'Without a headline')))}\n`,
    `${colors.dim(head.join(' · '))}\n`,
    ...sayDoubts(article).map((line) => `${colors.dim(line)}\n`),
    ...(found.length > 0 ? found : ['  No claim about a measure was found.\n']),
    '\n',
  ].join('')
}

/** A line on what is doubted about the article itself, where that is more than a trifle. */
function sayDoubts({ confidence, doubts }: ReadInput['article']): string[] {
  if (confidence >= SURE) return []
  const reasons = doubts.map(({ reason }) => reason).join('; ')
  return [`Read from its page with ${Math.round(100 * confidence)} % confidence: ${reasons}.`]
}

/** Which rules fired on which words, in the order of the reading. */
export function renderFirings({ reading }: ReadInput, colors: Colors): string {
  const lines = reading.firings.map(({ rule, quote, place, start, end, gave }) => {
    const where = typeof place === 'number' ? `paragraph ${place}` : place
    return `    ${colors.cyan(rule)} on “${fold(quote)}” (${where}, ${start}–${end}) gave ${gave}\n`
  })
  return ['  Rules that fired:\n', ...(lines.length > 0 ? lines : ['    none\n']), '\n'].join('')
}

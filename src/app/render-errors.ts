import type { ArticleErrors } from '../claim/score/list-errors.ts'
import type { PlacedClaim } from '../claim/score/reach-tier.ts'
import { fold } from './render-claim.ts'
import type { Colors } from './terminal.ts'

/** What is wrong in each article: claims missed, claims extra, and pairs that differ, with both sides and their quotes. */
export function renderErrors(errors: ArticleErrors[], colors: Colors): string {
  return errors.map((one) => renderArticle(one, colors)).join('')
}

function renderArticle({ article, missed, extra, failed }: ArticleErrors, colors: Colors): string {
  const head = [article.name, article.group, fold(article.headline ?? '')].filter(Boolean).join(' · ')
  const indent = ' '.repeat(10)
  return [
    colors.bold(head),
    ...missed.map((claim) => `  ${colors.red('missed')}  ${renderSide(claim, colors, indent)}`),
    ...extra.map((claim) => `  ${colors.yellow('extra')}   ${renderSide(claim, colors, indent)}`),
    ...failed.map((pair) => renderFailed(pair, colors)),
    '\n',
  ].join('\n')
}

function renderFailed({ at, gold, read }: ArticleErrors['failed'][number], colors: Colors): string {
  const indent = ' '.repeat(14)
  return [
    `  ${colors.cyan(`not ${at}`)}: ${sayDifference(at, gold, read)}`,
    `    labelled  ${renderSide(gold, colors, indent)}`,
    `    read      ${renderSide(read, colors, indent)}`,
  ].join('\n')
}

/** What keeps a pair from its next tier. */
function sayDifference(at: ArticleErrors['failed'][number]['at'], gold: PlacedClaim, read: PlacedClaim): string {
  if (at === 'placed') return `${sayParties(gold)} was read as ${sayParties(read)}`
  if (at === 'dated') return `${sayDate(gold)} was read as ${sayDate(read)}`
  if (gold.modality !== read.modality) return `${gold.modality} was read as ${read.modality}`
  return `${saySpeakers(gold)} was read as ${saySpeakers(read)}`
}

function renderSide(claim: PlacedClaim, colors: Colors, indent: string): string {
  const { action, scope, modality, measure, until } = claim
  const words = [
    scope === 'part' ? `${action} in part` : action,
    modality,
    measure.kind,
    sayParties(claim),
    until === null ? sayDate(claim) : `${sayDate(claim)}, until ${until}`,
    fold(measure.name),
    saySpeakers(claim),
    ...(claim.confidence === null ? [] : [`confidence ${claim.confidence}`]),
  ]
  const quotes = claim.quotes.length === 0 ? ['no quote'] : claim.quotes.map((quote) => `“${fold(quote)}”`)
  return [words.join(colors.dim(' · ')), ...quotes.map((quote) => `${indent}${colors.dim(quote)}`)].join('\n')
}

const sayParties = ({ measure }: PlacedClaim): string =>
  `${measure.senders.join(' ') || 'nobody'} → ${measure.targets.join(' ') || 'nobody'}`

const sayDate = ({ date }: PlacedClaim): string => date ?? 'no date'

const saySpeakers = ({ speakers }: PlacedClaim): string =>
  speakers.length > 0 ? `on the word of ${speakers.map(fold).join(', ')}` : 'in the voice of the article'

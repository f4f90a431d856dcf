import { formatEdtf } from '../common/format-edtf.ts'
import type { LedgerClaim } from '../ledger/ledger.ts'
import type { Standing, StandingWord } from '../standing/standing.ts'
import { SHOWN_ID } from './add-readings.ts'
import { countOf } from './count-of.ts'
import type { PartyDirectory } from './create-party-directory.ts'
import { fold, renderClaim, renderQuotes } from './render-claim.ts'
import type { Colors } from './terminal.ts'

export type StatusQuestion = {
  on: string
  known: string | null
  between: [string, string] | null
  words: string | null
  today: string
}

const COLOURS: Record<StandingWord, 'green' | 'red' | 'yellow' | 'cyan' | 'dim'> = {
  'in-force': 'green',
  'partly-in-force': 'yellow',
  proposed: 'cyan',
  suspended: 'yellow',
  ended: 'red',
  disputed: 'red',
  unknown: 'dim',
}

/** What stands, for people: each measure with its sentence, then the claims that make it so with quotes and sources. */
export function renderStatus(
  standings: Standing[],
  question: StatusQuestion,
  directory: PartyDirectory,
  colors: Colors,
): string {
  const head = `What stood${sayBetween(question, directory)} ${sayWhen(question)}:`
  const present = question.on === question.today ? head.replace('stood', 'stands') : head
  return `${[colors.dim(present), ...standings.map((standing) => renderStanding(standing, colors))].join('\n\n')}\n`
}

function renderStanding(standing: Standing, colors: Colors): string {
  const { measure, word, since, asOf, until } = standing
  const when = since === null ? '' : ` ${asOf ? 'as of' : 'since'} ${since}`
  const lines = [
    `${colors.bold(measure.name)} ${colors.dim(`· ${measure.senders.join(' ')} → ${measure.targets.join(' ')} · ${measure.kind}`)}`,
    `  ${colors.bold(colors[COLOURS[word]](word))}${when}${until ? `, until ${until}` : ''}`,
    `  ${standing.sentence}`,
    ...standing.claims.map((claim) => renderGround(claim, colors)),
  ]
  const ahead = standing.announced.filter(({ id }) => !standing.claims.some((claim) => claim.id === id))
  if (ahead.length > 0) lines.push('  Announced or possible:', ...ahead.map((claim) => renderGround(claim, colors)))
  return lines.join('\n')
}

/** One claim with its quotes, speaker, outlet and link. */
function renderGround({ id, claim, article }: LedgerClaim, colors: Colors): string {
  const source = [article.outlet, article.published, fold(article.headline ?? ''), article.url].filter(Boolean)
  return [
    `  ${colors.cyan(id.slice(0, SHOWN_ID))}  ${renderClaim(claim, colors)}`,
    renderQuotes(claim, colors, '      ').trimEnd(),
    `      ${colors.dim(source.join(' · '))}`,
  ].join('\n')
}

/** Says that nothing is known, and what to do about it. */
export function renderNothingKnown(
  question: StatusQuestion,
  directory: PartyDirectory,
  firstKnown: string | null,
  waiting: number,
): string {
  const what = question.words === null ? 'Nothing' : `Nothing called “${question.words}”`
  const first = `${what} is known${sayBetween(question, directory)} ${sayWhen(question)}.`
  if (firstKnown === null) return `${first} The record is empty: add articles with "inforce add".\n`
  const firstDay = firstKnown.slice(0, 10)
  if (question.known !== null && question.known < firstDay)
    return `${first} The first entry of the record became known on ${formatEdtf(firstDay)}.\n`
  if (waiting === 0) return `${first}\n`
  const are = `${waiting === 1 ? 'is' : 'are'} ${countOf(waiting, 'proposed claim')}`
  return `${first} There ${are} that nobody has judged yet: see "inforce claims --proposed".\n`
}

function sayBetween({ between }: StatusQuestion, directory: PartyDirectory): string {
  return between ? ` between ${directory.partyName(between[0])} and ${directory.partyName(between[1])}` : ''
}

function sayWhen({ on, known, today }: StatusQuestion): string {
  const day = on === today ? `today, ${formatEdtf(on)}` : `on ${formatEdtf(on)}`
  return known === null ? day : `${day}, as known at the end of ${formatEdtf(known)}`
}

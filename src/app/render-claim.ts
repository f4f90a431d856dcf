import type { Action, Claim } from '../claim/claim.ts'
import type { Colors } from './terminal.ts'

type Colour = 'green' | 'red' | 'yellow' | 'cyan'

const COLOURS: Record<Action, Colour> = {
  impose: 'green',
  expand: 'green',
  extend: 'green',
  resume: 'green',
  ease: 'yellow',
  postpone: 'yellow',
  suspend: 'yellow',
  end: 'red',
  block: 'red',
  continue: 'cyan',
}

/** A claim in one line of plain words: what was done, by whom to whom, to what, when, on whose word. */
export function renderClaim(claim: Claim, colors: Colors): string {
  const { measure, action, standing } = claim
  const act = standing ? `${action} (${standing})` : action
  return [
    colors.bold(colors[COLOURS[action]](act)),
    `${measure.senders.join(' ')} → ${measure.targets.join(' ')}`,
    colors.bold(measure.name),
    ...(claim.scope === 'part' ? ['in part'] : []),
    sayWhen(claim),
    ...(claim.authority ? [`decided by ${claim.authority}`] : []),
    claim.speakers.length > 0 ? `on the word of ${claim.speakers.join(', ')}` : 'in the voice of the article',
  ].join(colors.dim(' · '))
}

/** The quotes of a claim, each on a line of its own. */
export function renderQuotes(claim: Claim, colors: Colors, indent: string): string {
  return claim.evidence.map((one) => `${indent}${colors.dim(`“${fold(one.quote)}”`)}\n`).join('')
}

function sayWhen({ action, modality, date, until }: Claim): string {
  const end = until ? `, until ${until}` : ''
  if (modality === 'actual') {
    if (date === null) return `date not told${end}`
    return `${action === 'continue' ? 'so on' : 'in effect'} ${date}${end}`
  }
  return `${modality}${date === null ? '' : ` for ${date}`}${end}`
}

/** A text on one line. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

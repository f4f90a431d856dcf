import type { Action, Claim, GoingStanding, MeasureKind, Modality } from '../../claim/claim.ts'

const PARTICIPLES: Record<Exclude<Action, 'continue'>, string> = {
  impose: 'put in force',
  expand: 'expanded',
  extend: 'extended',
  ease: 'eased',
  postpone: 'postponed',
  suspend: 'suspended',
  resume: 'resumed',
  end: 'ended',
  block: 'blocked',
}

const GOING: Record<GoingStanding, string> = {
  'in-force': 'in force',
  'partly-in-force': 'partly in force',
  suspended: 'suspended',
  ended: 'ended',
}

const LEADS: Record<Modality, { act: string; stay: string }> = {
  actual: { act: '', stay: 'remained' },
  planned: { act: 'to be', stay: 'to remain' },
  possible: { act: 'might be', stay: 'might remain' },
  denied: { act: 'not to be', stay: 'not to remain' },
}

/** What the modality of a claim means, for a label beside it; null for acts that have happened. */
export const MODALITY_LABELS: Record<Modality, string | null> = {
  actual: null,
  planned: 'announced',
  possible: 'possible',
  denied: 'denied',
}

/** An act in plain words, with a capital: "Suspended", "Ended in part", "Might be extended", "Remained suspended". */
export function describeAct(claim: Pick<Claim, 'action' | 'modality' | 'scope' | 'standing'>): string {
  const lead = LEADS[claim.modality]
  const words =
    claim.action === 'continue'
      ? `${lead.stay} ${claim.standing ? GOING[claim.standing] : 'as it was'}`
      : `${lead.act} ${PARTICIPLES[claim.action]}`.trim()
  return capital(claim.scope === 'part' ? `${words} in part` : words)
}

/** The kind of a measure as people read it: "Military assistance". */
export function describeKind(kind: MeasureKind): string {
  return capital(kind.replaceAll('-', ' '))
}

/** A list as people read it: "a, b and c". */
export function joinWords(words: string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** The text with a capital first letter, as names stand in headings. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

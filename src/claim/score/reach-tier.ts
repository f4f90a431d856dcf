import { datesAgree } from './dates-agree.ts'
import { type Stretch, stretchesMeet } from './find-quotes.ts'
import { kindsAgree } from './kinds-agree.ts'
import type { LabelledClaim } from './labelled-article.ts'
import { speakersAgree } from './speakers-agree.ts'

/** How well a claim was read, each tier on top of the one before. */
export const TIERS = ['found', 'placed', 'dated', 'sourced'] as const
export type Tier = (typeof TIERS)[number]

/** A claim, and where its quotes stand in its article. */
export type PlacedClaim = LabelledClaim & { stretches: Stretch[] }

/** How many of the tiers a claim read reaches beside a labelled one; with 0 the two are no pair. */
export function reachTier(gold: PlacedClaim, read: PlacedClaim): 0 | 1 | 2 | 3 | 4 {
  if (!isFound(gold, read)) return 0
  if (!isPlaced(gold, read)) return 1
  if (!datesAgree(gold, read)) return 2
  return gold.modality === read.modality && speakersAgree(gold.speakers, read.speakers) ? 4 : 3
}

function isFound(gold: PlacedClaim, read: PlacedClaim): boolean {
  if (!actionsAgree(gold, read) || !kindsAgree(gold.measure.kind, read.measure.kind)) return false
  if (stretchesMeet(gold.stretches, read.stretches)) return true
  return (
    sharesParty(gold.measure.senders, read.measure.senders) && sharesParty(gold.measure.targets, read.measure.targets)
  )
}

function isPlaced({ measure: gold }: PlacedClaim, { measure: read }: PlacedClaim): boolean {
  return samePartySet(gold.senders, read.senders) && samePartySet(gold.targets, read.targets)
}

function actionsAgree(gold: LabelledClaim, read: LabelledClaim): boolean {
  return actionThatCounts(gold) === actionThatCounts(read) || (isProlonging(gold) && isProlonging(read))
}

/** To end a part is to ease the whole. */
const actionThatCounts = ({ action, scope }: LabelledClaim): string =>
  action === 'end' && scope === 'part' ? 'ease' : action

const isProlonging = ({ action, until }: LabelledClaim): boolean =>
  action === 'extend' || (action === 'continue' && until !== null)

const sharesParty = (some: string[], others: string[]): boolean => some.some((code) => others.includes(code))

function samePartySet(some: string[], others: string[]): boolean {
  return some.every((code) => others.includes(code)) && others.every((code) => some.includes(code))
}

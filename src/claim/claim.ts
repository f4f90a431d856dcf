import type { PartyCode } from '../common/party.ts'
import type { Place } from '../common/place.ts'

export const MEASURE_KINDS = [
  'aid',
  'military-assistance',
  'arms',
  'trade',
  'finance',
  'sanctions',
  'travel',
  'diplomatic',
  'agreement',
  'listing',
  'other',
] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

export const ACTIONS = [
  'impose',
  'expand',
  'extend',
  'ease',
  'postpone',
  'suspend',
  'resume',
  'end',
  'block',
  'continue',
] as const
export type Action = (typeof ACTIONS)[number]

export const MODALITIES = ['actual', 'planned', 'possible', 'denied'] as const
export type Modality = (typeof MODALITIES)[number]

/** The standings that a `continue` may say goes on. */
export const GOING_STANDINGS = ['in-force', 'partly-in-force', 'suspended', 'ended'] as const
export type GoingStanding = (typeof GOING_STANDINGS)[number]

/** What a sender keeps in force towards, with or against a target. Codes are sorted. */
export type Measure = { name: string; kind: MeasureKind; senders: PartyCode[]; targets: PartyCode[] }

/**
 * Words of the article that carry a claim, as a Web Annotation quote with position: `quote` is exactly
 * `text.slice(start, end)` of the text at `paragraph`; prefix and suffix are up to 32 characters around it.
 */
export type Evidence = { quote: string; paragraph: Place; start: number; end: number; prefix: string; suffix: string }

/** One article's report that a measure was, is, will or may be given a new standing, or keeps it. */
export type Claim = {
  measure: Measure
  action: Action
  /** Only on `continue`: the standing that goes on. */
  standing?: GoingStanding
  modality: Modality
  /** EDTF level 1, or null where the text gives no hint. */
  date: string | null
  /** Whether the date stands in the text or was concluded from it. */
  dateBasis: 'stated' | 'implied'
  until: string | null
  scope: 'whole' | 'part'
  authority: string | null
  speakers: string[]
  evidence: Evidence[]
  /** Ids of the rules that made it, in the order they fired. */
  rules: string[]
  /** Between 0 and 1. */
  confidence: number
}

/** A rule that fired, on which words: what `--explain` replays. */
export type RuleFiring = { rule: string; quote: string; place: Place; start: number; end: number; gave: string }

/** All that a reading of one article gives. */
export type Reading = { claims: Claim[]; firings: RuleFiring[] }

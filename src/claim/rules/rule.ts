import type { Place } from '../../common/place.ts'
import type { Trigger } from '../action/trigger.ts'
import type { Action, GoingStanding, MeasureKind } from '../claim.ts'
import type { DateMention } from '../date/date-mention.ts'
import type { Lexicon } from '../lexicon.ts'
import type { MeasurePhrase } from '../measure/measure-phrase.ts'
import type { PartyMention } from '../party/party-mention.ts'
import type { Token } from '../token/token.ts'

/** All that the layers below know of one sentence. */
export type SentenceReading = {
  place: Place
  /** The whole text at `place`; token, party and date offsets are offsets in it. */
  text: string
  tokens: Token[]
  measures: MeasurePhrase[]
  /** Noun phrases of what measures are about: goods, people, places; a measure only under the right verb. */
  things: MeasurePhrase[]
  /** The measure named last before this sentence. */
  earlier: MeasurePhrase | null
  /** Kinds that the sentence, its paragraph and the whole text speak of, likeliest first. */
  context: MeasureKind[]
  triggers: Trigger[]
  parties: PartyMention[]
  dates: DateMention[]
  lexicon: Lexicon
}

/** What a rule found: an action on a measure, before modality, parties, dates and speakers are read. */
export type Draft = {
  rule: string
  action: Action
  standing?: GoingStanding
  /** Token of the deciding word. */
  at: number
  /** Tokens [from, to) that carry the claim. */
  from: number
  to: number
  kind: MeasureKind
  name: string
  phrase: MeasurePhrase | null
  /** Tokens [from, to) of who does it. */
  agent: [number, number] | null
  /** Parties that the construction itself shows to be the targets. */
  targets: PartyMention[]
  partial: boolean
  form: Trigger['form']
}

/** One construction of the language. It sees a sentence and gives the drafts it stands for; none is fine. */
export type Rule = { id: string; find: (sentence: SentenceReading) => Draft[] }

import type { MeasureKind } from '../claim.ts'
import type { PartyMention } from '../party/party-mention.ts'

/** A noun phrase that names a measure. Indices are tokens of its sentence; `to` and `end` are exclusive. */
export type MeasurePhrase = {
  head: number
  headLemma: string
  /** The phrase itself, determiner included, and up to `end` with what follows ("… to Pakistan"). */
  from: number
  to: number
  end: number
  kind: MeasureKind
  /** The kind is only what the head means by default: nothing near it tells. */
  open: boolean
  own: boolean
  easing: boolean
  weak: boolean
  /** "the ban": points back at one named before. */
  pointsBack: boolean
  /** An action noun that closes the compound: "aid suspension". */
  actionNoun: number | null
  /** Parties in front of the head ("US", "Uzbek", "Libya's"), and behind it ("on Iran", "with Libya"). */
  before: PartyMention[]
  towards: PartyMention[]
  /** Parties after "by", "from" and the like: "sanctions by the EU". */
  source: PartyMention[]
  /** Stands for a measure named before: "it", "they", "most". */
  pronoun: boolean
  acronym: string | null
  name: string
}

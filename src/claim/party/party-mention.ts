import type { PartyCode } from '../../common/party.ts'

/** In what guise a party stands in a text. `seat` may be a mere place; the clauses decide. */
export type MentionGuise = 'name' | 'demonym' | 'seat' | 'organ' | 'leader' | 'person' | 'group'

/**
 * Words of a text that stand for one party or, as a `group`, for several: `text` is `source.slice(start, end)`, `codes`
 * are sorted. `implied` where the words alone do not tell ("both countries", "the foreign ministry").
 */
export type PartyMention = {
  start: number
  end: number
  codes: PartyCode[]
  how: MentionGuise
  text: string
  basis: 'stated' | 'implied'
}

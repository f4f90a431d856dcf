/**
 * A claim as a label or a stored reading gives it. The words stay plain strings: a word that the guide does not know is
 * scored as it stands, and then agrees with nothing else.
 */
export type LabelledClaim = {
  measure: { name: string; kind: string; senders: string[]; targets: string[] }
  action: string
  modality: string
  /** EDTF level 1. */
  date: string | null
  until: string | null
  scope: string | null
  speakers: string[]
  /** The words of the article that carry the claim; none where the label has no evidence. */
  quotes: string[]
  /** Between 0 and 1; null where whoever made the claim did not say. */
  confidence: number | null
}

/** An article with the claims that a person found in it. */
export type LabelledArticle = {
  /** Of the file it stands in. */
  name: string
  /** What it tells of together with other articles: its group, failing that its id, failing that its name. */
  group: string
  headline: string | null
  standfirst: string | null
  paragraphs: string[]
  claims: LabelledClaim[]
}

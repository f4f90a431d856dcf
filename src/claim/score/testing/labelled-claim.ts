import type { LabelledArticle, LabelledClaim } from '../labelled-article.ts'

export const HEADLINE = 'Norway lifts its ban on Peruvian fish'
export const PARAGRAPH = 'Oslo said on Monday that the ban is gone. “Peru may sell again,” the minister said.'

/** A labelled claim that Norway lifted an import ban on Peru; `over` replaces fields. */
export function labelledClaim(
  over: Partial<Omit<LabelledClaim, 'measure'>> & { measure?: Partial<LabelledClaim['measure']> } = {},
): LabelledClaim {
  const { measure, ...rest } = over
  return {
    measure: { name: 'import ban', kind: 'trade', senders: ['NO'], targets: ['PE'], ...measure },
    action: 'end',
    modality: 'actual',
    date: '2019-11-18',
    until: null,
    scope: 'whole',
    speakers: ['Oslo'],
    quotes: ['the ban is gone'],
    confidence: null,
    ...rest,
  }
}

/** An article of one paragraph with these labels. */
export function labelledArticle(claims: LabelledClaim[]): LabelledArticle {
  return { name: 'fish.json', group: 'fish', headline: HEADLINE, standfirst: null, paragraphs: [PARAGRAPH], claims }
}

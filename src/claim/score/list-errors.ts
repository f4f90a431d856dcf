import type { LabelledArticle } from './labelled-article.ts'
import type { Match } from './pair-claims.ts'
import { type PlacedClaim, TIERS, type Tier } from './reach-tier.ts'

/** What is wrong with the reading of one article. */
export type ArticleErrors = {
  article: LabelledArticle
  missed: PlacedClaim[]
  extra: PlacedClaim[]
  /** Pairs that do not reach the last tier, with the first tier that they fail at. */
  failed: { at: Tier; gold: PlacedClaim; read: PlacedClaim }[]
}

/** The articles whose reading differs from the label in anything that is scored. */
export function listErrors(matches: Match[]): ArticleErrors[] {
  return matches
    .map(({ article, missed, extra, pairs }) => ({ article, missed, extra, failed: pairs.flatMap(listFailed) }))
    .filter(({ missed, extra, failed }) => missed.length + extra.length + failed.length > 0)
}

function listFailed({ gold, read, reached }: Match['pairs'][number]): ArticleErrors['failed'] {
  const at = TIERS.find((_, index) => index === reached)
  return at ? [{ at, gold, read }] : []
}

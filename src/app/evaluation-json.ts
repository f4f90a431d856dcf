import type { ArticleErrors } from '../claim/score/list-errors.ts'
import type { PlacedClaim } from '../claim/score/reach-tier.ts'
import type { Evaluation } from './render-evaluation.ts'

/** All numbers of an evaluation for machines, and what is wrong in which article where that is asked for. */
export function evaluationJson(
  { score, groups, confusions, reliability }: Evaluation,
  errors: ArticleErrors[] | null,
): Record<string, unknown> {
  const tables = groups.map(({ by, scores }) => [
    by === 'action' ? 'byAction' : 'byKind',
    Object.fromEntries(scores.map(({ name, ...rest }) => [name, rest])),
  ])
  const listed = errors ? { errors: errors.map(errorsJson) } : {}
  return { ...score, ...Object.fromEntries(tables), confusions, reliability, ...listed }
}

function errorsJson({ article, missed, extra, failed }: ArticleErrors) {
  return {
    article: article.name,
    group: article.group,
    headline: article.headline,
    missed: missed.map(claimJson),
    extra: extra.map(claimJson),
    failed: failed.map(({ at, gold, read }) => ({ at, gold: claimJson(gold), read: claimJson(read) })),
  }
}

function claimJson({ stretches: _stretches, quotes, ...claim }: PlacedClaim) {
  return { ...claim, evidence: quotes }
}

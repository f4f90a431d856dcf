import type { Drafts } from '../draft-claims.ts'
import { fillParties } from '../fill-parties.ts'
import type { RawClaim } from '../merge-claims.ts'
import { nameMeasures } from '../name-measures.ts'
import { nearby } from '../nearby.ts'
import type { LabelledClaim } from '../score/labelled-article.ts'
import { learnSides, type SideLesson } from './learn-sides.ts'
import { listCandidates } from './list-candidates.ts'
import { listPairs } from './rank-sides.ts'
import { readDocument } from './side-document.ts'
import type { SideWeights } from './side-weights.ts'

/** What was drafted from an article, and the labelled claims that a draft meets. */
export type SidesTaught = { drafts: Drafts; labelsOf: (claim: RawClaim) => LabelledClaim[] }

/** Learns which sides a claim has from all drafts that meet a labelled claim; drafts without one teach nothing. */
export function trainSides(articles: SidesTaught[]): SideWeights {
  return learnSides(articles.flatMap(listSideLessons))
}

function listSideLessons({ drafts, labelsOf }: SidesTaught): SideLesson[] {
  const claims = structuredClone(drafts.drafts.filter((d) => !d.loose || labelsOf(d.claim).length > 0)).map(
    (d) => d.claim,
  )
  const named = nameMeasures(claims, drafts.sentences)
  const filled = fillParties(named, drafts.sentences)
  const document = readDocument(drafts.sentences)
  return claims.flatMap((claim, i): SideLesson[] => {
    const labels = labelsOf(claim)
    const [own, rule] = [named[i], filled[i]]
    if (labels.length === 0 || !own || !rule) return []
    const listed = listPairs(listCandidates(own, claim, document, nearby(claims, i)), rule)
    const right = listed.pairs.findIndex((pair) =>
      labels.some((l) => same(l.measure.senders, pair.senders) && same(l.measure.targets, pair.targets)),
    )
    return right < 0 ? [] : [{ ...listed, right }]
  })
}

/** The same parties, in whatever order; none at all is everyone. */
function same(some: readonly string[], others: readonly string[]): boolean {
  const sorted = (list: readonly string[]) => (list.length === 0 ? '*' : [...list].sort().join(' '))
  return sorted(some) === sorted(others)
}

import { findQuotes, levelText, stretchesMeet } from './find-quotes.ts'
import type { LabelledArticle, LabelledClaim } from './labelled-article.ts'
import { type PlacedClaim, reachTier } from './reach-tier.ts'

/** A labelled claim, the claim read for it, and how many tiers that one reaches. */
export type Pair = { gold: PlacedClaim; read: PlacedClaim; reached: 1 | 2 | 3 | 4 }

/** A labelled article beside its reading. */
export type Match = {
  article: LabelledArticle
  /** False where nobody read it, which counts as an empty reading. */
  wasRead: boolean
  gold: PlacedClaim[]
  read: PlacedClaim[]
  pairs: Pair[]
  /** Labelled and not read, in the order of the label. */
  missed: PlacedClaim[]
  /** Read and not labelled, in the order of the reading. */
  extra: PlacedClaim[]
}

/**
 * Pairs the claims of one reading with the labelled ones, one to one: the pairs that reach most tiers first, then those
 * with words in common, then those of one modality, then in the order of the label and of the reading.
 */
export function pairClaims(article: LabelledArticle, reading: LabelledClaim[] | null): Match {
  const text = levelText([article.headline, ...article.paragraphs].filter(Boolean).join(' '))
  const place = (claim: LabelledClaim): PlacedClaim => ({ ...claim, stretches: findQuotes(claim.quotes, text) })
  const gold = article.claims.map(place)
  const read = (reading ?? []).map(place)
  const pairs = choosePairs(listCandidates(gold, read))
  const pairedGold = new Set(pairs.map((pair) => pair.gold))
  const pairedRead = new Set(pairs.map((pair) => pair.read))
  return {
    article,
    wasRead: reading !== null,
    gold,
    read,
    pairs,
    missed: gold.filter((claim) => !pairedGold.has(claim)),
    extra: read.filter((claim) => !pairedRead.has(claim)),
  }
}

type Candidate = Pair & { nearness: number }

/** Every pair that is one at all, in the order of the label, then of the reading. */
function listCandidates(gold: PlacedClaim[], read: PlacedClaim[]): Candidate[] {
  const out: Candidate[] = []
  for (const label of gold) {
    for (const claim of read) {
      const reached = reachTier(label, claim)
      if (reached === 0) continue
      const touching = stretchesMeet(label.stretches, claim.stretches)
      const nearness = (touching ? 2 : 0) + (label.modality === claim.modality ? 1 : 0)
      out.push({ gold: label, read: claim, reached, nearness })
    }
  }
  return out
}

/** The best first, each claim once. Sorting keeps the order of what is equally good. */
function choosePairs(candidates: Candidate[]): Pair[] {
  const best = candidates.toSorted((a, b) => b.reached - a.reached || b.nearness - a.nearness)
  const taken = new Set<PlacedClaim>()
  const out: Pair[] = []
  for (const { gold, read, reached } of best) {
    if (taken.has(gold) || taken.has(read)) continue
    taken.add(gold).add(read)
    out.push({ gold, read, reached })
  }
  return out
}

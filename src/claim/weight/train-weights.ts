import type { Drafts } from '../draft-claims.ts'
import type { RawClaim } from '../merge-claims.ts'
import { findQuotes, levelText, stretchesMeet } from '../score/find-quotes.ts'
import type { LabelledArticle, LabelledClaim } from '../score/labelled-article.ts'
import { pairClaims } from '../score/pair-claims.ts'
import { type PlacedClaim, reachTier } from '../score/reach-tier.ts'
import { settleClaims } from '../settle-claims.ts'
import type { SideWeights } from '../side/side-weights.ts'
import { type SidesTaught, trainSides } from '../side/train-sides.ts'
import { type Example, learnWeights } from './learn-weights.ts'
import { listClaimSigns } from './list-claim-signs.ts'
import { weighDrafts } from './weigh-drafts.ts'
import { estimate, type LinearModel, type Weights } from './weights.ts'

/** A labelled article, all that was drafted from it, and its day of publication. */
export type Lesson = { labels: LabelledArticle; drafts: Drafts; published: string | null }

/** Drafts go on to be merged from here; which claims stay is decided after that. */
const DRAFT_THRESHOLD = 0.25
const FOLDS = 6
/** Merged claims are fewer than drafts and have fewer signs, so they are held shorter. */
const CLAIM_PENALTY = 4

/**
 * Learns to judge drafts, and then claims merged from drafts that were judged by models which had not seen their article.
 * `threshold` is the likelihood from which a claim is read.
 */
export function trainWeights(lessons: Lesson[], threshold: number): Weights {
  const drafts = learnDrafts(lessons)
  const examples = readUnseen(lessons).flatMap(({ lesson, claims }) => listClaimExamples(lesson, claims))
  return { drafts, claims: { ...learnWeights(examples, CLAIM_PENALTY), threshold } }
}

/** What a reader trained on the other articles would read in each: the honest reading of the lessons themselves. */
export function crossRead(
  lessons: Lesson[],
  threshold: number,
): { labels: LabelledArticle; claims: LabelledClaim[] }[] {
  const read = readUnseen(lessons)
  const examples = read.map(({ lesson, claims }) => listClaimExamples(lesson, claims))
  const models = folds().map((fold) =>
    learnWeights(
      examples.flatMap((list, i) => (foldOf(read[i]?.lesson) === fold ? [] : list)),
      CLAIM_PENALTY,
    ),
  )
  return read.map(({ lesson, claims }) => {
    const model = models[foldOf(lesson)]
    const weighed = claims.map((claim) => ({
      ...claim,
      confidence: model ? estimate(listClaimSigns(claim), model) : 0,
    }))
    return { labels: lesson.labels, claims: weighed.filter((c) => c.confidence >= threshold).map(asLabelled) }
  })
}

type Unseen = { lesson: Lesson; claims: RawClaim[] }[]

const unseen = new WeakMap<Lesson[], Unseen>()

/** Learning sides takes long, so what was read of the same lessons is kept. */
function readUnseen(lessons: Lesson[]): Unseen {
  const known = unseen.get(lessons)
  if (known) return known
  const models = folds().map((fold) => {
    const others = lessons.filter((lesson) => foldOf(lesson) !== fold)
    return { drafts: learnDrafts(others), sides: trainSides(others.map(teachSides)) }
  })
  const read = lessons.map((lesson) => {
    const model = models[foldOf(lesson)]
    return { lesson, claims: settle(lesson, model?.drafts, model?.sides) }
  })
  unseen.set(lessons, read)
  return read
}

function learnDrafts(lessons: Lesson[]): LinearModel {
  return { ...learnWeights(lessons.flatMap(listDraftExamples)), threshold: DRAFT_THRESHOLD }
}

/** Merging writes into the claims it is given, so each settling gets copies of its own. */
function settle(
  { drafts, published }: Lesson,
  model: LinearModel | undefined,
  sides: SideWeights | undefined,
): RawClaim[] {
  return settleClaims(structuredClone(weighDrafts(drafts.drafts, model)), drafts.sentences, published, sides)
}

/** The lessons as the learning of sides wants them: with the labelled claims that each draft meets. */
export function teachSides({ labels, drafts }: Lesson): SidesTaught {
  const { place, gold } = placeLabels(labels)
  return {
    drafts,
    labelsOf: (claim) => {
      const read = place(asLabelled(claim))
      return gold.filter((g) => stretchesMeet(g.stretches, read.stretches) && reachTier(g, read) > 0)
    },
  }
}

function placeLabels(labels: LabelledArticle): { place: (claim: LabelledClaim) => PlacedClaim; gold: PlacedClaim[] } {
  const text = levelText([labels.headline, ...labels.paragraphs].filter(Boolean).join(' '))
  const place = (claim: LabelledClaim): PlacedClaim => ({ ...claim, stretches: findQuotes(claim.quotes, text) })
  return { place, gold: labels.claims.map(place) }
}

/** A draft is right when a labelled claim has its action and kind, at overlapping words. */
function listDraftExamples(lesson: Lesson): Example[] {
  const { labelsOf } = teachSides(lesson)
  return lesson.drafts.drafts.map(({ claim, signs }) => ({ signs, right: labelsOf(claim).length > 0 }))
}

function listClaimExamples({ labels }: Lesson, claims: RawClaim[]): Example[] {
  const found = claims.map(asLabelled)
  const paired = new Set(pairClaims(labels, found).pairs.map((pair) => pair.read.quotes))
  return claims.map((claim, i) => ({ signs: listClaimSigns(claim), right: paired.has(found[i]?.quotes ?? []) }))
}

function asLabelled(claim: RawClaim): LabelledClaim {
  return { ...claim, quotes: claim.evidence.map((e) => e.quote) }
}

const folds = () => Array.from({ length: FOLDS }, (_, i) => i)

/** Articles of one group share a fold, so that none is judged by what was learned from its sister. */
function foldOf(lesson: Lesson | undefined): number {
  let hash = 7
  for (const char of lesson?.labels.group ?? '') hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 100_003
  return hash % FOLDS
}

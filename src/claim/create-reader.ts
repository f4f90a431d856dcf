import type { Article } from '../article/article.ts'
import type { Gazetteer } from '../common/party.ts'
import type { Claim, Reading } from './claim.ts'
import { createDrafter, type Drafts, type WeighedDraft } from './draft-claims.ts'
import { fillParties } from './fill-parties.ts'
import { keepClaims } from './keep-claims.ts'
import type { Lexicon } from './lexicon.ts'
import { mergeClaims, type RawClaim } from './merge-claims.ts'
import { moveEffectDates } from './move-effect-dates.ts'
import { nameMeasures } from './name-measures.ts'
import { packageClaims } from './package-claims.ts'
import { estimate, type Weights } from './weight/weights.ts'

/** Reads the claims of articles. The same article always gives the same reading. */
export type Reader = { readClaims: (article: Article) => Reading }

/** A reader for one language's lexicon and a gazetteer; costly to make, cheap to use. */
export function createReader(data: { gazetteer: Gazetteer; lexicon: Lexicon }): Reader {
  const draftClaims = createDrafter(data)
  return {
    readClaims: (article) => {
      const { sentences, drafts, firings } = draftClaims(article)
      const raw = weighDrafts(drafts, data.lexicon.weights)
      const dated = moveEffectDates(raw, sentences, article.published)
      const kept = keepClaims(packageClaims(fillParties(nameMeasures(dated, sentences), sentences)))
      return { claims: mergeClaims(kept).map(asClaim), firings }
    },
  }
}

/** Drafts likely enough to be right; without learned weights, those of the rules that need none. */
function weighDrafts(drafts: Drafts['drafts'], weights: Weights | undefined): RawClaim[] {
  if (!weights) return drafts.filter((d) => !d.loose).map((d) => d.claim)
  const likely = drafts.flatMap((draft) => {
    const confidence = estimate(draft.signs, weights)
    return confidence >= weights.threshold ? [{ ...draft, claim: { ...draft.claim, confidence } }] : []
  })
  return likely.filter((d) => !d.loose || !likely.some((other) => isBetter(other, d))).map((d) => d.claim)
}

/** Of the loose readings of one word, only the likeliest counts. */
function isBetter(a: WeighedDraft, b: WeighedDraft): boolean {
  if (a === b || a.claim.order !== b.claim.order || a.claim.deciding !== b.claim.deciding) return false
  return a.claim.confidence > b.claim.confidence
}

function asClaim(raw: ReturnType<typeof mergeClaims>[number]): Claim {
  const {
    order: _order,
    deciding: _deciding,
    form: _form,
    guessed: _guessed,
    headline: _headline,
    vague: _vague,
    words: _words,
    head: _head,
    ...claim
  } = raw
  return { ...claim, confidence: Math.round(claim.confidence * 100) / 100 }
}

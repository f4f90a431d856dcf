import type { Article } from '../article/article.ts'
import type { Gazetteer } from '../common/party.ts'
import type { Claim, Reading } from './claim.ts'
import { createDrafter } from './draft-claims.ts'
import type { Lexicon } from './lexicon.ts'
import type { RawClaim } from './merge-claims.ts'
import { settleClaims } from './settle-claims.ts'
import { listClaimSigns } from './weight/list-claim-signs.ts'
import { weighDrafts } from './weight/weigh-drafts.ts'
import { estimate, type LinearModel } from './weight/weights.ts'

/** Reads the claims of articles. The same article always gives the same reading. */
export type Reader = { readClaims: (article: Article) => Reading }

/** A reader for one language's lexicon and a gazetteer; costly to make, cheap to use. */
export function createReader(data: { gazetteer: Gazetteer; lexicon: Lexicon }): Reader {
  const draftClaims = createDrafter(data)
  const { weights } = data.lexicon
  return {
    readClaims: (article) => {
      const { sentences, drafts, firings } = draftClaims(article)
      const settled = settleClaims(weighDrafts(drafts, weights?.drafts), sentences, article.published)
      return { claims: weighClaims(settled, weights?.claims).map(asClaim), firings }
    },
  }
}

/** Claims likely enough to be right, each with its confidence. */
function weighClaims(claims: RawClaim[], model: LinearModel | undefined): RawClaim[] {
  if (!model) return claims
  return claims.flatMap((claim) => {
    const confidence = estimate(listClaimSigns(claim), model)
    return confidence >= model.threshold ? [{ ...claim, confidence }] : []
  })
}

function asClaim(raw: RawClaim): Claim {
  const {
    order: _order,
    deciding: _deciding,
    form: _form,
    guessed: _guessed,
    headline: _headline,
    vague: _vague,
    words: _words,
    head: _head,
    draft: _draft,
    sides: _sides,
    around: _around,
    ...claim
  } = raw
  return { ...claim, confidence: Math.round(claim.confidence * 100) / 100 }
}

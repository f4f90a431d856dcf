import { fillParties } from './fill-parties.ts'
import { keepClaims } from './keep-claims.ts'
import { mergeClaims, type RawClaim } from './merge-claims.ts'
import { moveEffectDates } from './move-effect-dates.ts'
import { nameMeasures } from './name-measures.ts'
import { packageClaims } from './package-claims.ts'
import type { SentenceReading } from './rules/rule.ts'
import { settleSides } from './side/settle-sides.ts'
import type { SideWeights } from './side/side-weights.ts'
import { seeArticle } from './weight/see-article.ts'

/** From the drafted claims of an article to one claim per act: named, with both sides, without doubles. */
export function settleClaims(
  raw: RawClaim[],
  sentences: SentenceReading[],
  published: string | null,
  weights: SideWeights | undefined = sentences[0]?.lexicon.sides,
): RawClaim[] {
  const dated = moveEffectDates(raw, sentences, published)
  const named = nameMeasures(dated, sentences)
  const sided = settleSides(named, dated, fillParties(named, sentences), sentences, weights)
  return seeArticle(mergeClaims(keepClaims(packageClaims(sided))), sentences)
}

import { shiftDays } from '../common/edtf-calendar.ts'
import { findStarts } from './action/find-starts.ts'
import { publishedDay } from './date/published-day.ts'
import type { RawClaim } from './merge-claims.ts'
import type { SentenceReading } from './rules/rule.ts'

/** "The change is to take effect on 1 May": a sentence of its own that dates the news before it. */
export function moveEffectDates(raw: RawClaim[], sentences: SentenceReading[], publishedAt: string | null): RawClaim[] {
  const published = publishedDay(publishedAt)
  const out = [...raw]
  const places = Map.groupBy(raw.keys(), (i) => raw[i]?.order ?? 0)
  sentences.forEach((s, order) => {
    const at =
      findStarts(s.tokens, s.lexicon.actions).find(({ words }) =>
        words.some((w) => s.lexicon.actions.effectWords.includes(w)),
      )?.at ?? -1
    if (at < 0 || places.get(order)?.some((i) => raw[i]?.rules.includes('in-force-since'))) return
    const from = s.tokens[at]?.start ?? 0
    const date = s.dates.find((d) => d.start > from && d.start - from < 60 && d.edtf !== null && !d.dateline)?.edtf
    if (!date) return
    // What took effect long ago does not date the news.
    if (published !== null && date < shiftDays(published, -45)) return
    const before = [order - 3, order - 2, order - 1, order].flatMap((k) => places.get(k) ?? [])
    const target = before.findLast((i) => isUndatedNews(out[i])) ?? -1
    const claim = out[target]
    if (!claim) return
    const clean = date.replace(/\/\.\.$/, '')
    const ahead = published !== null && clean.slice(0, 10) > published.slice(0, Math.min(10, clean.length))
    out[target] = {
      ...claim,
      date: clean,
      dateBasis: 'stated',
      modality: ahead ? 'planned' : claim.modality,
      rules: [...claim.rules, 'effect-date'],
    }
  })
  return out
}

/** News of an act that its own words do not date. */
function isUndatedNews(claim: RawClaim | undefined): boolean {
  if (!claim || claim.headline || claim.dateBasis !== 'implied' || claim.action === 'continue') return false
  return claim.modality === 'actual' || claim.modality === 'planned'
}

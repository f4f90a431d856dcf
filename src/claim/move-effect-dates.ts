import { shiftDays } from '../common/edtf-calendar.ts'
import { findStarts } from './action/find-starts.ts'
import { publishedDay } from './date/published-day.ts'
import type { RawClaim } from './merge-claims.ts'
import type { SentenceReading } from './rules/rule.ts'

/** "The change is to take effect on 1 May": a sentence of its own that dates the news before it. */
export function moveEffectDates(raw: RawClaim[], sentences: SentenceReading[], publishedAt: string | null): RawClaim[] {
  const published = publishedDay(publishedAt)
  const out = [...raw]
  sentences.forEach((s, order) => {
    const at =
      findStarts(s.tokens, s.lexicon.actions).find(({ words }) => words.some((w) => /effect|force/.test(w)))?.at ?? -1
    if (at < 0 || raw.some((c) => c.order === order && c.rules.includes('in-force-since'))) return
    const from = s.tokens[at]?.start ?? 0
    const date = s.dates.find((d) => d.start > from && d.start - from < 60 && d.edtf !== null && !d.dateline)?.edtf
    if (!date) return
    // What took effect long ago does not date the news.
    if (published !== null && date < shiftDays(published, -45)) return
    const target = out.findLastIndex(
      (c) =>
        c.order <= order &&
        order - c.order <= 3 &&
        !c.headline &&
        c.dateBasis === 'implied' &&
        c.action !== 'continue' &&
        (c.modality === 'actual' || c.modality === 'planned'),
    )
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

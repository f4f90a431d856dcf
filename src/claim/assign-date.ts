import type { DateMention } from './date/date-mention.ts'
import { findVerbBase } from './inflection/find-verb-base.ts'
import type { ModalityReading } from './modality/modality-reading.ts'
import type { Draft, SentenceReading } from './rules/rule.ts'
import { attachDate, type PlacedDate, placeDates } from './when/attach-dates.ts'
import type { DayContext } from './when/day-context.ts'
import { isNews } from './when/is-news.ts'
import { readUntil } from './when/read-until.ts'

export type DateReading = { date: string | null; basis: 'stated' | 'implied'; until: string | null; at: number | null }

/**
 * When the action takes effect and until when: the date of its own clause, else of the clause it hangs on. News without a
 * date of its own is dated by publication, with `~`; background with none has none.
 */
export function assignDate(
  s: SentenceReading,
  draft: Draft,
  modality: ModalityReading,
  context: DayContext,
): DateReading {
  const unreal = modality.modality === 'possible' || modality.modality === 'denied'
  const found = attachDate(s, draft.at, (d) => fits(s, d, draft, unreal), context.published)
  const going = draft.action === 'continue'
  const prolongs = draft.action === 'extend' || draft.action === 'postpone'
  const ahead = found !== null && context.published !== null && found.edtf.slice(0, 10) > context.published
  const point =
    found &&
    !(unreal && found.far) &&
    !(prolongs && ahead && modality.modality === 'actual') &&
    !(going && !holdsThen(s, draft, found.date))
      ? found
      : null
  const until = readUntil(s, draft, point?.edtf ?? null, context)
  const dated = (edtf: string, basis: 'stated' | 'implied', at: number | null = null): DateReading => {
    return { date: edtf, basis, until, at }
  }
  const own = draft.rule === 'dated-name' ? placeDates(s).dates.find((d) => d.from === draft.at)?.date.edtf : null
  if (own) return dated(own, 'stated', draft.at)
  if (point) {
    const edtf = going ? point.edtf : point.edtf.replace(/\/\.\.$/, '')
    return dated(point.date.nameYear && /\d$/.test(edtf) ? `${edtf}~` : edtf, point.date.basis)
  }
  if (context.heading && !unreal) return dated(context.heading, 'implied')
  if (unreal) return { date: null, basis: 'implied', until, at: null }
  const day = context.published
  if (going) return { date: context.newsDay ?? day, basis: 'implied', until, at: null }
  return {
    date: isNews(s, draft, modality, day, context.told) && day ? `${day}~` : null,
    basis: 'implied',
    until,
    at: null,
  }
}

/** A year that only names a thing dates nothing, but "after the 2010 election" does. */
function fits(s: SentenceReading, d: PlacedDate, draft: Draft, unreal: boolean): boolean {
  if (d.date.nameYear && d.date.relation !== 'after') return false
  if (draft.action === 'continue' && (d.date.relation === 'since' || d.date.relation === 'ago')) return false
  return !(unreal && isSaying(s, d))
}

/** "Said on Friday" tells when somebody spoke. */
function isSaying(s: SentenceReading, d: PlacedDate): boolean {
  const { plain } = s.lexicon.attribution
  return s.tokens
    .slice(Math.max(0, d.from - 3), d.from)
    .some((t) => t.pos === 'VERB' && findVerbBase(t.lower, (w) => plain.includes(w), s.lexicon.inflection) !== null)
}

/** What goes on goes on when it is told; only "kept it in place in 2008" says it of another day. */
function holdsThen(s: SentenceReading, draft: Draft, date: DateMention): boolean {
  const verb = s.tokens[draft.at]
  if (!verb || draft.form === 'noun' || draft.form === 'participle') return false
  return verb.is.heldPast && !s.tokens[draft.at - 1]?.is.presentHelper && date.relation !== 'before'
}

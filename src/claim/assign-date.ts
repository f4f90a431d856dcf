import type { DateMention } from './date/date-mention.ts'
import type { ModalityReading } from './modality/find-modality.ts'
import type { Draft, SentenceReading } from './rules/rule.ts'

export type DateReading = { date: string | null; basis: 'stated' | 'implied'; until: string | null; at: number | null }

/** Adds a duration to a date: handed in by the date layer. */
export type AddDuration = (edtf: string, duration: NonNullable<DateMention['duration']>) => string | null

const POINT = new Set(['on', 'since', 'from', 'during', 'after', 'ago', 'before', 'within'])

/**
 * When the action takes effect and until when, from the dates of its sentence: the nearest that no other action stands
 * before. News without a date of its own is dated by publication, with `~`.
 */
export function assignDate(
  s: SentenceReading,
  draft: Draft,
  others: Draft[],
  modality: ModalityReading,
  published: string | null,
  newsDay: string | null,
  addDuration: AddDuration,
): DateReading {
  const start = s.tokens[0]?.start ?? 0
  const end = s.tokens[s.tokens.length - 1]?.end ?? 0
  const own = s.dates.filter((d) => d.start >= start && d.end <= end && !d.dateline)
  const at = s.tokens[draft.at]?.start ?? 0
  const claimed = (d: DateMention) => {
    const earlier =
      d.end <= at && others.some((o) => o.at < draft.at && (s.tokens[o.at]?.start ?? 0) < d.start && !isAside(s, o))
    if (earlier) return true
    const low = Math.min(d.start, at)
    const high = Math.max(d.start, at)
    return others.some((o) => {
      const x = s.tokens[o.at]?.start ?? 0
      return o.at !== draft.at && x > low && x < high && !isAside(s, o)
    })
  }
  const distance = (d: DateMention) => {
    const effect = /effect(ive)?( from| on| as of)?\s*$/.test(
      s.text.slice(Math.max(0, d.phraseStart - 12), d.start).toLowerCase(),
    )
    return (d.start > at ? d.start - at : (at - d.end) * 1.2) - (effect ? 1000 : 0)
  }
  const aside = isAside(s, draft)
  const near = own
    .filter((d) => !claimed(d) && !(aside && s.text.slice(at, d.start).includes(',')))
    .sort((a, b) => distance(a) - distance(b))
  const unreal = modality.modality === 'possible' || modality.modality === 'denied'
  const ahead = modality.modality === 'planned' ? near.filter((d) => d.start > at && POINT.has(d.relation)) : []
  const point = [...ahead, ...near].find(
    (d) => POINT.has(d.relation) && d.edtf !== null && !d.nameYear && !isSaying(s, d, draft, unreal),
  )
  if (
    draft.action === 'continue' &&
    point &&
    (point.start < (s.tokens[draft.from]?.start ?? 0) || point.relation === 'ago')
  ) {
    return {
      date: newsDay ?? published?.slice(0, 10) ?? null,
      basis: 'implied',
      until: readUntil(near, null, published, draft, addDuration),
      at: null,
    }
  }
  const until = readUntil(near, point?.edtf ?? null, published, draft, addDuration)
  const nameYear = draft.rule === 'dated-name' ? own.find((d) => d.start === at)?.edtf : null
  if (nameYear) return { date: nameYear, basis: 'stated', until, at: draft.at }
  if (point?.edtf) {
    const date =
      point.relation === 'since' && draft.action !== 'continue' ? point.edtf.replace(/\/\.\.$/, '') : point.edtf
    return { date, basis: point.basis, until, at: null }
  }
  if (unreal) return { date: null, basis: 'implied', until, at: null }
  const day = published?.slice(0, 10) ?? null
  if (draft.action === 'continue') return { date: newsDay ?? day, basis: 'implied', until, at: null }
  return { date: isNews(s, draft, modality) && day ? `${day}~` : null, basis: 'implied', until, at: null }
}

/** "After suspending it": an act told in passing takes no date of the sentence that passes by it. */
function isAside(s: SentenceReading, draft: Draft): boolean {
  return (
    draft.form === 'gerund' &&
    /^(after|before|since|by|while|without|despite)$/.test(s.tokens[draft.at - 1]?.lower ?? '')
  )
}

/** A date that only says when somebody spoke ("said on Friday") is not the date of another clause's act. */
function isSaying(s: SentenceReading, d: DateMention, draft: Draft, unreal: boolean): boolean {
  const index = s.tokens.findIndex((t) => t.end > d.start)
  const at = s.tokens[draft.at]
  if (!at || Math.abs(d.start - at.start) < 25) return false
  const before = s.tokens.slice(Math.max(0, index - 3), index).map((t) => t.lower)
  const saying = before.some((w) =>
    s.lexicon.attribution.plain.some(
      (v) =>
        w === v ||
        w === `${v}s` ||
        w === `${v}d` ||
        w === `${v}ed` ||
        (v === 'say' && w === 'said') ||
        (v === 'tell' && w === 'told'),
    ),
  )
  if (saying && unreal) return true
  return (
    saying &&
    s.dates.some(
      (o) =>
        o !== d &&
        o.edtf !== null &&
        Math.abs(o.start - at.start) < Math.abs(d.start - at.start) &&
        o.start >= (s.tokens[0]?.start ?? 0),
    )
  )
}

function readUntil(
  near: DateMention[],
  from: string | null,
  published: string | null,
  draft: Draft,
  addDuration: AddDuration,
): string | null {
  const told = near.find((d) => d.relation === 'until' && d.edtf !== null)
  if (told?.edtf && /^(impose|extend|suspend|ease|continue|resume)$/.test(draft.action))
    return told.edtf.replace(/^\.\.\//, '')
  const length = near.find((d) => d.relation === 'for' && d.duration)
  if (!length?.duration || !/^(impose|extend|suspend|ease|continue)$/.test(draft.action)) return null
  const base = from ?? published?.slice(0, 10)
  return base ? addDuration(base.replace(/[~?%]/g, '').split('/')[0] ?? base, length.duration) : null
}

/** News is told in the present, the perfect, or in the first paragraphs; the rest without a date is background. */
function isNews(s: SentenceReading, draft: Draft, modality: ModalityReading): boolean {
  if (typeof s.place === 'string' || s.place === 0 || modality.modality === 'planned') return true
  const group = s.tokens.slice(Math.max(0, draft.at - 4), draft.at).map((t) => t.lower)
  if (group.includes('had')) return false
  if (group.includes('has') || group.includes('have')) return true
  return s.place <= 1 && draft.form !== 'participle' && draft.form !== 'noun'
}

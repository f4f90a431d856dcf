import { html, raw } from 'hono/html'
import { shiftDays } from '../../common/edtf-calendar.ts'
import { edtfRange } from '../../common/edtf-range.ts'
import { formatEdtf } from '../../common/format-edtf.ts'
import type { LedgerClaim } from '../../ledger/ledger.ts'
import { capital } from './describe-act.ts'
import { type CourseAct, drawCourse, type Lane } from './draw-course.ts'
import type { Html, PageContext } from './page-context.ts'
import type { MeasureRecord, Spell } from './record-source.ts'
import { renderDate } from './render-date.ts'
import { renderStandingChip } from './render-standing-chip.ts'
import { STANDING_LABELS } from './standing-words.ts'

/** Widths of the two drawings of one picture, in CSS pixels; the style sheet shows the one that fits. */
const WIDE = 1040
const NARROW = 346

/**
 * A measure's history as a picture, drawn once for wide and once for narrow windows, and as a table. `marks` gives the
 * number that each claim carries in the list on the page.
 */
export function renderMeasureCourse(record: MeasureRecord, marks: Map<string, number>, context: PageContext): Html {
  const lane: Lane = { label: null, spells: record.spells, acts: actsOf(record.standing.history, marks) }
  const { name } = record.standing.measure
  const description = `${name}: ${describeSpells(record.spells)}`
  return html`<figure class="course-figure">
${drawBoth([lane], () => null, `The course of ${name}`, description, context)}
<figcaption>Bars show how it stood; the numbers are the entries below. ${hollowNote(record.standing.history)}The line marks the day shown.</figcaption>
</figure>
${renderSpellTable(record.spells)}`
}

/** Several measures as lanes under one another. */
export function renderPairCourse(records: MeasureRecord[], title: string, context: PageContext): Html {
  const lanes = records.map(({ standing, spells }) => ({ label: capital(standing.measure.name), spells, acts: [] }))
  const description = lanes.map((lane) => `${lane.label}: ${describeSpells(lane.spells)}`).join(' ')
  return html`<figure class="course-figure">
${drawBoth(lanes, shorten, title, description, context)}
<figcaption>One lane a measure. Bars show how it stood; the line marks the day shown. The table below says the same in words.</figcaption>
</figure>`
}

function drawBoth(
  lanes: Lane[],
  label: (text: string, width: number) => string | null,
  title: string,
  description: string,
  { clock }: PageContext,
): Html {
  const onLabel = clock.on === clock.today ? 'today' : formatEdtf(clock.on)
  const draw = (id: string, width: number) =>
    raw(
      drawCourse(
        lanes.map((lane) => ({ ...lane, label: lane.label === null ? null : label(lane.label, width) })),
        { id, width, on: clock.on, onLabel, end: clock.known ?? clock.today, title, description },
      ),
    )
  return html`<div class="wide">${draw('course-wide', WIDE)}</div>
<div class="narrow">${draw('course-narrow', NARROW)}</div>`
}

function renderSpellTable(spells: Spell[]): Html {
  if (spells.length === 0) return html``
  return html`<table class="spells">
<caption>How it stood over time</caption>
<thead><tr><th scope="col">Standing</th><th scope="col">From</th><th scope="col">Until</th></tr></thead>
<tbody>${spells.map((spell, index) => {
    const next = spells[index + 1]
    return html`<tr><th scope="row">${renderStandingChip(spell.word)}</th><td>${spell.asOf ? 'as of ' : ''}${renderDate(spell.since)}</td><td>${next === undefined ? 'goes on' : renderDate(next.since)}</td></tr>`
  })}</tbody>
</table>`
}

function actsOf(claims: LedgerClaim[], marks: Map<string, number>): CourseAct[] {
  const acts: CourseAct[] = []
  for (const { id, claim, article } of claims) {
    const mark = marks.get(id)
    const date = claim.date ?? article.published?.slice(0, 10)
    const range = date ? edtfRange(date) : null
    if (mark === undefined || !range?.from) continue
    acts.push({
      mark: String(mark),
      from: range.from,
      to: range.to ?? shiftDays(range.from, 1),
      modality: claim.modality,
    })
  }
  return acts.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

function describeSpells(spells: Spell[]): string {
  if (spells.length === 0) return 'no accepted source says how it stood.'
  const parts = spells.map(
    ({ word, since, asOf }) =>
      `${STANDING_LABELS[word].label.toLowerCase()} ${asOf ? 'as of' : 'from'} ${formatEdtf(since)}`,
  )
  return `${parts.join('; ')}.`
}

function hollowNote(claims: LedgerClaim[]): string {
  return claims.some(({ claim }) => claim.modality !== 'actual') ? 'Hollow numbers have not happened. ' : ''
}

/** Cuts a label to what fits a lane of that width at the style sheet's size of letters. */
function shorten(text: string, width: number): string {
  const most = Math.floor(width / 7.6)
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

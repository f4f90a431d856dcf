import * as Plot from '@observablehq/plot'
import type { Modality } from '../../claim/claim.ts'
import { shiftDays } from '../../common/edtf-calendar.ts'
import { STANDING_WORDS, type StandingWord } from '../../standing/standing.ts'
import { finishSvg, newSvgDocument } from './finish-svg.ts'
import type { Spell } from './record-source.ts'
import { STANDING_LABELS } from './standing-words.ts'

/** An act on a lane: the days it may have fallen on, half-open, and the number it carries in the list beside the picture. */
export type CourseAct = { mark: string; from: string; to: string; modality: Modality }

/** One measure in the picture: its label (null when the page already names it), spells and numbered acts. */
export type Lane = { label: string | null; spells: Spell[]; acts: CourseAct[] }

/**
 * `on` is the day the page is about, drawn as a line; `end` the day up to which anything is known; `width` in CSS pixels;
 * `id` makes the ids of the SVG unique.
 */
export type CourseOptions = {
  id: string
  width: number
  on: string
  onLabel: string
  end: string
  title: string
  description: string
}

const BAR = 26
const LABEL = 20
const GAP = 14
const DOT_STEP = 22
const MARGIN = 16
const TOP = 24
const AXIS = 34

/**
 * Draws spells as bars over the years, each word told apart by fill and pattern as well as by its label, acts as numbered
 * dots below. Gives a stand-alone SVG text with classes and no style attribute, for a strict content security policy.
 */
export function drawCourse(lanes: Lane[], options: CourseOptions): string {
  const axis = spanOf(lanes, options)
  const place = (day: string) =>
    MARGIN + ((time(day) - time(axis.from)) / (time(axis.to) - time(axis.from))) * (options.width - 2 * MARGIN)
  const rows = layOut(lanes, axis, place)
  const bottom = rows.height
  const marks: Plot.Markish[] = [
    Plot.axisX({ y: bottom, anchor: 'bottom', ticks: tickCount(options.width), tickSize: 5, className: 'axis' }),
  ]
  for (const word of STANDING_WORDS) marks.push(...barsOf(word, rows.bars, options.id))
  marks.push(
    Plot.text(rows.labels, {
      x: () => time(axis.from),
      y: 'y',
      text: 'text',
      textAnchor: 'start',
      className: 'lane-label',
    }),
    Plot.link(rows.dots, { x1: 'x1', x2: 'x2', y1: 'barY', y2: 'barY', className: 'act-span' }),
    Plot.link(rows.dots, { x1: 'x1', x2: 'x1', y1: 'barY', y2: 'y', className: 'act-stem' }),
    Plot.dot(
      rows.dots.filter((dot) => dot.actual),
      { x: 'x1', y: 'y', r: 9, className: 'act-dot' },
    ),
    Plot.dot(
      rows.dots.filter((dot) => !dot.actual),
      { x: 'x1', y: 'y', r: 9, className: 'act-dot act-open' },
    ),
    Plot.text(
      rows.dots.filter((dot) => dot.actual),
      { x: 'x1', y: 'y', text: 'mark', className: 'act-mark' },
    ),
    Plot.text(
      rows.dots.filter((dot) => !dot.actual),
      { x: 'x1', y: 'y', text: 'mark', className: 'act-mark act-open' },
    ),
    Plot.ruleX([time(options.on)], { y1: TOP - 6, y2: bottom, className: 'on-line' }),
    Plot.text([options.onLabel], {
      x: () => time(options.on),
      y: () => TOP - 14,
      text: (label: string) => label,
      textAnchor: anchorAt(place(options.on), options.width),
      className: 'on-label',
    }),
  )
  const figure = Plot.plot({
    document: newSvgDocument(),
    width: options.width,
    height: bottom + AXIS,
    margin: 0,
    marginLeft: MARGIN,
    marginRight: MARGIN,
    x: { type: 'utc', domain: [new Date(time(axis.from)), new Date(time(axis.to))] },
    y: { type: 'identity', axis: null },
    marks,
  })
  return finishSvg(figure, options)
}

type Axis = { from: string; to: string; last: string }
type Bar = {
  word: StandingWord
  x1: number
  x2: number
  y: number
  y2: number
  mid: number
  labelY: number
  label: string
  room: boolean
}
type Dot = CourseAct & { x1: number; x2: number; y: number; barY: number; actual: boolean }

function layOut(lanes: Lane[], axis: Axis, place: (day: string) => number) {
  const bars: Bar[] = []
  const dots: Dot[] = []
  const labels: { text: string; y: number }[] = []
  let y = TOP
  for (const lane of lanes) {
    if (lane.label !== null) {
      labels.push({ text: lane.label, y: y + LABEL / 2 })
      y += LABEL
    }
    for (const spell of [before(lane, axis), ...lane.spells]) {
      const to = spell.to ?? axis.last
      const { label } = STANDING_LABELS[spell.word]
      const leads = spell.from === axis.from && spell.to !== null
      const room = !leads && place(to) - place(spell.from) > 16 + label.length * 7.2
      const mid = y + BAR / 2
      // Ended and unknown are lines, not bars: their word stands above the line.
      const labelY = isLine(spell.word) ? mid - 9 : mid
      bars.push({ word: spell.word, x1: time(spell.from), x2: time(to), y, y2: y + BAR, mid, labelY, label, room })
    }
    const barY = y + BAR
    const lastInRow: number[] = []
    for (const act of lane.acts) {
      const x = place(act.from)
      const free = lastInRow.findIndex((last) => x - last >= DOT_STEP)
      const row = free === -1 ? lastInRow.length : free
      lastInRow[row] = x
      dots.push({
        ...act,
        x1: time(act.from),
        x2: time(act.to),
        y: barY + 16 + row * DOT_STEP,
        barY,
        actual: act.modality === 'actual',
      })
    }
    y = barY + (lastInRow.length > 0 ? 8 + lastInRow.length * DOT_STEP : 0) + GAP
  }
  return { bars, dots, labels, height: y }
}

function barsOf(word: StandingWord, all: Bar[], id: string): Plot.Markish[] {
  const bars = all.filter((bar) => bar.word === word)
  if (bars.length === 0) return []
  const labels = Plot.text(
    bars.filter((bar) => bar.room),
    { x: 'x1', y: 'labelY', text: 'label', dx: 7, textAnchor: 'start', className: `bar-label bar-label-${word}` },
  )
  const className = `bar bar-${word}`
  if (isLine(word)) {
    return [Plot.link(bars, { x1: 'x1', x2: 'x2', y1: 'mid', y2: 'mid', className, title: 'label' }), labels]
  }
  const fill = word === 'partly-in-force' || word === 'disputed' ? `url(#${id}-${word})` : undefined
  return [
    Plot.rect(bars, { x1: 'x1', x2: 'x2', y1: 'y', y2: 'y2', className, title: 'label', ...(fill ? { fill } : {}) }),
    labels,
  ]
}

/** What comes before the first spell: nobody says. It is labelled only where there is nothing else. */
function before(lane: Lane, axis: Axis): Spell {
  const to = lane.spells[0]?.from ?? null
  return { from: axis.from, to, word: 'unknown', since: axis.from, asOf: false }
}

/** The days that the picture covers: every spell, act and the day asked for, with air on both sides. */
function spanOf(lanes: Lane[], { on, end }: CourseOptions): Axis {
  const days = [on, end]
  for (const lane of lanes) {
    for (const spell of lane.spells) days.push(spell.from, ...(spell.to ? [spell.to] : []))
    for (const act of lane.acts) days.push(act.from, act.to)
  }
  days.sort()
  const first = days[0] ?? on
  const last = days.at(-1) ?? on
  const air = Math.max(30, Math.round((time(last) - time(first)) / 86_400_000 / 24))
  return { from: shiftDays(first, -air), to: shiftDays(last, Math.round(air / 2)), last }
}

function isLine(word: StandingWord): boolean {
  return word === 'ended' || word === 'unknown'
}

function tickCount(width: number): number {
  return Math.max(3, Math.floor(width / 110))
}

function anchorAt(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < 90) return 'start'
  return x > width - 90 ? 'end' : 'middle'
}

function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

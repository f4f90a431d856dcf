import { describe, expect, it } from 'vitest'
import { STANDING_WORDS } from '../../standing/standing.ts'
import { drawCourse, type Lane } from './draw-course.ts'

const options = {
  id: 'p',
  width: 700,
  on: '2020-06-01',
  onLabel: '1 June 2020',
  end: '2020-06-01',
  title: 'The course of a thing',
  description: 'it stood',
}
const spells = STANDING_WORDS.map((word, index) => ({
  from: `20${11 + index}-01-01`,
  to: index === STANDING_WORDS.length - 1 ? null : `20${12 + index}-01-01`,
  word,
  since: `20${11 + index}`,
  asOf: false,
}))
const act = (mark: string, from: string) => ({ mark, from, to: from, modality: 'actual' as const })

describe('drawCourse', () => {
  it('draws every standing word in its own way and names it', () => {
    const svg = drawCourse([{ label: null, spells, acts: [] }], { ...options, width: 1400 })
    for (const word of STANDING_WORDS) expect(svg).toContain(`class="bar bar-${word}"`)
    expect(svg).toContain('>Partly in force</text>')
    expect(svg).toContain('<title id="p-title">The course of a thing</title><desc id="p-desc">it stood</desc>')
    expect(svg).toContain('role="img"')
  })
  it('carries nothing that a strict policy for styles refuses', () => {
    expect(drawCourse([{ label: 'x', spells, acts: [act('1', '2015-01-01')] }], options)).not.toMatch(/<style|style=/)
  })
  it('puts acts that lie close into rows, so that no number hides another', () => {
    const acts = [act('1', '2015-01-01'), act('2', '2015-01-05'), act('3', '2015-01-09')]
    const svg = drawCourse([{ label: null, spells, acts }], options)
    const rows = [...svg.matchAll(/<circle r="9" cy="([\d.]+)"/g)].map((match) => match[1])
    expect(new Set(rows).size).toBe(3)
  })
  it('marks a lane of which nobody says anything as unknown', () => {
    const lanes: Lane[] = [{ label: 'quiet', spells: [], acts: [] }]
    expect(drawCourse(lanes, options)).toContain('>Unknown</text>')
  })
})

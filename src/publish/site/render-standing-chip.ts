import { html, raw } from 'hono/html'
import type { Standing, StandingWord } from '../../standing/standing.ts'
import type { Html } from './page-context.ts'
import { STANDING_LABELS } from './standing-words.ts'

/** Shapes on a 14 by 14 grid, one a word, so that no word rests on colour alone. */
const SHAPES: Record<StandingWord, string> = {
  proposed:
    '<circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.4 2.2"/>',
  'in-force': '<circle cx="7" cy="7" r="5.6" fill="currentColor"/>',
  'partly-in-force':
    '<circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M7 1.6A5.4 5.4 0 0 1 7 12.4Z" fill="currentColor"/>',
  suspended: '<path d="M3 1.8h3v10.4H3zM8 1.8h3v10.4H8z" fill="currentColor"/>',
  ended: '<path d="M2 2h10v10H2z" fill="currentColor"/>',
  disputed:
    '<path d="M2 4.9h10M2 9.1h10M9.8 1.4L4.2 12.6" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/>',
  unknown:
    '<path d="M4 5.2a3 3 0 1 1 4.4 2.6c-1 .5-1.4 1-1.4 1.9" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/><circle cx="7" cy="12.2" r="1.1" fill="currentColor"/>',
}

/** The sign of a standing word, for beside its label; hidden from those who hear the page. */
export function renderStandingSign(word: StandingWord): Html {
  return raw(`<svg class="sign" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">${SHAPES[word]}</svg>`)
}

/** A standing word as a small labelled chip. */
export function renderStandingChip(word: StandingWord): Html {
  return html`<span class="chip chip-${word}">${renderStandingSign(word)}${STANDING_LABELS[word].label}</span>`
}

/** The chip and, where it says more, the sentence: what stands in a table. */
export function renderStandingCell({ word, sentence }: Standing): Html {
  const more = sentence === STANDING_LABELS[word].label ? '' : html`<span class="sentence">${sentence}</span>`
  return html`${renderStandingChip(word)}${more}`
}

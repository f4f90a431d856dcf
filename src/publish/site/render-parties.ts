import { html } from 'hono/html'
import type { Measure } from '../../claim/claim.ts'
import { describeKind, joinWords } from './describe-act.ts'
import type { Html, PageContext } from './page-context.ts'

/** Who keeps the measure, towards whom: "United States → Pakistan". */
export function renderParties(measure: Measure, context: PageContext): Html {
  const senders = joinWords(measure.senders.map(context.partyName))
  const targets = joinWords(measure.targets.map(context.partyName))
  if (targets === '') return html`<span class="parties">${senders}</span>`
  return html`<span class="parties">${senders} <span class="arrow" aria-hidden="true">→</span><span class="unseen">towards</span> ${targets}</span>`
}

/** Parties and kind on one line, as it stands under a measure's name. */
export function renderMeasureLine(measure: Measure, context: PageContext): Html {
  return html`${renderParties(measure, context)} <span class="dot" aria-hidden="true">·</span> <span class="kind">${describeKind(measure.kind)}</span>`
}

/** The same for titles and descriptions, where there is no markup. */
export function describeParties(measure: Measure, context: PageContext): string {
  const senders = joinWords(measure.senders.map(context.partyName))
  const targets = joinWords(measure.targets.map(context.partyName))
  return targets === '' ? senders : `${senders} towards ${targets}`
}

import { html } from 'hono/html'
import { MEASURE_KINDS } from '../../claim/claim.ts'
import type { Standing } from '../../standing/standing.ts'
import { linkTo } from './as-of.ts'
import { capital, describeKind } from './describe-act.ts'
import type { PageContext } from './page-context.ts'
import type { PageBody } from './render-layout.ts'
import { renderParties } from './render-parties.ts'
import { renderStandingCell } from './render-standing-chip.ts'

/** Every measure of the record, by kind. */
export function renderMeasures(standings: Standing[], context: PageContext): PageBody {
  const tables = MEASURE_KINDS.flatMap((kind) => {
    const ofKind = standings.filter(({ measure }) => measure.kind === kind)
    if (ofKind.length === 0) return []
    return [
      html`<table class="standings">
<caption>${describeKind(kind)}</caption>
<thead><tr><th scope="col">Measure</th><th scope="col">Standing</th></tr></thead>
<tbody>${ofKind.map(
        (standing) => html`<tr>
<th scope="row"><a href="${linkTo(`/measure/${encodeURIComponent(standing.measureId)}`, context.clock)}">${capital(standing.measure.name)}</a><span class="measure-line">${renderParties(standing.measure, context)}</span></th>
<td>${renderStandingCell(standing)}</td>
</tr>`,
      )}</tbody>
</table>`,
    ]
  })
  return {
    title: 'All measures',
    description: 'Every measure between states in the record, by kind, with how it stands.',
    main: html`<h1>All measures</h1>
${standings.length === 0 ? html`<p class="empty">No measure with an accepted claim ${context.clock.isNow ? 'yet' : 'was known then'}. Add an article with <code>inforce add PAGE</code> and accept what was read in it.</p>` : tables}`,
  }
}

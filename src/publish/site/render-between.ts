import { html } from 'hono/html'
import { linkTo } from './as-of.ts'
import { capital } from './describe-act.ts'
import type { Html, PageContext } from './page-context.ts'
import type { MeasureRecord, PartyPair } from './record-source.ts'
import { renderPairCourse } from './render-course.ts'
import { type PageBody, renderClockFields } from './render-layout.ts'
import { renderMeasureLine } from './render-parties.ts'
import { renderStandingCell } from './render-standing-chip.ts'

/** The form that asks for two parties by name or code; `names` are offered while typing, `a` and `b` are what was typed. */
export function renderBetweenForm(names: string[], context: PageContext, a = '', b = ''): Html {
  return html`<form method="get" action="/between" class="between-form">
<label><span>Between</span> <input name="a" list="parties" required autocomplete="off" placeholder="a state or body" value="${a}"></label>
<label><span>and</span> <input name="b" list="parties" required autocomplete="off" placeholder="another" value="${b}"></label>
${renderClockFields(context)}<button>Show</button>
<datalist id="parties">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>
</form>`
}

/** Pairs that share measures, as links. */
export function renderPairList(pairs: PartyPair[], context: PageContext): Html {
  if (pairs.length === 0) return html``
  return html`<ul class="pairs">${pairs.map(
    ({ a, b, measures }) =>
      html`<li><a href="${pairPath(a, b, context)}">${context.partyName(a)} and ${context.partyName(b)}</a> <span class="count">${measures}<span class="unseen"> ${measures === 1 ? 'measure' : 'measures'}</span></span></li>`,
  )}</ul>`
}

/** The page that asks for two parties and lists the pairs there are. */
export function renderBetween(pairs: PartyPair[], names: string[], context: PageContext, a = '', b = ''): PageBody {
  return {
    title: 'Between two parties',
    description: 'All measures between two states or bodies, with how each stands.',
    main: html`<h1>Between two parties</h1>
<p class="lead">All measures that either keeps towards the other, with how each stands.</p>
${renderBetweenForm(names, context, a, b)}
<h2>Pairs in the record</h2>
${pairs.length === 0 ? html`<p class="empty">No measure with an accepted claim yet. Accept one with <code>inforce accept CLAIM</code>.</p>` : renderPairList(pairs, context)}`,
  }
}

/** All measures between two parties: as standings, and as lanes of one picture. */
export function renderPair(a: string, b: string, records: MeasureRecord[], context: PageContext): PageBody {
  const [nameA, nameB] = [context.partyName(a), context.partyName(b)]
  const title = `${nameA} and ${nameB}`
  const description = `What is in force between ${nameA} and ${nameB}: ${records.length} ${records.length === 1 ? 'measure' : 'measures'}, each with its date and source.`
  const body =
    records.length === 0
      ? html`<p class="empty">No accepted claim about a measure between ${nameA} and ${nameB} ${context.clock.isNow ? 'yet' : 'was known then'}. Add an article that tells of one with <code>inforce add PAGE</code>, or look at <a href="${linkTo('/between', context.clock)}">the pairs there are</a>.</p>`
      : html`${renderPairCourse(records, `Measures between ${nameA} and ${nameB}`, context)}
${renderStandingTable(records, context)}`
  const main = html`<p class="crumb"><a href="${linkTo('/between', context.clock)}">Between two parties</a></p>
<h1>${title}</h1>
<p class="lead">${records.length === 0 ? '' : `${records.length} ${records.length === 1 ? 'measure' : 'measures'}, in either direction.`}</p>
${body}`
  return { title, description, main, canonical: pairPath(...canonicalPair(a, b), context) }
}

function renderStandingTable(records: MeasureRecord[], context: PageContext): Html {
  return html`<table class="standings">
<caption>How each stands</caption>
<thead><tr><th scope="col">Measure</th><th scope="col">Standing</th></tr></thead>
<tbody>${records.map(
    ({ standing }) => html`<tr>
<th scope="row"><a href="${linkTo(`/measure/${encodeURIComponent(standing.measureId)}`, context.clock)}">${capital(standing.measure.name)}</a><span class="measure-line">${renderMeasureLine(standing.measure, context)}</span></th>
<td>${renderStandingCell(standing)}</td>
</tr>`,
  )}</tbody>
</table>`
}

function pairPath(a: string, b: string, { clock }: PageContext): string {
  return linkTo(`/between/${encodeURIComponent(a)}/${encodeURIComponent(b)}`, clock)
}

function canonicalPair(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a]
}

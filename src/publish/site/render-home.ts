import { html } from 'hono/html'
import { formatEdtf } from '../../common/format-edtf.ts'
import type { LedgerClaim } from '../../ledger/ledger.ts'
import { linkTo } from './as-of.ts'
import { capital, joinWords } from './describe-act.ts'
import { outletName } from './outlet-link.ts'
import type { Html, PageContext } from './page-context.ts'
import type { PartyPair, RecentAct } from './record-source.ts'
import { renderActDate, renderActWords, renderQuotes, renderSource, shortClaimId } from './render-act.ts'
import { renderBetweenForm, renderPairList } from './render-between.ts'
import type { PageBody } from './render-layout.ts'
import { renderMeasureLine } from './render-parties.ts'
import { renderStandingChip } from './render-standing-chip.ts'

type Acts = { acts: RecentAct[]; total: number }
export type HomeData = {
  accepted: Acts
  proposed: Acts
  pairs: PartyPair[]
  names: string[]
  firstKnown: string | null
}

/** How many pairs the first page lists. */
const PAIRS = 10

/** The first page: what changed lately, what awaits judgement, and the way to two parties. */
export function renderHome(data: HomeData, context: PageContext): PageBody {
  const { accepted, proposed, pairs, names } = data
  const description =
    'What governments, blocs and international bodies keep in force towards one another: each standing with its date, its quote and its source.'
  const waiting = proposed.total === 0 ? '' : renderProposed(proposed, context)
  // With nothing accepted, the proposals are what there is to read, so they take the wide column.
  const nothing = accepted.acts.length === 0
  const main = html`<h1>What is in force between states</h1>
${renderBetweenForm(names, context)}
<div class="columns">
<section class="lately" aria-labelledby="lately">
<h2 id="lately">What changed lately</h2>
${nothing ? renderEmpty(data, context) : renderAccepted(accepted, context)}
${nothing ? waiting : ''}
</section>
<div class="side">
${pairs.length === 0 ? '' : renderPairs(pairs, context)}
${nothing ? '' : waiting}
</div>
</div>`
  return { title: 'what is in force between states', description, main }
}

function renderPairs(pairs: PartyPair[], context: PageContext): Html {
  return html`<section aria-labelledby="pairs">
<h2 id="pairs">Two parties</h2>
${renderPairList(pairs.slice(0, PAIRS), context)}
${pairs.length > PAIRS ? html`<p class="more"><a href="${linkTo('/between', context.clock)}">All ${pairs.length} pairs</a></p>` : ''}
</section>`
}

function renderAccepted({ acts, total }: Acts, context: PageContext): Html {
  const groups = groupReports(acts)
  return html`<ol class="acts">${groups.map(([first, ...more]) => renderRecentAct(first, more, context))}</ol>
${total > acts.length ? html`<p class="more">The ${acts.length} latest of ${total} acts. <a href="${linkTo('/measures', context.clock)}">All measures</a></p>` : ''}`
}

function renderRecentAct({ claim, standing }: RecentAct, more: RecentAct[], context: PageContext): Html {
  const measure = { ...claim.claim.measure, name: claim.measureName }
  const others = [...new Set(more.map((act) => outletName(act.claim.article)))]
  return html`<li class="entry">
<div class="entry-when">${renderActDate(claim)}</div>
<article class="entry-body">
<h3><a href="${measurePath(claim, context)}">${capital(claim.measureName)}</a></h3>
<p class="measure-line">${renderMeasureLine(measure, context)}</p>
<p class="act-line">${renderActWords(claim)}<span class="now"><span class="now-says">${context.clock.isNow ? 'now' : 'on the day shown'}</span> ${renderStandingChip(standing?.word ?? 'unknown')}</span></p>
${renderQuotes(claim, 1)}
${renderSource(claim, context)}
${others.length === 0 ? '' : html`<p class="also">Also reported by ${joinWords(others)}</p>`}
</article>
</li>`
}

function renderProposed({ acts, total }: Acts, context: PageContext): Html {
  return html`<section class="proposals" aria-labelledby="proposals">
<h2 id="proposals">Awaiting judgement <span class="count">${total}</span></h2>
<p><span class="mark-proposed">Proposed, not yet accepted by an editor.</span> These change no standing.</p>
<ol class="proposal-list">${acts.map(
    ({ claim }) => html`<li>
<p class="act-line">${renderActWords(claim)} ${renderActDate(claim)}</p>
<p><a href="${measurePath(claim, context)}">${capital(claim.measureName)}</a></p>
${renderQuotes(claim, 1)}
<p class="provenance"><cite>${outletName(claim.article)}</cite> · claim <code>${shortClaimId(claim.id)}</code></p>
</li>`,
  )}</ol>
${total > acts.length ? html`<p class="more">and ${total - acts.length} more</p>` : ''}
</section>`
}

function renderEmpty({ proposed, firstKnown }: HomeData, { clock, path }: PageContext): Html {
  if (firstKnown !== null && clock.known !== null && clock.known < firstKnown.slice(0, 10)) {
    return html`<p class="empty">Nothing was known yet on ${formatEdtf(clock.known)}: the record begins on ${formatEdtf(firstKnown.slice(0, 10))}. <a href="${path}">See what is known now</a>.</p>`
  }
  const waiting = proposed.acts[0]
  if (waiting) {
    return html`<p class="empty">No claim has been accepted yet. ${proposed.total === 1 ? 'One waits' : `${proposed.total} wait`} for an editor: accept the first with <code>inforce accept ${shortClaimId(waiting.claim.id)}</code>.</p>`
  }
  if (firstKnown === null) {
    return html`<p class="empty">The record is empty. Add an article with <code>inforce add PAGE</code>, then accept what was read in it.</p>`
  }
  return html`<p class="empty">No accepted act is dated up to ${formatEdtf(clock.on)}. <a href="${path}">See what stands now</a>, or choose a later day above.</p>`
}

/** Reports of one act (same measure, action, modality and date) in one group, in the order of the first. */
function groupReports(acts: RecentAct[]): [RecentAct, ...RecentAct[]][] {
  const groups = new Map<string, [RecentAct, ...RecentAct[]]>()
  for (const act of acts) {
    const { action, modality, date, scope } = act.claim.claim
    const key = JSON.stringify([act.claim.measureId, action, modality, date, scope])
    const group = groups.get(key)
    if (group) group.push(act)
    else groups.set(key, [act])
  }
  return [...groups.values()]
}

function measurePath(claim: LedgerClaim, { clock }: PageContext): string {
  return linkTo(`/measure/${encodeURIComponent(claim.measureId)}`, clock)
}

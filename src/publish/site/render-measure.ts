import { html } from 'hono/html'
import { formatEdtf } from '../../common/format-edtf.ts'
import type { LedgerClaim } from '../../ledger/ledger.ts'
import type { Standing } from '../../standing/standing.ts'
import { linkTo, permanentLink } from './as-of.ts'
import { capital } from './describe-act.ts'
import type { Html, PageContext } from './page-context.ts'
import type { MeasureRecord } from './record-source.ts'
import {
  renderActDate,
  renderActWords,
  renderProvenance,
  renderQuotes,
  renderSource,
  shortClaimId,
} from './render-act.ts'
import { renderMeasureCourse } from './render-course.ts'
import { renderDate } from './render-date.ts'
import type { PageBody } from './render-layout.ts'
import { describeParties, renderMeasureLine } from './render-parties.ts'
import { renderStandingSign } from './render-standing-chip.ts'
import { STANDING_LABELS } from './standing-words.ts'

/** One measure: how it stands, its history as a picture and as a list with every quote and source. */
export function renderMeasure(record: MeasureRecord, context: PageContext): PageBody {
  const { standing, proposals } = record
  const { measure } = standing
  const marks = new Map(standing.history.map((claim, index) => [claim.id, index + 1]))
  const history =
    standing.history.length === 0
      ? html`<p class="empty">No claim on this measure has been accepted${context.clock.isNow ? ' yet' : ' by then'}.${acceptHint(proposals)}</p>`
      : html`${renderMeasureCourse(record, marks, context)}
<h3 class="list-title">Every accepted act, oldest first</h3>
<ol class="acts history">${standing.history.map((claim) => renderHistoryEntry(claim, marks, standing, context))}</ol>`
  const main = html`<p class="crumb">${renderPairLinks(standing, context)}</p>
<h1>${capital(measure.name)}</h1>
<p class="measure-line">${renderMeasureLine(measure, context)}</p>
${renderStandingNow(standing, marks, context)}
<section aria-labelledby="history">
<h2 id="history">History</h2>
${history}
</section>
${proposals.length === 0 ? '' : renderProposals(proposals, context)}
${renderCitation(standing, context)}`
  return {
    title: `${capital(measure.name)}, ${describeParties(measure, context)}`,
    description: `${withStop(standing.sentence)} ${measure.name}, ${describeParties(measure, context)}: its standing and history, with sources.`,
    main,
  }
}

function renderStandingNow(standing: Standing, marks: Map<string, number>, { clock }: PageContext): Html {
  const { word, since, asOf, until, ground, expectedLapsed } = standing
  const by = standing.claims.flatMap((claim) => {
    const mark = marks.get(claim.id)
    return mark === undefined
      ? []
      : [html`<a class="mark" href="#c-${shortClaimId(claim.id)}"><span class="unseen">entry </span>${mark}</a> `]
  })
  const told = asOf ? 'Stood so on' : 'Since'
  return html`<section class="standing standing-${word}" aria-labelledby="standing">
<h2 id="standing" class="standing-word"><span class="unseen">${clock.isNow ? 'Standing now: ' : `Standing on ${formatEdtf(clock.on)}: `}</span>${renderStandingSign(word)} ${STANDING_LABELS[word].label}</h2>
<div class="standing-facts">
<p class="standing-sentence">${withStop(standing.sentence)}</p>
<dl class="facts">
<div><dt>${told}</dt><dd>${since === null ? 'no accepted source says' : renderDate(since)}</dd></div>
${until === null ? '' : html`<div><dt>Until</dt><dd>${renderDate(until)}${expectedLapsed ? html` <span class="note">passed: no source says that it ended</span>` : ''}</dd></div>`}
<div><dt>Ground</dt><dd>${ground === 'none' ? 'no accepted source' : ground}</dd></div>
${by.length === 0 ? '' : html`<div><dt>Made so by</dt><dd>${by}</dd></div>`}
</dl>
</div>
${standing.announced.length === 0 ? '' : renderAnnounced(standing.announced, marks)}
</section>`
}

function renderAnnounced(announced: LedgerClaim[], marks: Map<string, number>): Html {
  return html`<p class="announced-title">Announced or possible, not in effect on this day:</p>
<ul class="announced">${announced.map(
    (claim) =>
      html`<li><a class="mark" href="#c-${shortClaimId(claim.id)}"><span class="unseen">entry </span>${marks.get(claim.id) ?? '·'}</a> ${renderActWords(claim)} ${renderActDate(claim)}</li>`,
  )}</ul>`
}

function renderHistoryEntry(
  claim: LedgerClaim,
  marks: Map<string, number>,
  standing: Standing,
  context: PageContext,
): Html {
  const decides = standing.claims[0]?.id === claim.id
  return html`<li class="entry${decides ? ' entry-decides' : ''}" id="c-${shortClaimId(claim.id)}">
<div class="entry-when"><span class="mark" aria-hidden="true">${marks.get(claim.id)}</span> ${renderActDate(claim)}</div>
<article class="entry-body">
<h4 class="act-line">${renderActWords(claim)}${decides ? html` <span class="decides">decides the standing shown</span>` : ''}</h4>
${renderQuotes(claim)}
${renderSource(claim, context)}
${renderProvenance(claim)}
</article>
</li>`
}

function renderProposals(proposals: LedgerClaim[], context: PageContext): Html {
  return html`<section class="proposals" aria-labelledby="proposals">
<h2 id="proposals">Awaiting judgement <span class="count">${proposals.length}</span></h2>
<p><span class="mark-proposed">Proposed, not yet accepted by an editor.</span> These change no standing.</p>
<ol class="acts">${proposals.map(
    (claim) => html`<li class="entry" id="c-${shortClaimId(claim.id)}">
<div class="entry-when">${renderActDate(claim)}</div>
<article class="entry-body"><h3 class="act-line">${renderActWords(claim)}</h3>
${renderQuotes(claim)}
${renderSource(claim, context)}
${renderProvenance(claim)}
</article></li>`,
  )}</ol>
</section>`
}

function renderPairLinks({ measure }: Standing, context: PageContext): Html {
  const links = measure.senders.flatMap((a) => measure.targets.filter((b) => b !== a).map((b) => [a, b] as const))
  return html`${links.map(
    ([a, b], index) =>
      html`${index === 0 ? 'All between ' : ', '}<a href="${linkTo(`/between/${encodeURIComponent(a)}/${encodeURIComponent(b)}`, context.clock)}">${context.partyName(a)} and ${context.partyName(b)}</a>`,
  )}`
}

function renderCitation({ measure, sentence }: Standing, context: PageContext): Html {
  const { clock, path } = context
  const link = permanentLink(path, clock)
  return html`<section class="cite" aria-labelledby="cite">
<h2 id="cite">Cite this</h2>
<p>“${measure.name}” (${describeParties(measure, context)}): ${withStop(sentence)} <cite>inforce</cite>, on ${renderDate(clock.on)}, as known on ${renderDate(clock.known ?? clock.today)}. <a href="${link}">Link that keeps both days</a></p>
</section>`
}

function withStop(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`
}

function acceptHint(proposals: LedgerClaim[]): Html {
  const [first] = proposals
  return first === undefined ? html`` : html` Accept one with <code>inforce accept ${shortClaimId(first.id)}</code>.`
}

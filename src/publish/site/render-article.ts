import { html } from 'hono/html'
import type { ArticleSummary, LedgerClaim } from '../../ledger/ledger.ts'
import { linkTo } from './as-of.ts'
import { capital, joinWords } from './describe-act.ts'
import { outletName, webAddress } from './outlet-link.ts'
import type { Html, PageContext } from './page-context.ts'
import { renderActDate, renderActWords, renderProvenance, renderQuotes, shortClaimId } from './render-act.ts'
import { renderInstant } from './render-date.ts'
import type { PageBody } from './render-layout.ts'
import { renderMeasureLine } from './render-parties.ts'

/** What the record keeps of an article: its metadata and the claims read in it, never its text. */
export function renderArticle(article: ArticleSummary, claims: LedgerClaim[], context: PageContext): PageBody {
  const outlet = outletName(article)
  const title = article.headline ?? `An article of ${outlet}`
  const url = webAddress(article.url)
  const main = html`<p class="crumb">Article · ${outlet}</p>
<h1>${title}</h1>
<dl class="facts facts-article">
${fact('Outlet', joinFact([article.outlet, article.section]))}
${fact('By', joinWords(article.bylines))}
${fact('Agencies', joinWords(article.agencies))}
${fact('Published', article.published === null ? '' : renderInstant(article.published))}
${fact('In the record since', renderInstant(article.knownFrom))}
${fact('Read it', url === null ? '' : html`<a class="away" href="${url.href}" data-address="${url.href}" rel="external noopener noreferrer">at ${url.hostname}</a>`)}
</dl>
<section aria-labelledby="claims">
<h2 id="claims">Claims read in it <span class="count">${claims.length}</span></h2>
${
  claims.length === 0
    ? html`<p class="empty">Nothing in this article says that a measure between states changed or stayed.</p>`
    : html`<ol class="acts">${claims.map((claim) => renderClaim(claim, context))}</ol>`
}
</section>
<p class="note-text">The record keeps the words that carry a claim and a link to the outlet, not the article.</p>`
  const description = `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'} read in “${title}” (${outlet}), each with its quote and how editors judged it.`
  return { title, description, main }
}

const VERDICT_MARKS = { proposed: 'Proposed, not yet accepted', accepted: 'Accepted', rejected: 'Rejected' } as const

function renderClaim(claim: LedgerClaim, context: PageContext): Html {
  const measure = { ...claim.claim.measure, name: claim.measureName }
  const { speakers } = claim.claim
  return html`<li class="entry entry-${claim.verdict}" id="c-${shortClaimId(claim.id)}">
<div class="entry-when">${renderActDate(claim)}</div>
<article class="entry-body">
<h3><a href="${linkTo(`/measure/${encodeURIComponent(claim.measureId)}`, context.clock)}">${capital(claim.measureName)}</a></h3>
<p class="measure-line">${renderMeasureLine(measure, context)}</p>
<p class="act-line">${renderActWords(claim)} <span class="verdict verdict-${claim.verdict}">${VERDICT_MARKS[claim.verdict]}</span></p>
${renderQuotes(claim)}
<p class="source">${speakers.length === 0 ? 'In the outlet’s own voice' : html`On the word of <span class="speaker">${joinWords(speakers)}</span>`}</p>
${renderProvenance(claim)}
</article>
</li>`
}

function fact(name: string, value: Html | string): Html {
  return value === '' ? html`` : html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}

function joinFact(parts: (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ')
}

import { html } from 'hono/html'
import type { Evidence } from '../../claim/claim.ts'
import type { LedgerClaim } from '../../ledger/ledger.ts'
import { linkTo } from './as-of.ts'
import { describeAct, joinWords, MODALITY_LABELS } from './describe-act.ts'
import { outletName, quoteAddress, webAddress } from './outlet-link.ts'
import type { Html, PageContext } from './page-context.ts'
import { renderDate, renderInstant } from './render-date.ts'

/** The day an act took effect, or what stands in for it, with a word on how sure that is. */
export function renderActDate(ledgerClaim: LedgerClaim): Html {
  const { claim, article } = ledgerClaim
  if (claim.date !== null) {
    const note = claim.dateBasis === 'implied' ? html` <span class="note">inferred</span>` : ''
    return html`<span class="when">${renderDate(claim.date)}${note}</span>`
  }
  const told =
    article.published === null
      ? ''
      : html` <span class="note">told ${renderDate(article.published.slice(0, 10))}</span>`
  return html`<span class="when">no date${told}</span>`
}

/** What happened in plain words, with a label when it has not happened, or not yet. */
export function renderActWords({ claim }: LedgerClaim): Html {
  const label = MODALITY_LABELS[claim.modality]
  const until = claim.until === null ? '' : html` <span class="until">until ${renderDate(claim.until)}</span>`
  return html`<span class="act">${describeAct(claim)}</span>${until}${label === null ? '' : html` <span class="modality modality-${claim.modality}">${label}</span>`}`
}

/** The words of the article that carry the claim, each as a quotation. */
export function renderQuotes(ledgerClaim: LedgerClaim, most = 9): Html {
  const cite = webAddress(ledgerClaim.article.url)
  const quotes = ledgerClaim.claim.evidence.slice(0, most)
  return html`${quotes.map((evidence) => html`<blockquote${cite === null ? '' : html` cite="${cite.href}"`}><p>${evidence.quote}</p></blockquote>`)}`
}

/** On whose word, in which outlet, when and where in the article; links to the outlet's page and to ours. */
export function renderSource(ledgerClaim: LedgerClaim, context: PageContext): Html {
  const { claim, article } = ledgerClaim
  const outlet = outletName(article)
  const quote = claim.evidence[0]
  const away = quoteAddress(article, quote?.quote)
  const who =
    claim.speakers.length > 0
      ? html`<span class="speaker">${joinWords(claim.speakers)}</span>, in <cite>${outlet}</cite>`
      : html`<cite>${outlet}</cite>, in its own voice`
  const published = article.published === null ? '' : html`, ${renderDate(article.published.slice(0, 10))}`
  const links = [
    away === null
      ? ''
      : html`<a class="away" href="${away}" data-address="${webAddress(article.url)?.href}" rel="external noopener noreferrer">Read it at ${outlet}</a>`,
    html`<a href="${linkTo(`/article/${encodeURIComponent(article.id)}`, context.clock)}">About the article<span class="unseen">: ${article.headline ?? outlet}</span></a>`,
  ]
  return html`<p class="source">${who}${published}${quote ? html`, ${describePlace(quote)}` : ''}</p>
<p class="links">${links}</p>`
}

/** The claim's id and how it came to count, in small print. */
export function renderProvenance(ledgerClaim: LedgerClaim): Html {
  const { id, judged, verdict, knownFrom, claim } = ledgerClaim
  const decided =
    judged === null || verdict === 'proposed'
      ? html`proposed ${renderInstant(knownFrom)}, not yet judged`
      : html`${verdict} ${renderInstant(judged.at)} by ${judged.by}${judged.reason === null ? '' : html`: ${judged.reason}`}`
  const authority = claim.authority === null ? '' : html`Decided by ${claim.authority} · `
  return html`<p class="provenance">${authority}Claim <code>${shortClaimId(id)}</code> · ${decided}</p>`
}

/** Enough of a claim's id to name it on the command line. */
export function shortClaimId(id: string): string {
  return id.slice(0, 12)
}

function describePlace({ paragraph }: Evidence): string {
  return typeof paragraph === 'number' ? `paragraph ${paragraph + 1}` : paragraph
}

import { html } from 'hono/html'
import { STANDING_WORDS } from '../../standing/standing.ts'
import type { PageBody } from './render-layout.ts'
import { renderStandingChip } from './render-standing-chip.ts'
import { STANDING_LABELS } from './standing-words.ts'

/** How the record is made and what its words mean. */
export function renderAbout(): PageBody {
  const main = html`<h1>How this record is made</h1>
<div class="prose">
<p class="lead">inforce reads news, finds in it what governments, blocs and international bodies keep in force towards one another, and keeps each finding with the words it rests on.</p>
<h2>From an article to a standing</h2>
<ol>
<li><strong>Read.</strong> A program reads an article and proposes claims: who did what to which measure, when, and on whose word. Each claim carries the exact words that say so.</li>
<li><strong>Judge.</strong> An editor accepts or rejects each claim. Until then it is marked as proposed and changes nothing.</li>
<li><strong>Fold.</strong> The accepted claims on a measure, in the order of their dates, give its standing on any day.</li>
</ol>
<h2>The two days of every page</h2>
<p><strong>On</strong> is the day you ask about: how did it stand on 1 March 2018? <strong>As known on</strong> is the day whose knowledge you want: what did this record know at the end of that day, UTC? Nothing is ever overwritten, so an answer given once can be found again. A link with both days never changes its meaning.</p>
<h2>What the words mean</h2>
</div>
<table class="words">
<caption>Standings</caption>
<thead><tr><th scope="col">Word</th><th scope="col">Meaning</th></tr></thead>
<tbody>${STANDING_WORDS.map((word) => html`<tr><th scope="row">${renderStandingChip(word)}</th><td>${STANDING_LABELS[word].meaning}</td></tr>`)}</tbody>
</table>
<table class="words">
<caption>How sure an act is</caption>
<thead><tr><th scope="col">Mark</th><th scope="col">Meaning</th></tr></thead>
<tbody>
<tr><th scope="row">no mark</th><td>It has happened or is in effect, as the source tells it.</td></tr>
<tr><th scope="row"><span class="modality modality-planned">announced</span></th><td>Decided, promised or announced; takes effect later.</td></tr>
<tr><th scope="row"><span class="modality modality-possible">possible</span></th><td>Considered, proposed, threatened or conditional.</td></tr>
<tr><th scope="row"><span class="modality modality-denied">denied</span></th><td>Said not to be so, or not to happen.</td></tr>
<tr><th scope="row"><span class="note">inferred</span></th><td>The date is concluded from the article, not printed in it.</td></tr>
</tbody>
</table>
<div class="prose">
<h2>Grounds</h2>
<p><strong>In effect</strong>: a source tells it as having happened. <strong>Announced</strong>: it was to take effect by then, and no source tells that it did. <strong>Reported</strong>: a source says only that it stood so on a day.</p>
</div>`
  return {
    title: 'Method',
    description: 'How inforce goes from a news article to a sourced standing, and what its words mean.',
    main,
  }
}

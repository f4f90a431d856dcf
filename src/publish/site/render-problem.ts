import { html } from 'hono/html'
import type { Html } from './page-context.ts'
import type { PageBody } from './render-layout.ts'

/** A page for what could not be shown: one sentence that says what happened, and where to go from there. */
export function renderProblem(title: string, sentence: string, next: Html = html``): PageBody {
  return {
    title,
    description: sentence,
    main: html`<h1>${title}</h1>
<p class="lead">${sentence}</p>
${next}
<p><a href="/">Go to what changed lately</a></p>`,
  }
}

import { html } from 'hono/html'
import { formatEdtf } from '../../common/format-edtf.ts'
import { joinWords } from './describe-act.ts'
import type { PageContext } from './page-context.ts'
import { renderBetweenForm } from './render-between.ts'
import type { PageBody } from './render-layout.ts'
import { renderProblem } from './render-problem.ts'
import { suggestParties } from './suggest-parties.ts'

/** For what the record knows now but did not know on the day asked for: an answer, not an error. */
export function renderNotKnownYet(name: string, { clock, path }: PageContext): PageBody {
  const sentence = `Nothing was known of “${name}” on ${formatEdtf(clock.known ?? clock.today)}.`
  return renderProblem('Not known yet', sentence, html`<p><a href="${path}">See it as known now</a></p>`)
}

/** For names that stand for no party: says which, offers near ones and the form with what was typed. */
export function renderUnknownParties(
  asked: readonly [string, string],
  unknown: readonly string[],
  parties: { code: string; name: string }[],
  context: PageContext,
): PageBody {
  const quoted = joinWords(unknown.map((text) => `“${text.slice(0, 60)}”`))
  const sentence = `${quoted} ${unknown.length === 1 ? 'is no party' : 'are no parties'} that the record knows. Try the name of a state or body as news prints it, or its code.`
  const lists = unknown.map((text) => {
    const near = suggestParties(text, parties)
    if (near.length === 0) return ''
    const links = near.map(({ code, name }) => {
      const query = new URLSearchParams({
        a: asked[0] === text ? code : asked[0],
        b: asked[1] === text ? code : asked[1],
        ...(context.clock.on === context.clock.today ? {} : { on: context.clock.on }),
        ...(context.clock.known === null ? {} : { known: context.clock.known }),
      })
      return html`<li><a href="/between?${query.toString()}">${name}</a></li>`
    })
    return html`<h2>Instead of “${text.slice(0, 60)}”, did you mean</h2><ul class="suggestions">${links}</ul>`
  })
  const names = parties.map(({ name }) => name)
  return renderProblem('Unknown party', sentence, html`${lists}${renderBetweenForm(names, context, ...asked)}`)
}

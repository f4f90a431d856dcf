import { html } from 'hono/html'
import { formatEdtf } from '../../common/format-edtf.ts'
import { clockQuery, linkTo } from './as-of.ts'
import type { Html, PageContext } from './page-context.ts'

/** A page before its frame: `title` without the name of the site, `description` for search engines, both plain text. */
export type PageBody = { title: string; description: string; main: Html; canonical?: string }

/** Addresses of what is served beside the pages. */
export type PageAssets = { css: string; icon: string }

const NAVIGATION = [
  { path: '/', label: 'Lately' },
  { path: '/measures', label: 'Measures' },
  { path: '/between', label: 'Two parties' },
  { path: '/about', label: 'Method' },
]

/** The whole page: head, masthead, the two clocks, the body given, and the foot. */
export function renderLayout(body: PageBody, context: PageContext, assets: PageAssets): Html {
  const { clock, path } = context
  const title = path === '/' ? `inforce: ${body.title}` : `${body.title} · inforce`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${body.description}">
${clock.isNow ? '' : html`<meta name="robots" content="noindex">`}
<link rel="canonical" href="${body.canonical ?? linkTo(path, clock)}">
<link rel="stylesheet" href="${assets.css}">
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead">
<div class="wrap">
<p class="brand"><a href="${linkTo('/', clock)}">inforce</a> <span class="motto">the sourced record of what is in force between states</span></p>
<nav aria-label="Main"><ul>${NAVIGATION.map((entry) => html`<li><a href="${linkTo(entry.path, clock)}"${entry.path === path ? html` aria-current="page"` : ''}>${entry.label}</a></li>`)}</ul></nav>
</div>
</header>
${renderClock(context)}
<main id="main" tabindex="-1" class="wrap">
${body.main}
</main>
<footer class="foot">
<div class="wrap">
<p>Every standing rests on claims that an editor accepted, each with its quote, speaker, outlet and link. The record keeps quotes and links, never whole articles.</p>
<p>All times are UTC. <a href="${linkTo('/about', clock)}">What the words mean</a></p>
</div>
</footer>
</body>
</html>
`
}

/** Says which day is shown and as known when, and lets people choose others; loud when that is not now. */
function renderClock({ clock, path }: PageContext): Html {
  const known = clock.known === null ? 'now' : `on ${formatEdtf(clock.known)}`
  const back = html`<a class="back" href="${path}">Back to now</a>`
  const says = clock.isNow
    ? html`<p class="clock-says"><span>As of today, <time datetime="${clock.today}">${formatEdtf(clock.today)}</time></span></p>`
    : html`<p class="clock-says"><strong>As of ${clock.on === clock.today ? 'today' : formatEdtf(clock.on)}, as known ${known}.</strong> ${back}</p>`
  return html`<aside class="clock${clock.isNow ? '' : ' clock-past'}" aria-label="The day shown">
<div class="wrap">
${says}
<form method="get" action="${path}" class="clock-form">
<label>On <input type="date" name="on" value="${clock.on}"></label>
<label>As known on <input type="date" name="known" max="${clock.today}" value="${clock.known ?? clock.today}"></label>
<button>Show</button>
</form>
</div>
</aside>`
}

/** Hidden fields that carry the clocks through another form. */
export function renderClockFields({ clock }: PageContext): Html {
  const fields = [...new URLSearchParams(clockQuery(clock))]
  return html`${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`
}

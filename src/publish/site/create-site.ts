import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { html } from 'hono/html'
import { linkTo, type PageClock, readPageClock } from './as-of.ts'
import type { PageContext } from './page-context.ts'
import type { RecordSource } from './record-source.ts'
import { renderAbout } from './render-about.ts'
import { renderArticle } from './render-article.ts'
import { renderBetween, renderPair } from './render-between.ts'
import { renderHome } from './render-home.ts'
import { type PageBody, renderLayout } from './render-layout.ts'
import { renderMeasure } from './render-measure.ts'
import { renderMeasures } from './render-measures.ts'
import { renderProblem } from './render-problem.ts'
import { renderNotKnownYet, renderUnknownParties } from './render-unknown.ts'
import { securityHeaders } from './security-headers.ts'
import { SITE_CSS, SITE_ICON } from './site-assets.ts'

const LATELY = 15
const PROPOSALS = 8
const ASSETS = { css: SITE_CSS.path, icon: SITE_ICON.path }

/** `reportError` is told of what went wrong behind a page that answered 500. */
export type SiteOptions = { reportError?: (error: Error, path: string) => void }

type Site = { Variables: { clock: PageClock } }

/** The public record as server-rendered pages. Every page heeds `?on=DAY&known=DAY`; nothing here writes. */
export function createSite(source: RecordSource, options: SiteOptions = {}): Hono<Site> {
  const site = new Hono<Site>()
  const contextOf = (c: Context<Site>): PageContext => ({
    clock: c.get('clock') ?? clockOfNow(source),
    path: c.req.path,
    partyName: (code) => source.partyName(code),
  })
  const send = (c: Context<Site>, body: PageBody, status: 200 | 400 | 404 | 500 = 200) =>
    c.html(renderLayout(body, contextOf(c), ASSETS), status)

  site.use(securityHeaders)
  for (const asset of [SITE_CSS, SITE_ICON]) {
    site.get(asset.path, (c) =>
      c.body(asset.body, 200, { 'Content-Type': asset.type, 'Cache-Control': 'public, max-age=31536000, immutable' }),
    )
  }
  site.get('/healthz', (c) => c.text('ok\n'))
  site.use(etag())
  site.use(async (c, next) => {
    c.header('Cache-Control', 'no-cache')
    const outcome = readPageClock(c.req.query('on'), c.req.query('known'), source.today())
    if (outcome.kind === 'refused') return send(c, renderProblem('That day cannot be shown', outcome.sentence), 400)
    c.set('clock', outcome.clock)
    return next()
  })

  site.get('/', async (c) => {
    const { clock } = contextOf(c)
    const [accepted, proposed, pairs, firstKnown] = await Promise.all([
      source.listRecent({ ...clock, verdict: 'accepted', limit: LATELY }),
      source.listRecent({ ...clock, verdict: 'proposed', limit: PROPOSALS }),
      source.listPairs(clock),
      source.firstKnown(),
    ])
    const names = listNames(pairs, source)
    return send(c, renderHome({ accepted, proposed, pairs, names, firstKnown }, contextOf(c)))
  })

  site.get('/measures', async (c) => {
    return send(c, renderMeasures(await source.listMeasures(contextOf(c).clock), contextOf(c)))
  })

  site.get('/measure/:id', async (c) => {
    const { clock } = contextOf(c)
    const id = c.req.param('id')
    const record = await source.readMeasure(id, clock)
    if (record !== null) return send(c, renderMeasure(record, contextOf(c)))
    const now = clock.known === null ? null : await source.readMeasure(id, { on: clock.on, known: null })
    if (now !== null) return send(c, renderNotKnownYet(now.standing.measure.name, contextOf(c)))
    return send(c, renderProblem('No such measure', 'The record holds no measure under this address.'), 404)
  })

  site.get('/between', async (c) => {
    const context = contextOf(c)
    const a = c.req.query('a')?.trim() ?? ''
    const b = c.req.query('b')?.trim() ?? ''
    if (a !== '' && b !== '') {
      const [codeA, codeB] = [source.findPartyCode(a) ?? a, source.findPartyCode(b) ?? b]
      return c.redirect(
        linkTo(`/between/${encodeURIComponent(codeA)}/${encodeURIComponent(codeB)}`, context.clock),
        303,
      )
    }
    const pairs = await source.listPairs(context.clock)
    return send(c, renderBetween(pairs, listNames(pairs, source), context, a, b))
  })

  site.get('/between/:a/:b', async (c) => {
    const context = contextOf(c)
    const asked = [c.req.param('a'), c.req.param('b')] as const
    const [a, b] = [source.findPartyCode(asked[0]) ?? asked[0], source.findPartyCode(asked[1]) ?? asked[1]]
    if (a !== asked[0] || b !== asked[1]) {
      return c.redirect(linkTo(`/between/${encodeURIComponent(a)}/${encodeURIComponent(b)}`, context.clock), 303)
    }
    if (a === b) {
      const sentence = `Both are ${source.partyName(a)}: choose two different parties.`
      return send(
        c,
        renderProblem('Two parties are needed', sentence, html`<p><a href="/between">Choose two</a></p>`),
        400,
      )
    }
    const records = await source.listPair(a, b, context.clock)
    const unknown = asked.filter((text) => source.findPartyCode(text) === null)
    if (records.length === 0 && unknown.length > 0) {
      return send(c, renderUnknownParties(asked, unknown, source.listParties(), context), 404)
    }
    return send(c, renderPair(a, b, records, context))
  })

  site.get('/article/:id', async (c) => {
    const { clock } = contextOf(c)
    const id = c.req.param('id')
    const found = await source.readArticle(id, clock)
    if (found !== null) return send(c, renderArticle(found.article, found.claims, contextOf(c)))
    const now = clock.known === null ? null : await source.readArticle(id, { on: clock.on, known: null })
    if (now !== null) return send(c, renderNotKnownYet(now.article.headline ?? 'this article', contextOf(c)))
    return send(c, renderProblem('No such article', 'The record holds no article under this address.'), 404)
  })

  site.get('/about', (c) => send(c, renderAbout()))

  site.notFound((c) => send(c, renderProblem('No such page', 'There is no page at this address.'), 404))
  site.onError((error, c) => {
    options.reportError?.(error, c.req.path)
    const sentence = 'Something went wrong here, and it has been noted. Try again in a moment.'
    return send(c, renderProblem('This page could not be made', sentence), 500)
  })
  return site
}

/** Names to offer while typing: the parties of the pairs in the record. */
function listNames(pairs: { a: string; b: string }[], source: RecordSource): string[] {
  const codes = new Set(pairs.flatMap(({ a, b }) => [a, b]))
  return [...codes].map((code) => source.partyName(code)).sort((x, y) => x.localeCompare(y, 'en'))
}

function clockOfNow(source: RecordSource): PageClock {
  const today = source.today()
  return { on: today, known: null, today, isNow: true }
}

import { type FetchPageOptions, fetchPage } from './fetch-page.ts'
import type { KeptPages } from './kept-pages.ts'
import type { PageOutcome } from './page.ts'

/**
 * Fetches a page and keeps a copy. Where a copy is at hand and the server says that it still holds, the copy is the page,
 * with the time when it was fetched. A page that could not be kept is refused: its claims could not be shown in it.
 */
export async function fetchAndKeep(address: string, kept: KeptPages, options: FetchPageOptions): Promise<PageOutcome> {
  const copy = await kept.find(address)
  const outcome = await fetchPage(address, { ...options, ...(copy ? { known: copy.validators } : {}) })
  if (copy && outcome.kind === 'unchanged') return { kind: 'page', page: copy.page }
  if (copy && outcome.kind === 'gone') {
    const day = copy.page.fetchedAt.slice(0, 10)
    return { ...outcome, reason: `${outcome.reason} As it was on ${day} it is kept in ${copy.path}.` }
  }
  if (outcome.kind !== 'page' || !outcome.response) return outcome
  const fault = await kept.keep(address, outcome.page, outcome.response)
  return fault === null ? outcome : { kind: 'refused', source: address, reason: fault }
}

import type { Page } from '../../page/page.ts'

/** A page with the given text, everything else about it plain. */
export function makeTestPage(text: string, mediaType: Page['mediaType'], url: string | null = null): Page {
  return {
    url,
    source: 'test page',
    mediaType,
    text,
    encoding: 'utf-8',
    bytes: text.length,
    sha256: '',
    fetchedAt: '2026-01-01T00:00:00.000Z',
  }
}

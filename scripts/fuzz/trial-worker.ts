// Puts the pages it is sent through decoding, extracting and reading, one at a time, and sends back a Trial of each.
import { parentPort, workerData } from 'node:worker_threads'
import { readGazetteer, readLexicon } from '../../src/app/read-data.ts'
import type { Article } from '../../src/article/article.ts'
import { extractArticle } from '../../src/article/extract-article.ts'
import { createReader } from '../../src/claim/create-reader.ts'
import { makePage } from '../../src/page/make-page.ts'
import type { Page } from '../../src/page/page.ts'
import { MAX_CLAIM_TEXT, STAGES, type Stage, type Trial } from './trial.ts'

/** Shared with the thread that waits: the number of the stage this one is in. */
const at = new Int32Array(workerData as SharedArrayBuffer)
const reader = createReader({ gazetteer: readGazetteer(), lexicon: readLexicon() })

parentPort?.on('message', ({ bytes, mediaType }: { bytes: Uint8Array; mediaType: Page['mediaType'] | null }) => {
  parentPort?.postMessage(tryPage(bytes, mediaType))
})

function tryPage(bytes: Uint8Array, mediaType: Page['mediaType'] | null): Trial {
  const spentMs: Partial<Record<Stage, number>> = {}
  const run = <T>(stage: Stage, work: () => T): T => {
    Atomics.store(at, 0, STAGES.indexOf(stage))
    const before = process.threadCpuUsage()
    const result = work()
    const { user, system } = process.threadCpuUsage(before)
    spentMs[stage] = (user + system) / 1000
    return result
  }
  try {
    const page = run('decode', () =>
      makePage({ source: 'a page', url: null, bytes, mediaType, headerCharset: null, fetchedAt: new Date(0) }),
    )
    if (page.kind !== 'page') return { kind: 'done', outcome: 'refused', spentMs, textLength: 0 }
    const article = run('article', () => extractArticle(page.page))
    if (article.kind !== 'article') return { kind: 'done', outcome: 'refused', spentMs, textLength: 0 }
    const bounded = bound(article.article)
    run('claims', () => reader.readClaims(bounded))
    const texts = [bounded.headline ?? '', bounded.standfirst ?? '', ...bounded.paragraphs]
    const textLength = texts.reduce((sum, text) => sum + text.length, 0)
    return { kind: 'done', outcome: 'article', spentMs, textLength }
  } catch (error) {
    const stage = STAGES[Atomics.load(at, 0)] ?? 'nothing'
    return { kind: 'threw', stage, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function bound(article: Article): Article {
  let left = MAX_CLAIM_TEXT
  const cut = (text: string) => {
    const kept = text.slice(0, left)
    left -= kept.length
    return kept
  }
  const headline = article.headline && cut(article.headline)
  const standfirst = article.standfirst && cut(article.standfirst)
  const paragraphs = article.paragraphs.map(cut).filter((text) => text !== '')
  return { ...article, headline, standfirst, paragraphs }
}

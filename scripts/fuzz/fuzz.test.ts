import { describe, expect, test } from 'vitest'
import { MUTATION_NAMES, mutateOnce, mutatePage } from './mutate-page.ts'
import { createRandom } from './random.ts'
import { shrinkPage } from './shrink-page.ts'
import { findFault } from './trial.ts'

const page = `<html><head><script type="application/ld+json">{"a":1}</script></head><body class="x"><p>${'One sentence. '.repeat(60)}</p></body></html>`
const other = '<main><p>Another page.</p></main>'

describe('pages are spoilt', () => {
  test('the same way for the same seed, in other ways for others', () => {
    const spoil = (seed: number) => mutatePage(page, other, createRandom(seed))
    expect(spoil(5)).toEqual(spoil(5))
    expect(new Set(Array.from({ length: 40 }, (_, seed) => spoil(seed).page)).size).toBeGreaterThan(35)
  })

  test.each(MUTATION_NAMES)('by "%s", to no more than a few megabytes, of a page and of nothing', (name) => {
    for (let seed = 0; seed < 20; seed++) {
      expect(mutateOnce(name, page, other, createRandom(seed)).length).toBeLessThanOrEqual(3_000_000)
      expect(typeof mutateOnce(name, '', '', createRandom(seed))).toBe('string')
    }
  })
})

test('what fails is made smaller for as long as it fails', async () => {
  const fails = (text: string) => Promise.resolve(text.includes('<b>'))
  expect(await shrinkPage(`${'x'.repeat(900)}<b>${'y'.repeat(700)}`, fails, 500)).toBe('<b>')
  expect(await shrinkPage('no fault', () => Promise.resolve(false), 500)).toBe('no fault')
})

describe('a trial is a fault', () => {
  const done = (claims: number, textLength: number) =>
    findFault({ kind: 'done', outcome: 'article', spentMs: { article: 1, claims }, textLength }, 1000)
  test('where it throws, hangs or ends its thread', () => {
    expect(findFault({ kind: 'threw', stage: 'article', error: 'Error: x\n  at y' }, 10)).toBe('article threw Error: x')
    expect(findFault({ kind: 'hung', stage: 'claims', afterMs: 9 }, 10)).toBe('claims was not done after 9 ms')
    expect(findFault({ kind: 'died', stage: 'decode', error: 'heap' }, 10)).toBe('decode ended its thread: heap')
  })
  test('where it takes longer than its text explains', () => {
    expect(done(1500, 60_000)).toBeNull()
    expect(done(1500, 100)).toMatch(/^claims took 1500 ms/)
  })
})

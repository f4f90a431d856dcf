import { describe, expect, it } from 'vitest'
import { readOnAllCores } from './read-pool.ts'

const script = new URL('./testing/failing-worker.ts', import.meta.url)

async function reasonsFor(inputs: string[], timeoutMs = 20_000): Promise<string[]> {
  const reasons: string[] = []
  for await (const outcome of readOnAllCores(inputs, { workers: 2, script, timeoutMs, maxHeapMb: 48 })) {
    expect(outcome.source).toBe(inputs[reasons.length])
    reasons.push(outcome.kind === 'refused' ? outcome.reason : 'read')
  }
  return reasons
}

describe('readOnAllCores', () => {
  it('gives the outcomes in the order of the inputs, whichever is done first', async () => {
    const inputs = Array.from({ length: 60 }, (_, i) => `${i % 7 === 0 ? 'slow' : 'quick'} ${i}`)
    expect(await reasonsFor(inputs)).toEqual(inputs.map(() => 'answered'))
  })

  it.each([
    ['ends', 'exit', 'exit could not be read: its worker stopped. Please report it.'],
    ['throws', 'throw', 'throw could not be read: its worker stopped (what it threw). Please report it.'],
    ['fills its memory', 'fill', 'fill could not be read: it needs too much memory. Give the page of one article.'],
  ])('loses only the input on which a worker %s', async (_name, bad, sentence) => {
    expect(await reasonsFor(['a', bad, 'b', 'c'])).toEqual(['answered', sentence, 'answered', 'answered'])
  })

  it('gives up a worker that does not answer', async () => {
    expect(await reasonsFor(['hang', 'a', 'b'], 1000)).toEqual([
      'hang could not be read: it took more than 1 s. Is it one article?',
      'answered',
      'answered',
    ])
  })

  it('reads ahead only a little, so that memory stays steady', async () => {
    let asked = 0
    function* inputs() {
      for (; asked < 1000; asked++) yield `input ${asked}`
    }
    for await (const _outcome of readOnAllCores(inputs(), { workers: 2, script })) break
    expect(asked).toBeLessThan(40)
  })

  it('is done at once when there is nothing to read', async () => {
    expect(await reasonsFor([])).toEqual([])
  })
})

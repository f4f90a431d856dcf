import { describe, expect, it } from 'vitest'
import { findByRule, sayDrafts } from '../testing/read-sentence.ts'

describe('loose-pair', () => {
  it.each<[string, string]>([
    ['sales that drop by themselves', 'Sales of Norwegian salmon to China dropped.'],
    ['exports that fall to nothing', 'Exports to what had been the largest market fell to almost nothing.'],
  ])('drafts nothing of %s', (_, text) => {
    expect(sayDrafts(findByRule('loose-pair', text))).toBe('')
  })

  it('drafts an act by a state on what flows', () => {
    expect(sayDrafts(findByRule('loose-pair', 'Norway ended its salmon exports to China.'))).toContain('end trade')
  })
})

import { describe, expect, it } from 'vitest'
import { readScope } from './read-scope.ts'
import { findFirstDraft } from './testing/read-sentence.ts'

describe('readScope', () => {
  it.each([
    ['Peru suspended part of its aid to Chile.', 'part'],
    ['Peru suspended all aid to Chile.', 'whole'],
    ['Peru suspended aid to Chile.', 'whole'],
    ['Peru lifted the import ban.', 'whole'],
    ['Peru suspended some aid to Chile.', 'part'],
    ['Peru suspended nearly all aid to Chile.', 'part'],
    ['Peru partially lifted the import ban.', 'part'],
    ['Peru lifted most sanctions on Chile.', 'part'],
    ['Peru eased the sanctions on Chile.', 'part'],
    ['Peru suspended part of its aid to Chile.', 'part'],
  ])('%s', (text, scope) => {
    expect(readScope(...findFirstDraft(text))).toBe(scope)
  })

  it.fails.each([['Peru suspended $300 million of military aid to Chile.', 'part']])(
    'does not read yet: %s',
    (text, scope) => {
      expect(readScope(...findFirstDraft(text))).toBe(scope)
    },
  )
})

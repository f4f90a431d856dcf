import { describe, expect, it } from 'vitest'
import { findFirstDraft } from '../testing/read-sentence.ts'
import { findModality } from './find-modality.ts'

const read = (text: string) => {
  const { modality, undone } = findModality(...findFirstDraft(text))
  return undone ? `${modality}, undone` : modality
}

describe('findModality', () => {
  it.each([
    ['Peru lifted the import ban.', 'actual'],
    ['Peru has lifted the import ban.', 'actual'],
    ['Peru lifts the import ban.', 'actual'],
    ['The import ban was lifted.', 'actual'],
    ['Peru began to lift the import ban.', 'actual'],
    ['The sanctions imposed in May hurt.', 'actual'],
    ['Peru will lift the import ban.', 'planned'],
    ['Peru is to lift the import ban.', 'planned'],
    ['Peru announced it would lift the import ban.', 'planned'],
    ['Peru is expected to lift the import ban.', 'planned'],
    ['Peru intends to lift the import ban.', 'planned'],
    ['Peru plans to lift the import ban.', 'planned'],
    ['Peru promised to lift the import ban.', 'planned'],
    ['The import ban will be lifted.', 'planned'],
    ['Peru may lift the import ban.', 'possible'],
    ['Peru could lift the import ban.', 'possible'],
    ['Peru wants to lift the import ban.', 'possible'],
    ['Peru is considering suspending the agreement.', 'possible'],
    ['Peru threatened to impose tariffs.', 'possible'],
    ['Chile urged Peru to lift the import ban.', 'possible'],
    ['Peru proposed to lift the import ban.', 'possible'],
    ['If Peru lifted the import ban, trade would grow.', 'possible'],
    ['Peru might suspend the agreement.', 'possible'],
    ['Peru will not lift the import ban.', 'denied'],
    ["Peru won't lift the import ban.", 'denied'],
    ['Peru would not lift the import ban.', 'denied'],
    ['Peru denied suspending the agreement.', 'denied'],
    ['Peru ruled out suspending the agreement.', 'denied'],
    ['Peru has not lifted the import ban.', 'actual, undone'],
    ['Peru did not lift the import ban.', 'actual, undone'],
    ['The import ban has not been lifted.', 'actual, undone'],
    ['Peru failed to renew the agreement.', 'actual, undone'],
  ])('%s', (text, modality) => {
    expect(read(text)).toBe(modality)
  })

  it.fails.each([
    ['Peru is considering lifting the import ban.', 'possible'],
    ['Peru ruled out lifting the import ban.', 'denied'],
  ])('does not read yet: %s', (text, modality) => {
    expect(read(text)).toBe(modality)
  })
})

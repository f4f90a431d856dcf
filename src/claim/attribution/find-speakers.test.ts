import { describe, expect, it } from 'vitest'
import { findFirstDraft } from '../testing/read-sentence.ts'
import { findSpeakers } from './find-speakers.ts'

const read = (text: string, lastNamed: string | null = null) => {
  const [sentence, draft] = findFirstDraft(text)
  return findSpeakers(sentence, draft, lastNamed).speakers
}

describe('findSpeakers', () => {
  it.each<[string, string[]]>([
    ['Peru lifted the import ban.', []],
    ['The import ban was lifted in May.', []],
    ['Peru lifted the import ban, Ana Soto said.', ['Ana Soto']],
    ['Peru lifted the import ban, said Ana Soto.', ['Ana Soto']],
    ['Ana Soto said Peru had lifted the import ban.', ['Ana Soto']],
    ['Ana Soto said that Peru had lifted the import ban.', ['Ana Soto']],
    ['According to Ana Soto, Peru lifted the import ban.', ['Ana Soto']],
    ['Peru lifted the import ban, according to Ana Soto.', ['Ana Soto']],
    ['State media reported that Peru had lifted the import ban.', ['State media']],
    ['Peru lifted the import ban, the foreign ministry said on Monday.', ['the foreign ministry']],
    ['“Peru has lifted the import ban,” Ana Soto told reporters.', ['Ana Soto']],
  ])('%s', (text, speakers) => {
    expect(read(text).map((name) => name.replace(/^the /i, ''))).toEqual(
      speakers.map((name) => name.replace(/^the /i, '')),
    )
  })

  it('knows who "she" is', () => {
    expect(read('She said Peru had lifted the import ban.', 'Ana Soto')).toEqual(['Ana Soto'])
  })

  it('cites nobody where "she" is not known', () => {
    expect(read('She said Peru had lifted the import ban.')).toEqual([])
  })
})

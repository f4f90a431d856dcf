import { describe, expect, it } from 'vitest'
import { listRules } from '../list-rules.ts'
import { readParagraph } from '../testing/read-sentence.ts'
import { findSpeakers } from './find-speakers.ts'
import { listCitations } from './list-citations.ts'

/** On whose word the first draft of the last sentence is told. */
function read(text: string): string[] {
  const sentences = readParagraph(text)
  const citations = listCitations(sentences)
  const last = sentences.at(-1)
  const draft = last ? listRules().flatMap((rule) => rule.find(last))[0] : undefined
  if (!last || !draft) throw new Error(`No rule reads: ${text}`)
  return findSpeakers(last, draft, citations.at(-1) ?? [], 'actual')
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
    ['Peru lifted the import ban, the foreign ministry said on Monday.', ['foreign ministry']],
    ['“Peru has lifted the import ban,” Ana Soto told reporters.', ['Ana Soto']],
    ['Trade minister Ana Soto visited Oslo. She said Peru had lifted the import ban.', ['Ana Soto']],
    ['Peru said on Monday it had lifted the import ban.', ['Peru']],
    ['Peru threatened the expulsion of Chilean diplomats.', ['Peru']],
    ['Peru reported the closure of the border with Chile.', ['Peru']],
    ['Ana Soto said the ban it imposed on beef was fair.', []],
    ['Peru announced a fair and the withdrawal of the import ban was welcome.', []],
    ['She said Peru had lifted the import ban.', []],
  ])('%s', (text, speakers) => {
    expect(read(text)).toEqual(speakers)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { emptyArticle } from '../article/article.ts'
import type { Claim } from './claim.ts'
import { createReader } from './create-reader.ts'
import { testGazetteer, testLexicon } from './testing/test-reader.ts'

const FOLDER = 'cases/language/eo/'
const articles = new URL(`../../${FOLDER}articles/`, import.meta.url)
const reader = createReader({ gazetteer: testGazetteer(), lexicon: testLexicon(FOLDER) })

const shape = ({ action, measure, modality, date, until, speakers }: Claim) => ({
  action,
  kind: measure.kind,
  senders: measure.senders,
  targets: measure.targets,
  modality,
  date,
  until,
  speakers,
})

describe('a language that is a folder and no code: a little Esperanto', () => {
  for (const name of readdirSync(articles)) {
    const { why, article, claims } = JSON.parse(readFileSync(new URL(name, articles), 'utf8'))
    it(`reads ${why}`, () => {
      const read = reader.readClaims({ ...emptyArticle(), ...article }).claims
      expect(read.map(shape)).toEqual(claims)
      const texts = [article.headline, ...article.paragraphs]
      for (const { quote } of read.flatMap((c) => c.evidence))
        expect(texts.some((text) => text.includes(quote))).toBe(true)
    })
  }
})

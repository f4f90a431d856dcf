import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { emptyArticle } from '../article/article.ts'
import type { Claim } from './claim.ts'
import { testReader } from './testing/test-reader.ts'

const folder = new URL('../../cases/claim/', import.meta.url)
const open = new URL('open/', folder)
const namesIn = (url: URL) => readdirSync(url).filter((name) => name.endsWith('.json') && name !== 'set-aside.json')
const readCase = (url: URL, name: string) => JSON.parse(readFileSync(new URL(name, url), 'utf8'))

const shape = (c: Claim) => ({
  action: c.action,
  ...(c.standing ? { standing: c.standing } : {}),
  modality: c.modality,
  kind: c.measure.kind,
  senders: c.measure.senders,
  targets: c.measure.targets,
  date: c.date,
  until: c.until,
  scope: c.scope,
})

const read = (golden: { article: object }) =>
  testReader()
    .readClaims({ ...emptyArticle(), ...golden.article })
    .claims.map(shape)

describe('golden cases', () => {
  for (const name of namesIn(folder)) {
    const golden = readCase(folder, name)
    test(golden.why ?? name, () => {
      expect(read(golden)).toEqual(golden.claims)
    })
  }
})

// Known gaps. One that is read rightly fails here on purpose: move its file up into cases/claim/.
describe('golden cases not read yet', () => {
  for (const name of namesIn(open)) {
    const golden = readCase(open, name)
    test.fails(`${name}: ${golden.why ?? ''}`, () => {
      expect(read(golden)).toEqual(golden.claims)
    })
  }
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { emptyArticle } from '../article/article.ts'
import type { Claim } from './claim.ts'
import { testReader } from './testing/test-reader.ts'

const folder = new URL('../../cases/claim/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'set-aside.json')

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

describe('golden cases', () => {
  for (const name of files) {
    const golden = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    test(golden.why ?? name, () => {
      const reading = testReader().readClaims({ ...emptyArticle(), ...golden.article })
      expect(reading.claims.map(shape)).toEqual(golden.claims)
    })
  }
})

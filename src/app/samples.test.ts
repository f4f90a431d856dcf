/** The samples tell coherent histories: read, accepted and folded, they say what really stood on these days. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Standing } from '../standing/standing.ts'
import { runCli } from './testing/run-cli.ts'

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))

let data = ''
const known = new Map<string, Standing[]>()
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'inforce-samples-'))
  await runCli(['add', SAMPLES, '--data', data])
  await runCli(['accept', '--all-proposed', '--data', data])
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

async function standingsOn(day: string): Promise<Standing[]> {
  const before = known.get(day)
  if (before) return before
  const run = await runCli(['status', '--json', '--on', day, '--data', data])
  const { standings } = JSON.parse(run.out) as { standings: Standing[] }
  known.set(day, standings)
  return standings
}

describe('the samples', () => {
  it.each([
    ['US', 'PK', 'security assistance', '2018-06-01', 'suspended', '2018-01-04'],
    ['US', 'PK', 'IMET', '2019-01-01', 'suspended', '2018-08-10'],
    ['US', 'PK', 'IMET', '2020-02-01', 'in-force', '2020-01-03'],
    ['US', 'PK', 'security assistance', '2020-02-01', 'suspended', '2018-01-04'],
    ['US', 'SD', 'economic sanctions', '2016-01-01', 'in-force', '1997-11'],
    ['US', 'SD', 'economic sanctions', '2020-02-01', 'ended', '2017-10-12'],
    ['US', 'SD', 'list of state sponsors', '2020-02-01', 'in-force', '1993-08'],
    ['US', 'SD', 'list of state sponsors', '2024-05-01', 'ended', '2020-12-14'],
    ['CN', 'AU', 'barley', '2022-01-01', 'in-force', '2020-05'],
    ['CN', 'AU', 'barley', '2024-05-01', 'ended', '2023-08'],
    ['CN', 'AU', 'wine', '2022-01-01', 'in-force', '2021-03'],
    ['CN', 'AU', 'wine', '2024-05-01', 'ended', '2024-03-29'],
    ['CN', 'AU', 'lobster', '2024-05-01', 'in-force', '2024-03-29'],
    ['KE', 'SO', 'flights', '2021-06-01', 'suspended', '2021-05-11'],
    ['KE', 'SO', 'flights', '2022-01-01', 'in-force', '2021-06-10'],
    ['SO', 'KE', 'diplomatic relations', '2021-03-01', 'ended', '2020-12'],
    ['SO', 'KE', 'diplomatic relations', '2022-01-01', 'in-force', '2021-05-06'],
    ['RU', 'GE', 'flights', '2022-01-01', 'suspended', '2019-07'],
    ['RU', 'GE', 'flights', '2024-05-01', 'in-force', '2023-05-15'],
    ['CA', 'UNRWA', 'funding', '2024-02-01', 'suspended', '2024-01-26'],
    ['CA', 'UNRWA', 'funding', '2024-05-01', 'in-force', '2024-03-08'],
    ['DE', 'UNRWA', 'funding', '2024-02-01', 'suspended', '2024-01-27'],
    ['EU', 'BY', 'arms embargo', '2022-01-01', 'in-force', '2011'],
    ['EU', 'BY', 'economic sanctions', '2022-01-01', 'in-force', '2021-06-24'],
  ])('say how %s → %s %s stood on %s: %s since %s', async (sender, target, words, day, word, since) => {
    const found = (await standingsOn(day)).filter(
      ({ measure }) =>
        measure.senders.join() === sender && measure.targets.join() === target && measure.name.includes(words),
    )
    expect(found.map((standing) => [standing.word, standing.since])).toEqual([[word, since]])
  })
})

/**
 * Measures the ledger on a fresh embedded database: how fast readings are appended, and how long a standing and a page
 * of a pair take, against a bare primary-key select of the same run.
 *
 * usage: node bench/ledger.ts [NUMBER_OF_CLAIMS...]     (default: 1000 10000)
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openEmbedded } from '../src/ledger/embedded/open-embedded.ts'
import type { Ledger, NewReading } from '../src/ledger/ledger.ts'
import { openLedger } from '../src/ledger/open-ledger.ts'
import { sampleClaim, sampleReading } from '../src/ledger/testing/sample-reading.ts'
import { foldStanding } from '../src/standing/fold-standing.ts'

const CLAIMS_OF_A_READING = 4
const CLAIMS_OF_A_MEASURE = 20
/** Readings handed over at a time, as a batch of `inforce add` would. */
const AT_A_TIME = 500
const PROBES = 400
const PROBED_MEASURES = 20
const PAIRS = 200

function readingOf(number: number, claims: number): NewReading {
  const measures = Math.ceil(claims / CLAIMS_OF_A_MEASURE)
  const all = Array.from({ length: CLAIMS_OF_A_READING }, (_, i) => {
    // Strides over the measures, so that the claims of one come from far apart.
    const measure = (number * CLAIMS_OF_A_READING + i) % measures
    const parties = { senders: [`S${measure % PAIRS}`], targets: [`T${measure % PAIRS}`] }
    return sampleClaim({
      measure: { ...sampleClaim().measure, name: `levy number ${measure}`, ...parties },
      action: i % 2 === 0 ? 'impose' : 'suspend',
      date: `${1990 + (number % 30)}-0${1 + (i % 9)}-01`,
    })
  })
  return sampleReading(number, all)
}

async function measure(probes: number, run: (i: number) => Promise<unknown>): Promise<{ p50: number; p99: number }> {
  for (let i = 0; i < 50; i++) await run(i)
  const times: number[] = []
  for (let i = 0; i < probes; i++) {
    const start = performance.now()
    await run(i)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

async function appendAll(ledger: Ledger, claims: number): Promise<number> {
  const readings = Math.ceil(claims / CLAIMS_OF_A_READING)
  const start = performance.now()
  for (let i = 0; i < readings; i += AT_A_TIME) {
    const some = Array.from({ length: Math.min(AT_A_TIME, readings - i) }, (_, j) => readingOf(i + j, claims))
    await Promise.all(some.map((reading) => ledger.appendReading(reading)))
  }
  return (readings * CLAIMS_OF_A_READING * 1000) / (performance.now() - start)
}

async function benchOf(claims: number): Promise<Record<string, string>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'inforce-bench-'))
  const opened = await openLedger({ dataDir, clock: () => new Date() })
  const embedded = await openEmbedded(dataDir, () => undefined)
  if (opened.kind === 'refused') throw new Error(opened.reason)
  if (embedded.kind === 'refused') throw new Error(embedded.reason)
  const { ledger } = opened
  const bare = new pg.Client(embedded.connection)
  await bare.connect()
  try {
    const rate = await appendAll(ledger, claims)
    const probed: string[] = []
    const keys: [string, string][] = []
    const judged: Promise<unknown>[] = []
    const found = await bare.query('select id from measure order by id limit $1', [PROBED_MEASURES])
    for (const { id } of found.rows as { id: string }[]) {
      probed.push(id)
      for (const claim of await ledger.listClaims({ measureId: id })) {
        keys.push([id, claim.id])
        judged.push(ledger.appendJudgement({ claim: claim.id, verdict: 'accepted', by: 'bench', reason: null }))
      }
    }
    await Promise.all(judged)
    // What autovacuum does by itself a little later: the figures would else depend on whether it came by.
    await bare.query('vacuum analyze')
    const known = new Date().toISOString()
    const select = await measure(PROBES, (i) =>
      bare.query({
        name: 'bare',
        text: 'select * from claim where measure_id = $1 and id = $2',
        values: keys[i % keys.length] ?? [],
      }),
    )
    const standing = await measure(PROBES, async (i) => {
      const measureId = probed[i % probed.length] ?? ''
      return foldStanding(await ledger.listClaims({ measureId, known, verdict: 'accepted' }), '2010-06-01')
    })
    const pair = await measure(PROBES, (i) =>
      ledger.listClaims({ between: [`S${i % PAIRS}`, `T${i % PAIRS}`], known, limit: 50 }),
    )
    const ms = ({ p50, p99 }: { p50: number; p99: number }) => `${p50.toFixed(2)} / ${p99.toFixed(2)}`
    return {
      claims: String(claims),
      'claims appended / s': rate.toFixed(0),
      'bare select, ms p50 / p99': ms(select),
      'a standing': ms(standing),
      'times the bare p99': (standing.p99 / select.p99).toFixed(1),
      'a page of a pair': ms(pair),
    }
  } finally {
    await bare.end()
    await ledger.close()
    await embedded.release()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

const asked = process.argv.slice(2).map(Number)
if (asked.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('usage: node bench/ledger.ts [NUMBER_OF_CLAIMS...]')
  process.exit(2)
}
const rows: Record<string, string>[] = []
for (const size of asked.length > 0 ? asked : [1000, 10_000]) rows.push(await benchOf(size))
console.table(rows)

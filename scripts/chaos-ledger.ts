/**
 * Kills the application, or the database, in the middle of appends, again and again, and looks after each time whether
 * every acknowledged entry is there, none is doubled and none is half there. Ends with 1 when anything is amiss.
 *
 * usage: npm run chaos -- [--rounds 50] [--kill application|database|both] [--seed 1]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { articleId } from '../src/ledger/entry-ids.ts'
import type { Ledger } from '../src/ledger/ledger.ts'
import { openLedger } from '../src/ledger/open-ledger.ts'
import { chaosReading } from './chaos/chaos-reading.ts'
import { createRandom } from './fuzz/random.ts'

/** Beyond the last acknowledged number, so many may have been written without anybody's having heard. */
const UNHEARD = 600
const MAX_WAIT_MS = 60_000

type Victim = 'application' | 'database'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    kill: { type: 'string', default: 'both' },
    seed: { type: 'string', default: '1' },
  },
})
const rounds = Number(values.rounds)
const victims: Victim[] = values.kill === 'both' ? ['application', 'database'] : [values.kill as Victim]
if (!(rounds > 0) || !victims.every((victim) => /^(?:application|database)$/.test(victim))) {
  console.error('usage: npm run chaos -- [--rounds 50] [--kill application|database|both] [--seed 1]')
  process.exit(2)
}

type Round = { acknowledged: number[]; said: string[]; code: number | null }

/** Appends from a number on, and kills after some milliseconds of it. */
async function runRound(dataDir: string, first: number, victim: Victim, afterMs: number): Promise<Round> {
  const script = new URL('./chaos/append-forever.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, dataDir, String(first)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const round: Round = { acknowledged: [], said: [], code: null }
  const ended = new Promise<void>((resolve) =>
    child.on('close', (code) => {
      round.code = code
      resolve()
    }),
  )
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk
  })
  const opened = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const number = /^(?:added|unchanged) (\d+)$/.exec(line)?.[1]
      if (line === 'open') resolve()
      else if (number !== undefined) round.acknowledged.push(Number(number))
      else round.said.push(line)
    })
  })
  await Promise.race([opened, ended])
  await sleep(afterMs)
  if (victim === 'application') child.kill('SIGKILL')
  else if (child.exitCode === null) process.kill(readServerPid(dataDir), 'SIGKILL')
  const late = setTimeout(() => {
    round.said.push('error it did not end')
    child.kill('SIGKILL')
  }, MAX_WAIT_MS)
  await ended
  clearTimeout(late)
  if (complaints !== '') round.said.push(`error ${complaints.split('\n')[0]}`)
  return round
}

function readServerPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** What is amiss with the readings from a number to another: entries lost, halved or doubled. */
async function findFaults(ledger: Ledger, from: number, to: number, acknowledged: Set<number>): Promise<string[]> {
  const faults: string[] = []
  for (let number = from; number < to; number++) {
    const reading = chaosReading(number)
    const id = articleId(reading.article)
    const article = await ledger.readArticle(id)
    const claims = await ledger.listClaims({ articleId: id })
    if (!article && acknowledged.has(number)) faults.push(`reading ${number} was acknowledged and is lost`)
    if (!article && claims.length > 0) faults.push(`reading ${number} has claims without its article`)
    if (article && claims.length !== reading.claims.length)
      faults.push(`reading ${number} has ${claims.length} of ${reading.claims.length} claims`)
    if (new Set(claims.map((claim) => claim.id)).size !== claims.length) faults.push(`reading ${number} is doubled`)
  }
  return faults
}

async function look(dataDir: string, from: number, to: number, acknowledged: Set<number>): Promise<string[]> {
  const outcome = await openLedger({ dataDir, clock: () => new Date() })
  if (outcome.kind === 'refused') return [`the ledger does not open again: ${outcome.reason}`]
  try {
    return await findFaults(outcome.ledger, from, to, acknowledged)
  } finally {
    await outcome.ledger.close()
  }
}

/** Whether what a killed run said is a clear sentence: nothing for the application, for the database that it is gone. */
const isClear = (victim: Victim, { said, code }: Round) =>
  victim === 'application'
    ? said.length === 0
    : code === 3 && said.length === 1 && /^error The database does not answer: .+\.$/.test(said[0] ?? '')

let amiss = 0
for (const victim of victims) {
  const random = createRandom(Number(values.seed))
  const dataDir = mkdtempSync(join(tmpdir(), 'inforce-chaos-'))
  const acknowledged = new Set<number>()
  let next = 0
  const begun = performance.now()
  for (let round = 1; round <= rounds; round++) {
    const first = next
    const afterMs = random.below(400)
    const ran = await runRound(dataDir, first, victim, afterMs)
    for (const number of ran.acknowledged) acknowledged.add(number)
    next = Math.max(first, ...ran.acknowledged.map((number) => number + 1))
    const faults = await look(dataDir, first, next + UNHEARD, acknowledged)
    if (!isClear(victim, ran))
      faults.push(`the killed run said: ${ran.said.join(' | ') || 'nothing'} (code ${ran.code})`)
    for (const fault of faults.slice(0, 5)) console.log(`${victim}, round ${round}, after ${afterMs} ms: ${fault}`)
    amiss += faults.length
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${victim}: round ${round} of ${rounds}, ${next} readings`)
  }
  // Everything once more at the end: what was whole has to have stayed so.
  const faults = await look(dataDir, 0, next, acknowledged)
  for (const fault of faults.slice(0, 5)) console.log(`${victim}, at the end: ${fault}`)
  amiss += faults.length
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  console.log(
    `${victim} killed ${rounds} times in ${seconds} s: ${acknowledged.size} readings acknowledged, ${amiss} faults`,
  )
  rmSync(dataDir, { recursive: true, force: true })
}
process.exitCode = amiss > 0 ? 1 : 0

// Appends readings from a number on, many at once, until it is killed; says each number on its own line once the ledger
// has acknowledged it. An error of the ledger is said too, and ends it with 3.
//   node append-forever.ts DATA FIRST
import { writeSync } from 'node:fs'
import { openLedger } from '../../src/ledger/open-ledger.ts'
import { chaosReading } from './chaos-reading.ts'

const [dataDir = '', first = '0'] = process.argv.slice(2)
const AT_ONCE = 40

const say = (line: string) => writeSync(1, `${line}\n`)
const outcome = await openLedger({ dataDir, clock: () => new Date() })
if (outcome.kind === 'refused') {
  say(`error ${outcome.reason}`)
  process.exit(3)
}
const { ledger } = outcome
say('open')
let next = Number(first)
async function appendOn(): Promise<void> {
  for (;;) {
    const number = next++
    const { kind } = await ledger.appendReading(chaosReading(number))
    say(`${kind} ${number}`)
  }
}
try {
  await Promise.all(Array.from({ length: AT_ONCE }, appendOn))
} catch (error) {
  say(`error ${error instanceof Error ? error.message : String(error)}`)
  process.exit(3)
}

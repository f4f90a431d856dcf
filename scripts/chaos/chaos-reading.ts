import type { NewReading } from '../../src/ledger/ledger.ts'
import { sampleClaim, sampleReading } from '../../src/ledger/testing/sample-reading.ts'

/** The reading of a number: always the same one, with one to five claims on several measures. */
export function chaosReading(number: number): NewReading {
  const claims = Array.from({ length: 1 + (number % 5) }, (_, i) =>
    sampleClaim({
      measure: { name: `levy ${(number + i) % 40}`, kind: 'trade', senders: ['FR'], targets: ['DE'] },
      date: `2021-05-${String(1 + ((number + 3 * i) % 28)).padStart(2, '0')}`,
    }),
  )
  return sampleReading(number, claims)
}

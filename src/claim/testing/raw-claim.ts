import type { RawClaim } from '../merge-claims.ts'

/** A claim that Norway lifted an import ban on Peru, told in a paragraph of its own; `over` replaces fields. */
export function rawClaim(
  over: Partial<Omit<RawClaim, 'measure'>> & { measure?: Partial<RawClaim['measure']> } = {},
): RawClaim {
  const { measure, ...rest } = over
  const order = over.order ?? 0
  return {
    measure: { name: 'import ban', kind: 'trade', senders: ['NO'], targets: ['PE'], ...measure },
    action: 'end',
    modality: 'actual',
    date: '2019-11-18',
    dateBasis: 'stated',
    until: null,
    scope: 'whole',
    authority: null,
    speakers: [],
    evidence: [{ quote: 'lifted the ban', paragraph: order, start: 0, end: 14, prefix: '', suffix: '' }],
    rules: ['verb-object'],
    confidence: 0.5,
    order,
    deciding: 1,
    headline: false,
    guessed: false,
    form: 'active',
    vague: false,
    head: 'ban',
    words: ['import', 'ban'],
    ...rest,
  }
}

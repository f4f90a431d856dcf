import { describe, expect, it } from 'vitest'
import type { LedgerClaim } from '../../ledger/ledger.ts'
import { createSite } from './create-site.ts'
import type { RecordSource } from './record-source.ts'
import { recordOfClaims } from './testing/record-of-claims.ts'
import { sampleClaims } from './testing/sample-claims.ts'

const ATTACK = `"'><script>alert(1)</script><img src=x onerror=alert(2)>`
/** Words that the pages choose by, not print: an attack there would be no such word. */
const CHOSEN = new Set([
  'kind',
  'action',
  'modality',
  'standing',
  'scope',
  'verdict',
  'dateBasis',
  'date',
  'until',
  'published',
  'knownFrom',
  'at',
  'word',
  'since',
  'from',
  'to',
  'ground',
  'senders',
  'targets',
])

/** The same data with the attack in every text that is printed. */
function poison<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (CHOSEN.has(key) ? value : `${value}${ATTACK}`) as T
  if (Array.isArray(value)) return value.map((item) => poison(item, key)) as T
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poison(item, name)])) as T
  }
  return value
}

const claims = sampleClaims.map(
  (claim): LedgerClaim => ({
    ...poison(claim),
    judged: claim.judged === null ? null : { ...poison(claim.judged), reason: ATTACK },
  }),
)
const plain = recordOfClaims(claims)
const poisoned: RecordSource = {
  ...plain,
  partyName: (code) => `${plain.partyName(code)}${ATTACK}`,
  listParties: () =>
    plain.listParties().map(({ code, name }) => ({ code: `${code}${ATTACK}`, name: `${name}${ATTACK}` })),
  readMeasure: async (id, asOf) => {
    const record = await plain.readMeasure(id, asOf)
    return record && { ...record, standing: { ...record.standing, sentence: ATTACK } }
  },
}
const site = createSite(poisoned)
const measure = `/measure/${encodeURIComponent(claims[1]?.measureId ?? '')}`
const article = `/article/${encodeURIComponent(claims[1]?.article.id ?? '')}`
const attack = encodeURIComponent(ATTACK)

describe('no text of the record, and none of an address, becomes markup', () => {
  it.each([
    ['the first page', '/', 200],
    ['a measure', measure, 200],
    ['a measure on another day', `${measure}?on=2019-01-01`, 200],
    ['all measures', '/measures', 200],
    ['a pair with its picture', '/between/US/PK', 200],
    ['an article', article, 200],
    ['the form for two parties', `/between?a=${attack}`, 200],
    ['unknown parties', `/between/${attack}/US`, 404],
    ['a day that is none', `/?on=${attack}`, 400],
    ['an unknown address', `/${attack}`, 404],
  ])('%s', async (_, path, status) => {
    const response = await site.request(path)
    const text = await response.text()
    expect(response.status).toBe(status)
    expect(text).not.toContain('<script')
    expect(text).not.toContain('<img')
    // An attribute that the attack broke out of would leave its quote before a bracket.
    expect(text).not.toContain(`"'>`)
    expect(text).toMatch(/&lt;script|%3Cscript/)
  })

  it('an address that is not of the web becomes no link', async () => {
    const evil = sampleClaims.map((claim) => ({ ...claim, article: { ...claim.article, url: 'javascript:alert(1)' } }))
    const page = await createSite(recordOfClaims(evil)).request(`/measure/${evil[1]?.measureId}`)
    expect(await page.text()).not.toContain('javascript:')
  })
})

import { emptyArticle } from '../../article/article.ts'
import type { Claim } from '../../claim/claim.ts'
import type { NewReading } from '../ledger.ts'

/** A claim that the Freedonian port levy on Sylvania was imposed, changed where a test says so. */
export function sampleClaim(change: Partial<Claim> = {}): Claim {
  return {
    measure: { name: 'port levy', kind: 'trade', senders: ['FR'], targets: ['DE'] },
    action: 'impose',
    modality: 'actual',
    date: '2021-05-01',
    dateBasis: 'stated',
    until: null,
    scope: 'whole',
    authority: null,
    speakers: [],
    evidence: [{ quote: 'levy', paragraph: 0, start: 6, end: 10, prefix: 'A new ', suffix: ' on ports' }],
    rules: ['sample'],
    confidence: 0.5,
    ...change,
  }
}

/** A reading of an article that is told apart by its number. */
export function sampleReading(number: number, claims: Claim[] = [sampleClaim()]): NewReading {
  const article = {
    ...emptyArticle(),
    url: `https://example.org/${number}`,
    outlet: 'Example',
    headline: `Levy, part ${number}`,
    published: '2021-05-02',
    paragraphs: ['A new levy on ports begins.'],
  }
  return { article, source: `${number}.html`, pageSha256: '0'.repeat(64), fetchedAt: '2021-05-03T00:00:00Z', claims }
}

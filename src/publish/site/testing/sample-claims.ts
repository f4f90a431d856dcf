import { createHash } from 'node:crypto'
import type { Claim, Measure } from '../../../claim/claim.ts'
import type { ArticleSummary, LedgerClaim, Verdict } from '../../../ledger/ledger.ts'

const id = (text: string) => createHash('sha256').update(text).digest('hex')

const measures = {
  training: measure('International Military Education and Training (IMET) program', 'military-assistance', 'US', 'PK'),
  assistance: measure('security assistance', 'military-assistance', 'US', 'PK'),
  flights: measure('overflight permission for civil aircraft', 'travel', 'PK', 'IN'),
  status: measure('most-favoured-nation trading status', 'trade', 'IN', 'PK'),
  steel: measure('additional duties on steel and aluminium', 'trade', 'US', 'EU'),
  rebalance: measure('rebalancing duties on bourbon, motorcycles and jeans', 'trade', 'EU', 'US'),
  waiver: measure('waiver of sanctions on the civil nuclear programme', 'sanctions', 'US', 'IR'),
  dialogue: measure('strategic dialogue', 'diplomatic', 'US', 'PK'),
}

const articles = {
  cut: article('Courier of the Coast', 'Washington cuts back help for Islamabad', '2018-01-06', 'a/cut'),
  school: article('The Northern Ledger', 'Officers lose their places at American colleges', '2018-08-11', 'b/school'),
  back: article('Evening Gazette', 'Officers may return to American colleges', '2020-01-04T08:30:00Z', 'c/back'),
  sky: article('Morning Bulletin', 'Airlines fly round a closed sky', '2019-02-28', 'd/sky'),
  open: article('Morning Bulletin', 'The shortest way to Delhi is open again', '2019-07-16', 'd/open'),
  trade: article('Valley Times', 'Delhi withdraws a trading privilege', '2019-02-16', 'e/trade'),
  steel: article('Harbour Post', 'Metal duties bite from midnight', '2018-06-01', 'f/steel'),
  answer: article('Harbour Post', 'Brussels answers in kind', '2018-06-22', 'f/answer'),
  pause: article('Harbour Post', 'A truce over metal', '2021-10-31', 'f/pause'),
  talk: article('Courier of the Coast', 'Talks about talks', '2022-10-01', 'a/talk'),
  noLink: { ...article(null, null, null, 'g/none'), url: null },
}

/** Claims of a small record about real measures and their real dates; the articles and their words are made up. */
export const sampleClaims: LedgerClaim[] = [
  claim('assistance', 'cut', 'end', '2018-01', { scope: 'part', authority: 'Trump administration' }, [
    'Nearly all of the help that Pakistan’s forces were to get this year has been cancelled',
  ]),
  claim('training', 'school', 'suspend', '2018-08', { speakers: ['two officials who asked not to be named'] }, [
    'places for Pakistani officers at American staff colleges have been put on hold',
  ]),
  claim('training', 'back', 'resume', '2020-01-03', { authority: 'Donald Trump', speakers: ['Alice Wells'] }, [
    'The courses are open to Pakistan’s officers again, the department’s acting head for the region wrote on Friday',
    'a programme that had stood still since the summer of 2018',
  ]),
  claim('assistance', 'back', 'continue', '2020-01-03', { standing: 'suspended', speakers: ['Alice Wells'] }, [
    'the wider package of security help stays on hold',
  ]),
  claim('flights', 'sky', 'suspend', '2019-02-27', {}, ['Pakistan has shut its sky to every flight to and from India']),
  claim('flights', 'open', 'resume', '2019-07-16', { speakers: ['the aviation authority in Karachi'] }, [
    'all routes may be used again from just after midnight',
  ]),
  claim('status', 'trade', 'end', '2019-02-15', { authority: 'Arun Jaitley', speakers: ['Arun Jaitley'] }, [
    'The status that India had granted in 1996 is withdrawn, the finance minister told reporters',
  ]),
  claim('steel', 'steel', 'impose', '2018-06-01', {}, [
    'Duties of 25 per cent on steel and 10 per cent on aluminium now apply',
  ]),
  claim('rebalance', 'answer', 'impose', '2018-06-22', { speakers: ['Cecilia Malmström'] }, [
    'Bourbon, motorcycles and jeans cost more from today, the trade commissioner said',
  ]),
  claim('rebalance', 'pause', 'suspend', '2022-01-01', { modality: 'planned', until: '2023-12-31' }, [
    'Brussels will hold its own duties for two years from the new year',
  ]),
  claim('steel', 'pause', 'ease', '2022-01-01', { modality: 'planned', scope: 'part' }, [
    'a quota of European metal is to enter free of the duties',
  ]),
  claim('dialogue', 'talk', 'resume', null, { modality: 'possible', speakers: ['a diplomat'], dateBasis: 'implied' }, [
    'the dialogue could start again before the winter',
  ]),
  claim('waiver', 'talk', 'extend', '2022-09-30~', { verdict: 'proposed', dateBasis: 'implied' }, [
    'the waiver was prolonged once more',
  ]),
  claim(
    'training',
    'noLink',
    'expand',
    '2022-09',
    { verdict: 'proposed', modality: 'denied', speakers: ['the embassy'] },
    ['there are no plans for more places'],
  ),
  claim('assistance', 'talk', 'resume', '2022-09-30', { verdict: 'rejected' }, ['help flows again']),
]

function measure(name: string, kind: Measure['kind'], sender: string, target: string): Measure {
  return { name, kind, senders: [sender], targets: [target] }
}

function article(
  outlet: string | null,
  headline: string | null,
  published: string | null,
  path: string,
): ArticleSummary {
  return {
    id: id(path),
    url: `https://news.example/${path}`,
    outlet,
    section: 'World',
    headline,
    bylines: outlet === null ? [] : ['Maria Sample', 'Ahmed Example'],
    agencies: [],
    published,
    language: 'en',
    standfirst: null,
    knownFrom: '2026-11-20T09:15:00.000001Z',
  }
}

type Rest = Partial<Claim> & { verdict?: Verdict }

function claim(
  of: keyof typeof measures,
  from: keyof typeof articles,
  action: Claim['action'],
  date: string | null,
  { verdict = 'accepted', ...rest }: Rest,
  quotes: string[],
): LedgerClaim {
  return {
    id: id(`${of} ${from} ${action} ${date}`),
    measureId: id(of),
    measureName: measures[of].name,
    article: articles[from],
    verdict,
    knownFrom: '2026-11-20T09:15:00.000002Z',
    judged: verdict === 'proposed' ? null : { at: '2026-11-21T14:05:00.000003Z', by: 'an editor', reason: null },
    claim: {
      measure: measures[of],
      action,
      modality: 'actual',
      date,
      dateBasis: 'stated',
      until: null,
      scope: 'whole',
      authority: null,
      speakers: [],
      rules: [],
      confidence: 0.9,
      evidence: quotes.map((quote, index) => ({
        quote,
        paragraph: index + 1,
        start: 0,
        end: quote.length,
        prefix: '',
        suffix: '',
      })),
      ...rest,
    },
  }
}

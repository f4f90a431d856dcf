import type { Action } from '../../../claim/claim.ts'
import { edtfRange } from '../../../common/edtf-range.ts'
import { formatEdtf } from '../../../common/format-edtf.ts'
import type { LedgerClaim } from '../../../ledger/ledger.ts'
import type { Standing, StandingWord } from '../../../standing/standing.ts'
import { listSpells } from '../list-spells.ts'
import type { AsOf, MeasureRecord, PartyPair, RecordSource } from '../record-source.ts'

const NAMES: Record<string, string> = {
  US: 'United States',
  PK: 'Pakistan',
  IN: 'India',
  EU: 'European Union',
  IR: 'Iran',
  taliban: 'Taliban',
}

const WORDS: Record<Action, StandingWord> = {
  impose: 'in-force',
  expand: 'in-force',
  extend: 'in-force',
  ease: 'partly-in-force',
  postpone: 'proposed',
  suspend: 'suspended',
  resume: 'in-force',
  end: 'ended',
  block: 'suspended',
  continue: 'unknown',
}

/** A record in memory for the tests of the pages: a fold just good enough to fill every page. */
export function recordOfClaims(claims: LedgerClaim[], today = '2026-11-24', names = NAMES): RecordSource {
  const knownTo = ({ known }: AsOf) =>
    known === null ? claims : claims.filter((claim) => claim.knownFrom.slice(0, 10) <= known)
  const acceptedTo = (asOf: AsOf) => knownTo(asOf).filter(({ verdict }) => verdict === 'accepted')
  const measureIds = (list: LedgerClaim[]) => [...new Set(list.map(({ measureId }) => measureId))]
  const pairOf = ({ claim }: LedgerClaim) => [claim.measure.senders[0] ?? '*', claim.measure.targets[0] ?? '*'] as const

  const recordOf = (id: string, asOf: AsOf): MeasureRecord | null => {
    const all = knownTo(asOf).filter(({ measureId }) => measureId === id)
    const [first] = all
    if (first === undefined) return null
    const history = all.filter(({ verdict }) => verdict === 'accepted').sort((x, y) => (dayOf(x) < dayOf(y) ? -1 : 1))
    return {
      standing: standOn(first, history, asOf.on),
      spells: listSpells(history, (day) => standOn(first, history, day)),
      proposals: all.filter(({ verdict }) => verdict === 'proposed'),
    }
  }
  const present = <T>(values: (T | null)[]): T[] => values.filter((value) => value !== null)

  return {
    today: () => today,
    firstKnown: async () => claims.map(({ knownFrom }) => knownFrom).sort()[0] ?? null,
    listRecent: async ({ verdict, limit, ...asOf }) => {
      const found = knownTo(asOf).filter((claim) => claim.verdict === verdict && dayOf(claim) <= asOf.on)
      found.sort((x, y) => (dayOf(x) < dayOf(y) ? 1 : -1))
      const acts = found.slice(0, limit)
      return {
        acts: acts.map((claim) => ({ claim, standing: recordOf(claim.measureId, asOf)?.standing ?? null })),
        total: found.length,
      }
    },
    readMeasure: async (id, asOf) => recordOf(id, asOf),
    listPair: async (a, b, asOf) => {
      const between = acceptedTo(asOf).filter((claim) => pairOf(claim).includes(a) && pairOf(claim).includes(b))
      return present(measureIds(between).map((id) => recordOf(id, asOf)))
    },
    listPairs: async (asOf) => {
      const pairs = new Map<string, PartyPair>()
      for (const id of measureIds(acceptedTo(asOf))) {
        const claim = claims.find(({ measureId }) => measureId === id)
        if (claim === undefined) continue
        const [a = '', b = ''] = [...pairOf(claim)].sort()
        const pair = pairs.get(`${a} ${b}`) ?? { a, b, measures: 0 }
        pairs.set(`${a} ${b}`, { ...pair, measures: pair.measures + 1 })
      }
      return [...pairs.values()].sort((x, y) => y.measures - x.measures)
    },
    listMeasures: async (asOf) =>
      present(measureIds(acceptedTo(asOf)).map((id) => recordOf(id, asOf)?.standing ?? null)),
    readArticle: async (id, asOf) => {
      const found = knownTo(asOf).filter(({ article }) => article.id === id)
      return found[0] === undefined ? null : { article: found[0].article, claims: found }
    },
    partyName: (code) => (code === '*' ? 'everyone' : (names[code] ?? code)),
    findPartyCode: (text) =>
      Object.keys(names).find((code) =>
        [code.toLowerCase(), names[code]?.toLowerCase()].includes(text.trim().toLowerCase()),
      ) ?? null,
    listParties: () => Object.entries(names).map(([code, name]) => ({ code, name })),
  }
}

function dayOf({ claim, article }: LedgerClaim): string {
  return (claim.date && edtfRange(claim.date)?.from) || (article.published ?? '').slice(0, 10)
}

function standOn(first: LedgerClaim, history: LedgerClaim[], on: string): Standing {
  const applied = history.filter((entry) => dayOf(entry) <= on && entry.claim.modality !== 'possible')
  const last = applied.at(-1)
  const word = last === undefined ? 'unknown' : wordOf(last)
  const since = last?.claim.date ?? null
  const asOf = last?.claim.action === 'continue'
  const label = word.replaceAll('-', ' ')
  return {
    measureId: first.measureId,
    measure: { ...first.claim.measure, name: first.measureName },
    word,
    since,
    asOf,
    until: last?.claim.until ?? null,
    expectedLapsed: (last?.claim.until ?? on) < on,
    ground: last === undefined ? 'none' : last.claim.modality === 'actual' ? 'in effect' : 'announced',
    sentence: `${label.charAt(0).toUpperCase()}${label.slice(1)}${since === null ? '' : ` ${asOf ? 'as of' : 'since'} ${formatEdtf(since)}`}`,
    claims: last === undefined ? [] : [last],
    announced: history
      .filter((entry) => entry.claim.modality === 'possible' || dayOf(entry) > on)
      .filter(({ claim }) => claim.modality !== 'actual'),
    history,
  }
}

function wordOf({ claim }: LedgerClaim): StandingWord {
  if (claim.action === 'continue') return claim.standing ?? 'unknown'
  return claim.scope === 'part' ? 'partly-in-force' : WORDS[claim.action]
}

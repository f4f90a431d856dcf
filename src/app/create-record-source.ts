import type { Clock } from '../common/clock.ts'
import { edtfRange } from '../common/edtf-range.ts'
import type { PartyCode } from '../common/party.ts'
import type { ClaimQuery, Ledger, LedgerClaim } from '../ledger/ledger.ts'
import { listSpells } from '../publish/site/list-spells.ts'
import type { AsOf, MeasureRecord, PartyPair, RecordSource } from '../publish/site/record-source.ts'
import { foldStandings } from '../standing/fold-standings.ts'
import type { Standing } from '../standing/standing.ts'
import type { PartyDirectory } from './create-party-directory.ts'

/** What the public record asks, answered from the ledger and the fold over it. */
export function createRecordSource(ledger: Ledger, directory: PartyDirectory, clock: Clock): RecordSource {
  const listClaims = ({ known }: AsOf, query: ClaimQuery) =>
    ledger.listClaims(known === null ? query : { ...query, known })

  return {
    ...directory,
    today: () => clock().toISOString().slice(0, 10),
    firstKnown: () => ledger.readFirstKnown(),
    listRecent: async ({ verdict, limit, ...asOf }) => {
      const accepted = await listClaims(asOf, { verdict: 'accepted' })
      const claims = verdict === 'accepted' ? accepted : await listClaims(asOf, { verdict })
      const acts = claims
        .map((claim) => ({ claim, day: dayOf(claim) }))
        .filter(({ day }) => day <= asOf.on)
        .sort((x, y) => y.day.localeCompare(x.day) || y.claim.knownFrom.localeCompare(x.claim.knownFrom))
      const shown = acts.slice(0, limit).map(({ claim }) => claim)
      const wanted = new Set(shown.map((claim) => claim.measureId))
      const onThem = accepted.filter((claim) => wanted.has(claim.measureId))
      const standings = new Map(foldStandings(onThem, asOf.on).map((standing) => [standing.measureId, standing]))
      return {
        acts: shown.map((claim) => ({ claim, standing: standings.get(claim.measureId) ?? null })),
        total: acts.length,
      }
    },
    readMeasure: async (id, asOf) => {
      const claims = await listClaims(asOf, { measureId: id })
      return recordOf(claims, asOf)
    },
    listPair: async (a, b, asOf) => {
      const groups = groupByMeasure(await listClaims(asOf, { between: [a, b] }))
      return groups
        .filter((claims) => claims.some(({ verdict }) => verdict === 'accepted'))
        .map((claims) => recordOf(claims, asOf))
        .filter((record) => record !== null)
        .sort(byName)
    },
    listPairs: async (asOf) => listPairs(await listClaims(asOf, { verdict: 'accepted' })),
    listMeasures: async (asOf) => foldStandings(await listClaims(asOf, { verdict: 'accepted' }), asOf.on),
    readArticle: async (id, asOf) => {
      const article = await (asOf.known === null ? ledger.readArticle(id) : ledger.readArticle(id, asOf.known))
      if (article === null) return null
      const claims = await listClaims(asOf, { articleId: id })
      return { article, claims: claims.sort((x, y) => placeOf(x) - placeOf(y)) }
    },
  }
}

/** The day an act took effect; the article's day, or the day it became known, where none is told. */
function dayOf({ claim, article, knownFrom }: LedgerClaim): string {
  const day = claim.date === null ? null : edtfRange(claim.date)?.from
  return day ?? article.published?.slice(0, 10) ?? knownFrom.slice(0, 10)
}

/** A number that grows along the text: the headline, the standfirst, then the paragraphs. */
function placeOf({ claim }: LedgerClaim): number {
  const places = claim.evidence.map(({ paragraph, start }) => {
    const row = paragraph === 'headline' ? -2 : paragraph === 'standfirst' ? -1 : paragraph
    return row * 1_000_000 + start
  })
  return Math.min(...places)
}

function recordOf(claims: LedgerClaim[], { on }: AsOf): MeasureRecord | null {
  const accepted = claims.filter(({ verdict }) => verdict === 'accepted')
  const proposals = claims.filter(({ verdict }) => verdict === 'proposed')
  const [first] = [...accepted, ...proposals]
  if (first === undefined) return null
  const standOn = (day: string) => foldStandings(accepted, day)[0] ?? nothingSaid(first)
  return { standing: standOn(on), spells: listSpells(accepted, standOn), proposals }
}

/** The standing of a measure on which no claim was accepted yet. */
function nothingSaid({ measureId, measureName, claim }: LedgerClaim): Standing {
  return {
    measureId,
    measure: { ...claim.measure, name: measureName },
    word: 'unknown',
    since: null,
    asOf: false,
    until: null,
    expectedLapsed: false,
    ground: 'none',
    sentence: 'Unknown: no accepted claim says how it stands',
    claims: [],
    announced: [],
    history: [],
  }
}

function groupByMeasure(claims: LedgerClaim[]): LedgerClaim[][] {
  return [...Map.groupBy(claims, (claim) => claim.measureId).values()]
}

function listPairs(accepted: LedgerClaim[]): PartyPair[] {
  const pairs = new Map<string, { a: PartyCode; b: PartyCode; ids: Set<string> }>()
  for (const { claim, measureId } of accepted) {
    const { senders, targets } = claim.measure
    for (const sender of senders) {
      for (const target of targets) {
        if (sender === target || sender === '*' || target === '*') continue
        const [a, b] = sender < target ? [sender, target] : [target, sender]
        const pair = pairs.get(`${a} ${b}`) ?? { a, b, ids: new Set() }
        pair.ids.add(measureId)
        pairs.set(`${a} ${b}`, pair)
      }
    }
  }
  return [...pairs.values()]
    .map(({ a, b, ids }) => ({ a, b, measures: ids.size }))
    .sort((x, y) => y.measures - x.measures || `${x.a} ${x.b}`.localeCompare(`${y.a} ${y.b}`))
}

function byName(x: MeasureRecord, y: MeasureRecord): number {
  return x.standing.measure.name.localeCompare(y.standing.measure.name, 'en')
}

import type { Measure } from '../claim/claim.ts'
import { edtfRange } from '../common/edtf-range.ts'
import type { LedgerClaim } from '../ledger/ledger.ts'
import { type Act, compare, compareActs, dateAct } from './date-act.ts'
import { findWord } from './find-word.ts'
import { type Fold, foldActs } from './fold-acts.ts'
import { announcedOn, listAnnounced } from './list-announced.ts'
import type { Standing, StandingWord } from './standing.ts'
import { standingSentence } from './standing-sentence.ts'

/**
 * What stands for one measure on an ISO day, from its accepted claims in any order. Only what is told as actual changes
 * the standing; what is planned or possible is listed as announced and never takes effect by itself. Throws where there
 * is no claim, because then there is no measure.
 */
export function foldStanding(claims: LedgerClaim[], on: string): Standing {
  const history = claims.toSorted(compareHistory)
  const [first] = history
  if (first === undefined) throw new Error('A standing needs at least one claim of the measure.')
  const dated = history.flatMap((claim) => dateAct(claim) ?? [])
  const actual = dated.filter(({ claim }) => claim.claim.modality === 'actual').sort(compareActs)
  const counting = actual.filter(({ effective }) => effective <= on)
  const announced = listAnnounced(history, counting, on)
  const fold = foldActs(counting)
  const told = fold.word === 'unknown' ? tellProposed(announced) : tellFold(fold, on)
  const next = actual.find(({ effective }) => effective > on) ?? null
  const words = told.word === 'disputed' ? wordsOf(fold.run) : []
  return {
    measureId: first.measureId,
    measure: pickMeasure(history),
    ...told,
    sentence: standingSentence(told, told.word === 'unknown' ? [] : fold.run, words, next),
    announced,
    history,
  }
}

type Told = Pick<Standing, 'word' | 'since' | 'asOf' | 'until' | 'expectedLapsed' | 'ground' | 'claims'>

/** Where no act counts: a measure whose start is announced is proposed; of any other nothing is known. */
function tellProposed(announced: LedgerClaim[]): Told {
  // A planned stop or easing of a measure says that it exists, not that it is only proposed.
  const starts = announced.filter(({ claim }) => claim.action === 'impose' || claim.action === 'postpone')
  const said = starts.flatMap((claim) => announcedOn(claim) ?? []).sort()
  return {
    word: starts.length > 0 ? 'proposed' : 'unknown',
    since: said[0] ?? null,
    asOf: false,
    until: null,
    expectedLapsed: false,
    ground: starts.length > 0 ? 'announced' : 'none',
    claims: starts,
  }
}

function tellFold({ word, run }: Fold, on: string): Told {
  const start = sharpen(run)
  const claims = [...new Set([...(start ? [start] : []), ...run])].map(({ claim }) => claim)
  const isLimited = word === 'in-force' || word === 'partly-in-force' || word === 'suspended'
  const until = isLimited ? (run.findLast(({ claim }) => claim.claim.until !== null)?.claim.claim.until ?? null) : null
  const lapses = until === null ? null : (edtfRange(until)?.to ?? null)
  return {
    word,
    since: start?.date ?? null,
    asOf: start?.basis === 'undated' || start?.claim.claim.action === 'continue',
    until,
    expectedLapsed: lapses !== null && lapses <= on,
    ground: word === 'proposed' ? 'announced' : start?.basis === 'dated' ? 'in effect' : 'reported',
    claims,
  }
}

/** The act that began a run; of acts that tell the same beginning, the one that tells it most narrowly. */
function sharpen(run: Act[]): Act | null {
  let start = run[0] ?? null
  for (const act of run) {
    if (start === null || act.claim.claim.action === 'continue' || start.claim.claim.action === 'continue') continue
    const isWithin = act.from >= start.from && act.to !== null && (start.to === null || act.to <= start.to)
    if (isWithin && act.claim.claim.action === start.claim.claim.action && start.to !== null) start = act
  }
  return start
}

function wordsOf(run: Act[]): StandingWord[] {
  return [...new Set(run.map(({ claim }) => findWord(claim.claim, 'unknown')))].sort(compare)
}

/** Oldest act first; what has no date at all comes last. */
function compareHistory(a: LedgerClaim, b: LedgerClaim): number {
  const day = (claim: LedgerClaim) => dateAct(claim)?.from ?? '~'
  return compare(day(a), day(b)) || compare(a.knownFrom, b.knownFrom) || compare(a.id, b.id)
}

/** The measure under the ledger's name for it, with the parties and kind of a claim that names it so. */
function pickMeasure(history: LedgerClaim[]): Measure {
  const named = history.find(({ claim, measureName }) => claim.measure.name === measureName) ?? history[0]
  if (named === undefined) throw new Error('A standing needs at least one claim of the measure.')
  return { ...named.claim.measure, name: named.measureName }
}

import { stretchesMeet } from './find-quotes.ts'
import type { Match } from './pair-claims.ts'
import type { PlacedClaim } from './reach-tier.ts'

/** How often what is labelled as the one was read as the other. */
export type Confusion = { gold: string; read: string; count: number }

export type Confusions = {
  /** Of claims at the same words that are no pair: their actions, and their kinds; the most frequent first. */
  action: Confusion[]
  kind: Confusion[]
  /** Of pairs: their modalities, agreement included. */
  modality: Confusion[]
  /** Claims without a pair at whose words no other claim without a pair stands. */
  alone: { gold: number; read: number }
}

/** What is taken for what. Each claim that has no pair is set beside at most one such claim at the same words. */
export function countConfusions(matches: Match[]): Confusions {
  const beside = matches.map(listNeighbours)
  const neighbours = beside.flat()
  const left = (side: 'missed' | 'extra') => matches.reduce((total, match) => total + match[side].length, 0)
  const pairs = matches.flatMap((match) => match.pairs)
  return {
    action: countBy(neighbours, (claim) => claim.action),
    kind: countBy(neighbours, (claim) => claim.measure.kind),
    modality: countBy(pairs, (claim) => claim.modality),
    alone: { gold: left('missed') - neighbours.length, read: left('extra') - neighbours.length },
  }
}

type Neighbours = { gold: PlacedClaim; read: PlacedClaim }

/** Missed and extra claims with words in common, one to one; those that have more in common first. */
function listNeighbours({ missed, extra }: Match): Neighbours[] {
  const touching = missed.flatMap((gold) =>
    extra.filter((read) => stretchesMeet(gold.stretches, read.stretches)).map((read) => ({ gold, read })),
  )
  const taken = new Set<PlacedClaim>()
  return touching
    .toSorted((a, b) => likeness(b) - likeness(a))
    .filter(({ gold, read }) => {
      if (taken.has(gold) || taken.has(read)) return false
      taken.add(gold).add(read)
      return true
    })
}

function likeness({ gold, read }: Neighbours): number {
  return (gold.measure.kind === read.measure.kind ? 2 : 0) + (gold.action === read.action ? 1 : 0)
}

function countBy(sides: Neighbours[], nameOf: (claim: PlacedClaim) => string): Confusion[] {
  const counts = new Map<string, Confusion>()
  for (const side of sides) {
    const gold = nameOf(side.gold)
    const read = nameOf(side.read)
    const key = JSON.stringify([gold, read])
    const there = counts.get(key) ?? { gold, read, count: 0 }
    there.count++
    counts.set(key, there)
  }
  return [...counts.values()].toSorted(
    (a, b) => b.count - a.count || compare(a.gold, b.gold) || compare(a.read, b.read),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

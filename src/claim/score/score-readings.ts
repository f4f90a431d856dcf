import { levelText, stretchesMeet } from './find-quotes.ts'
import { kindsAgree } from './kinds-agree.ts'
import type { Match } from './pair-claims.ts'
import { type PlacedClaim, TIERS, type Tier } from './reach-tier.ts'

/** Precision, recall and their harmonic mean, each between 0 and 1; 0 where there is nothing to divide by. */
export type Rates = { p: number; r: number; f1: number }

/** What readings are worth beside labels. The names are those of the guide's own scorer. */
export type Score = {
  articles: number
  /** Of the articles, those that nobody read. */
  missing: number
  /** Labelled claims. */
  gold: number
  /** Claims read. */
  predicted: number
  tiers: Record<Tier, Rates>
  /** Labelled claims at whose words only the opposite was read. */
  polarityFlips: number
  /** Pairs read as actual, of those that are labelled otherwise. */
  premature: { count: number; of: number }
  /** Articles without a labelled claim, and how many of them got one. */
  emptyArticles: { count: number; withClaims: number }
  /** Claims read that quote nothing, or words that neither headline nor paragraphs hold. */
  badQuotes: number
  /** Of these, the ones whose every quote stands in the article once its standfirst is counted in. */
  standfirstQuotes: number
}

/** What counts as the opposite of a labelled action. */
const OPPOSITES: Record<string, string[]> = {
  impose: ['end', 'ease', 'suspend', 'block'],
  expand: ['ease', 'end'],
  extend: ['end', 'suspend'],
  ease: ['impose', 'expand'],
  postpone: ['impose'],
  suspend: ['impose', 'resume', 'continue'],
  resume: ['suspend', 'end', 'block'],
  end: ['impose', 'extend', 'resume', 'continue'],
  block: ['impose', 'resume'],
  continue: ['suspend', 'end'],
}

/** Adds up what the matches of all articles are worth, as the reading guide defines it. */
export function scoreReadings(matches: Match[]): Score {
  const gold = sum(matches, (match) => match.gold.length)
  const predicted = sum(matches, (match) => match.read.length)
  const pairs = matches.flatMap((match) => match.pairs)
  const unreal = pairs.filter((pair) => pair.gold.modality !== 'actual')
  const quiet = matches.filter((match) => match.gold.length === 0)
  const rates = TIERS.map((tier, index) => {
    const hits = pairs.filter((pair) => pair.reached > index).length
    return [tier, rateHits(hits, gold, predicted)]
  })
  return {
    articles: matches.length,
    missing: matches.filter((match) => !match.wasRead).length,
    gold,
    predicted,
    tiers: Object.fromEntries(rates) as Score['tiers'],
    polarityFlips: sum(matches, countFlips),
    premature: { count: unreal.filter((pair) => pair.read.modality === 'actual').length, of: unreal.length },
    emptyArticles: { count: quiet.length, withClaims: quiet.filter((match) => match.read.length > 0).length },
    badQuotes: sum(matches, (match) => match.read.filter(hasBadQuote).length),
    standfirstQuotes: sum(matches, countStandfirstQuotes),
  }
}

/** The rates of so many hits among so many labelled and so many read claims. */
export function rateHits(hits: number, gold: number, read: number): Rates {
  const p = read === 0 ? 0 : hits / read
  const r = gold === 0 ? 0 : hits / gold
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}

function sum<T>(things: T[], count: (thing: T) => number): number {
  return things.reduce((total, thing) => total + count(thing), 0)
}

function countFlips({ missed, extra }: Match): number {
  return missed.filter((label) => extra.some((claim) => isOpposite(label, claim))).length
}

function isOpposite(label: PlacedClaim, claim: PlacedClaim): boolean {
  const opposites = Object.hasOwn(OPPOSITES, label.action) ? OPPOSITES[label.action] : undefined
  return (
    opposites?.includes(claim.action) === true &&
    kindsAgree(label.measure.kind, claim.measure.kind) &&
    stretchesMeet(label.stretches, claim.stretches)
  )
}

function hasBadQuote({ quotes, stretches }: PlacedClaim): boolean {
  return quotes.length === 0 || stretches.length < quotes.length
}

function countStandfirstQuotes({ article, read }: Match): number {
  if (!article.standfirst) return 0
  const places = [article.headline, ...article.paragraphs].filter(Boolean).join(' ')
  const text = levelText(`${places} ${article.standfirst}`)
  const isThere = (quote: string) => text.includes(levelText(quote).trim())
  return read.filter((claim) => hasBadQuote(claim) && claim.quotes.length > 0 && claim.quotes.every(isThere)).length
}

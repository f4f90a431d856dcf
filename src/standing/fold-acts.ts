import { type Act, compareActs } from './date-act.ts'
import { findWord } from './find-word.ts'
import type { StandingWord } from './standing.ts'

/** The standing that acts lead to, and the run of acts that keeps it so, oldest first. */
export type Fold = { word: StandingWord; run: Act[] }

/**
 * Folds acts, those that count by the day asked for, into a word. Acts of one day are taken together: where different
 * articles lead to words that cannot both hold, the word is `disputed`. Acts without a date of their own are background
 * of unknown age, so they decide only where no dated act does.
 */
export function foldActs(acts: Act[]): Fold {
  const dated = acts.filter(({ basis }) => basis !== 'undated')
  const sorted = (dated.length > 0 ? dated : acts).toSorted(compareActs)
  let fold: Fold = { word: 'unknown', run: [] }
  for (const day of groupByDay(sorted)) fold = foldDay(fold, day)
  return fold
}

function groupByDay(sorted: Act[]): Act[][] {
  const days: Act[][] = []
  for (const act of sorted) {
    const last = days.at(-1)
    if (last?.[0]?.effective === act.effective) last.push(act)
    else days.push([act])
  }
  return days
}

function foldDay(before: Fold, day: Act[]): Fold {
  // Each article tells one story of the day: its acts follow one another.
  const stories = new Map<string, { word: StandingWord; acts: Act[] }>()
  for (const act of day) {
    const { id } = act.claim.article
    const story = stories.get(id) ?? { word: before.word, acts: [] }
    stories.set(id, { word: findWord(act.claim.claim, story.word), acts: [...story.acts, act] })
  }
  const told = [...stories.values()]
  const words = new Set(told.map(({ word }) => word))
  const isDisputed = [...words].some((one) => [...words].some((other) => !canBothHold(one, other)))
  if (isDisputed) return { word: 'disputed', run: told.flatMap(({ acts }) => acts.slice(-1)) }
  const word = words.has('partly-in-force') ? 'partly-in-force' : (told.at(-1)?.word ?? before.word)
  const giving = day.filter((act) => findWord(act.claim.claim, 'unknown') === word)
  if (word === before.word) return { word, run: [...before.run, ...giving] }
  return { word, run: giving.length > 0 ? giving : day }
}

/** "In force" and "partly in force" differ in how much is told, not in what. */
function canBothHold(one: StandingWord, other: StandingWord): boolean {
  const isInForce = (word: StandingWord) => word === 'in-force' || word === 'partly-in-force'
  return one === other || (isInForce(one) && isInForce(other))
}

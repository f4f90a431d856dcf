import type { Trigger } from './action/trigger.ts'
import type { Claim } from './claim.ts'
import type { Draft } from './rules/rule.ts'
import { kindsAgree } from './score/kinds-agree.ts'

/** A claim on the way to be merged: how its measure was named, and where in the article it stood. */
export type RawClaim = Claim & {
  order: number
  /** Token of the word that decided the action. */
  deciding: number
  headline: boolean
  /** A side was filled with the party the document names most. */
  guessed: boolean
  form: Trigger['form']
  /** The phrase pointed back ("the ban") or was a bare head noun. */
  vague: boolean
  /** Head noun of the measure, '' where the verb named it. */
  head: string
  /** Lower-case content words of the measure's name. */
  words: string[]
  /** What the rule found, for whoever looks at the sentence again. */
  draft?: Draft
  /** How its sides became known: told by the sentence, and how far they stand before any others. */
  sides?: { sender: boolean; target: boolean; lead: number }
  /** What the rest of the article shows of it, as signs to be weighed. */
  around?: string[]
}

/** Claims further back than this many are never merged with one: the text is a book by then. */
const FAR = 60
/** More quotes of one claim tell nothing new. */
const MOST_QUOTES = 24

/** One claim per distinct (measure, action, modality, date), with the evidence of all places that tell it. */
export function mergeClaims(raw: RawClaim[]): RawClaim[] {
  const out: RawClaim[] = []
  const body = raw.filter((c) => !c.headline)
  const heads = raw.filter((c) => c.headline)
  for (const claim of body) {
    const same = out
      .slice(-FAR)
      .find((other) => sameAct(other, claim) && other.modality === claim.modality && datesMeet(other, claim))
    if (same) absorb(same, claim)
    else out.push({ ...claim })
  }
  for (const claim of heads) {
    const same =
      out.find((other) => sameAct(other, claim, true) && other.modality === claim.modality) ??
      out.find((other) => sameAct(other, claim, true)) ??
      out.find((other) => !other.headline && sameAct(other, claim, true, kindsAgree))
    if (same) absorb(same, claim)
    else out.push({ ...claim })
  }
  return out.sort((a, b) => a.order - b.order)
}

const loosened = (action: string) => (action === 'ease' ? 'end' : action)

/** Whether two claims tell the same act; a headline says it more loosely than its body. */
function sameAct(a: RawClaim, b: RawClaim, headline = false, alike = isSame): boolean {
  const actions = headline ? loosened(a.action) === loosened(b.action) : a.action === b.action
  if (!actions || !alike(a.measure.kind, b.measure.kind) || (a.standing ?? '') !== (b.standing ?? '')) return false
  if (!meet(a.measure.senders, b.measure.senders) || !meet(a.measure.targets, b.measure.targets)) return false
  return headline || a.vague || b.vague || namesMeet(a.words, b.words)
}

const isSame = (a: string, b: string) => a === b

const meet = (a: string[], b: string[]) => a.includes('*') || b.includes('*') || a.some((x) => b.includes(x))

/** Names meet when one holds the other or they share two words. */
function namesMeet(a: string[], b: string[]): boolean {
  const shared = a.filter((w) => b.includes(w)).length
  return shared >= Math.min(a.length, b.length, 2)
}

function datesMeet(a: Claim, b: Claim): boolean {
  if (a.date === b.date || a.date === null || b.date === null) return true
  const [x, y] = [bare(a.date), bare(b.date)]
  return x.startsWith(y) || y.startsWith(x) || a.date.endsWith('~') || b.date.endsWith('~')
}

const bare = (date: string) => date.replace(/[~?%]/g, '')

function absorb(into: RawClaim, from: RawClaim): void {
  const better = precision(from.date) > precision(into.date)
  if (better && (!from.headline || into.date === null)) {
    into.date = from.date
    into.dateBasis = from.dateBasis
  }
  if (into.measure.senders.includes('*')) into.measure.senders = from.measure.senders
  if (into.measure.targets.includes('*')) into.measure.targets = from.measure.targets
  if (into.vague && !from.vague) {
    into.measure.name = from.measure.name
    into.words = from.words
    into.vague = false
  }
  into.until ??= from.until
  into.authority ??= from.authority
  if (!from.headline) into.speakers = [...new Set([...into.speakers, ...from.speakers])].slice(0, 4)
  if (from.scope === 'part' && from.order < 2 && !from.headline)
    into.scope = into.scope === 'part' ? 'part' : into.scope
  for (const e of from.evidence) {
    if (
      into.evidence.length < MOST_QUOTES &&
      !into.evidence.some((x) => x.paragraph === e.paragraph && x.start < e.end && e.start < x.end)
    )
      into.evidence.push(e)
  }
  for (const rule of from.rules) if (!into.rules.includes(rule)) into.rules.push(rule)
  into.confidence = 1 - (1 - into.confidence) * (1 - from.confidence * 0.5)
}

/** How exactly a date is told: none, publication, year, month, day. */
function precision(date: string | null): number {
  if (date === null) return 0
  if (date.endsWith('~')) return 1
  return bare(date).split('/')[0]?.length ?? 0
}

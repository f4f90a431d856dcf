import type { PartyCode } from '../common/party.ts'
import type { PartyMention } from './party/party-mention.ts'
import type { Draft, SentenceReading } from './rules/rule.ts'

/** The sides a sentence itself shows; empty where it does not tell. `mutual` when both sides are both. */
export type Sides = { senders: PartyCode[]; targets: PartyCode[]; mutual: boolean }

const BILATERAL = new Set(['agreement', 'diplomatic', 'travel', 'military-assistance'])

/** Who acts and whom it touches, from the agent, the words before the measure and the complement behind it. */
export function assignParties(s: SentenceReading, draft: Draft): Sides {
  const phrase = draft.phrase
  const agent = draft.agent ? readAgents(s, draft.agent) : []
  const before = phrase?.before.filter((p) => !draft.targets.includes(p)) ?? []
  const towards = [...draft.targets, ...(phrase?.towards ?? [])].filter(
    (p) => !agent.includes(p) || draft.targets.length > 0,
  )
  const source = phrase?.source ?? []
  if (phrase && isBetween(s, phrase.to, phrase.end) && codes(towards).length > 1) {
    return { senders: codes(towards), targets: codes(towards), mutual: true }
  }
  let senders = codes(source.length > 0 ? source : agent)
  let targets = codes(withoutHome(s, towards)).filter((c) => !senders.includes(c) || codes(towards).length === 1)
  for (const code of codes(before)) {
    if (senders.includes(code) || targets.includes(code)) continue
    const opposite = possessive(s, before, code) || agent.length === 0
    if (targets.length > 0 && (opposite || senders.length === 0)) {
      if (senders.length === 0) senders = [code]
    } else if (senders.length > 0) targets = [...targets, code]
    else if (draft.kind === 'listing') targets = [code]
    else if (looksLikeTarget(s, before, code)) targets = [code]
    else senders = [code]
  }
  if (senders.length > 1 && targets.length === 0 && BILATERAL.has(draft.kind) && draft.form !== 'noun') {
    return { senders: sorted(senders), targets: sorted(senders), mutual: true }
  }
  if (targets.length > 0) senders = senders.filter((c) => !targets.includes(c))
  return { senders: sorted(senders), targets: sorted(targets), mutual: false }
}

/** A firm or movement as target stands alone, without the state it is of ("Iranian airline Mahan Air"). */
function withoutHome(s: SentenceReading, mentions: PartyMention[]): PartyMention[] {
  const entities = mentions.filter((p) => p.codes.some((code) => /^[a-z]/.test(code)))
  return mentions.filter((p) => {
    if (p.how !== 'demonym') return true
    return !entities.some(
      (e) =>
        e.start > p.end &&
        e.start - p.end < 30 &&
        !s.tokens.some((t) => t.start >= p.end && t.end <= e.start && (t.is.and || /^[,;]$/.test(t.text))),
    )
  })
}

/** The parties that are the subject: not those behind a preposition, and those joined by "and" together. */
function readAgents(s: SentenceReading, [from, to]: [number, number]): PartyMention[] {
  const start = s.tokens[from]?.start ?? 0
  const end = s.tokens[to - 1]?.end ?? 0
  const inside = s.parties.filter((p) => p.start >= start && p.end <= end)
  const eligible = inside.filter((p) => {
    const at = s.tokens.findIndex((t) => t.end > p.start)
    let k = at - 1
    while (k >= from && s.tokens[k]?.is.nameLead) k--
    return k < from || !s.tokens[k]?.is.sidePreposition
  })
  if (eligible.length <= 1) return eligible
  const last = eligible[eligible.length - 1]
  const first = eligible[0]
  if (!first || !last) return []
  const group = [first]
  for (const next of eligible.slice(1)) {
    const previous = group[group.length - 1] ?? first
    if (isJoint(s, previous, next)) group.push(next)
    else if (next.start - previous.end < 40 && !/[,;]/.test(s.text.slice(previous.end, next.start))) continue
    else break
  }
  return group
}

/** Whether only commas, "and" and an article stand between two parties. */
function isJoint(s: SentenceReading, left: PartyMention, right: PartyMention): boolean {
  const between = s.tokens.filter((t) => t.start >= left.end && t.end <= right.start)
  const joins = between.findIndex((t) => t.text !== ',')
  const rest = joins < 0 ? [] : between.slice(joins)
  if (rest[0]?.is.and || rest[0]?.text === '&') rest.shift()
  if (rest[0]?.is.definite) rest.shift()
  return rest.length === 0
}

const codes = (list: PartyMention[]): PartyCode[] => sorted([...new Set(list.flatMap((p) => p.codes))])
const sorted = (list: PartyCode[]) => [...list].sort()

function isBetween(s: SentenceReading, from: number, to: number): boolean {
  return s.tokens.slice(from, Math.min(to, from + 3)).some((t) => t.is.between)
}

function possessive(s: SentenceReading, before: PartyMention[], code: PartyCode): boolean {
  const mention = before.find((p) => p.codes.includes(code))
  return mention !== undefined && /^['’]s?\b/.test(s.text.slice(mention.end, mention.end + 2))
}

/** "Sudan sanctions", "Georgia flight ban": a bare name before a restriction names whom it hits. */
function looksLikeTarget(s: SentenceReading, before: PartyMention[], code: PartyCode): boolean {
  const mention = before.find((p) => p.codes.includes(code))
  return mention?.how === 'name' && mention.text.length > 3 && !possessive(s, before, code)
}

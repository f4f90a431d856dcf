import type { Draft, SentenceReading } from '../rules/rule.ts'
import type { Token } from '../token/token.ts'
import { placeDates } from '../when/attach-dates.ts'
import { isVerb } from '../when/clause-words.ts'
import type { ClausePart } from '../when/split-clauses.ts'
import type { ModalityWords } from './compile-modality.ts'
import { actual, type ModalityReading, mood } from './modality-reading.ts'

const GROUP = /^(AUX|ADV|PART|VERB|ADP)$/
const DEPTH = 6

type Site = { s: SentenceReading; words: ModalityWords; draft: Draft }

/** Mood of an act told by a verb: of its own verb group, else of what its clause hangs on. */
export function readVerbMood(s: SentenceReading, draft: Draft, words: ModalityWords): ModalityReading {
  const { of } = placeDates(s)
  const site = { s, words, draft }
  if (draft.phrase !== null && s.tokens[draft.phrase.from]?.is.none && words.negations.has('no'))
    return { modality: 'actual', undone: true, word: 'no' }
  if (draft.rule.endsWith('+action-noun')) {
    // "Threatened a suspension": the deciding verb governs the noun.
    const role = words.governing(s.tokens[draft.at]?.lower ?? '', s.tokens[draft.at + 1]?.lower)
    if (role === 'planned' || role === 'possible' || role === 'denied')
      return mood(role, s.tokens[draft.at]?.lower ?? '')
  }
  const own = s.tokens[draft.at]?.lower ?? ''
  if (words.deniesAs(own, s.tokens[draft.at + 1]?.lower ?? '')) return mood('denied', own)
  const read = moodAt(site, draft.at, of[draft.at] ?? 0, 0)
  if (read.word === null && draft.form === 'infinitive' && !s.tokens.slice(0, draft.at).some(isVerb))
    return mood('planned', 'to')
  return read
}

/** Words of the verb group before word `at`, right to left; `start` is where its clause begins. */
function readGroup(s: SentenceReading, at: number, start: number): Token[] {
  const out: Token[] = []
  for (let i = at - 1; i >= start && at - i < 8; i--) {
    const token = s.tokens[i]
    if (token?.is.anymore && s.tokens[i - 1]?.is.none) {
      i--
      out.push(s.tokens[i] ?? token)
      continue
    }
    if (!token || !GROUP.test(token.pos) || (token.pos === 'VERB' && !token.is.preparing)) break
    if (token.pos === 'ADP' && !token.is.infinitive) break
    out.push(token)
  }
  return out
}

/** "No state", "neither bank", "nobody": a subject that turns its verb round. */
function negativeSubject(s: SentenceReading, at: number, start: number, words: ModalityWords): boolean {
  for (let i = Math.max(start, at - 9); i < at; i++) {
    const token = s.tokens[i]
    if (token?.is.negativeSubject && words.negations.has(token.lower) && !s.tokens[i + 1]?.is.longer)
      return s.tokens.slice(start, i).every((t) => !isVerb(t) && t.pos !== 'NOUN')
  }
  return false
}

function moodAt(site: Site, at: number, n: number, depth: number): ModalityReading {
  const { s, words } = site
  const { parts } = placeDates(s)
  const part = parts[n]
  if (!part || depth > DEPTH) return actual
  const group = readGroup(s, at, part.start)
  const has = (list: Set<string>) => group.find((t) => list.has(t.lower))?.lower
  const turned = negativeSubject(s, at, part.start, words)
  // "No longer charges" is an act by itself where a rule reads it so.
  const gone = at === site.draft.at && site.draft.rule.includes('no-longer')
  const negated = !gone && (turned || group.some((t) => words.negations.has(t.lower)))
  const form = s.tokens[at]?.is
  const may = has(words.possible) ?? (form?.conditionalForm ? s.tokens[at]?.lower : undefined)
  if (may) return mood(negated ? 'denied' : 'possible', negated ? 'not' : may)
  const to = group.findIndex((t) => t.is.infinitive)
  const toBe = to >= 0 && group[to + 1]?.is.toBe ? 'is to' : undefined
  const future = has(words.planned) ?? has(words.would) ?? toBe ?? (form?.futureForm ? s.tokens[at]?.lower : undefined)
  const condition = findCondition(site, n)
  if (future) {
    const over = governorOf(site, part, depth)
    if (negated) return over?.modality === 'possible' ? over : mood('denied', 'not')
    if (condition) return mood('possible', condition)
    return over && over.modality !== 'actual' && over.word !== null ? over : mood('planned', future)
  }
  if (condition) return mood('possible', condition)
  const joined = part.kind === 'and' && part.verbs[0] === at ? joinedMood(site, part, group, depth) : null
  if (joined) return negated && joined.modality === 'planned' ? mood('denied', 'not') : joined
  const over = governorOf(site, part, depth)
  if (over && over.word !== null) return negated && over.modality === 'planned' ? mood('denied', 'not') : over
  if (negated) {
    const going = s.tokens[at]?.is.ing && group.some((t) => t.is.toBe)
    return going ? mood('denied', 'not') : { modality: 'actual', undone: true, word: 'not' }
  }
  return actual
}

/** "Will close its embassy and wind down aid": a bare verb shares the mood of the verb that it is joined to. */
function joinedMood(site: Site, part: ClausePart, group: Token[], depth: number): ModalityReading | null {
  const { s } = site
  const { parts } = placeDates(s)
  const at = part.verbs[0] ?? -1
  const other = parts[part.parent]
  const verb = other?.verbs.at(-1)
  if (!other || verb === undefined || verb >= at) return null
  // A subject or an auxiliary of its own makes it stand alone.
  if (s.tokens.slice(part.start, at).some((t) => /^(NOUN|PROPN|PRON|AUX)$/.test(t.pos))) return null
  if (group.some((t) => t.is.toBe || t.is.presentHave)) return null
  const passive =
    s.tokens[at]?.is.ed && s.tokens[verb]?.is.ed && readGroup(s, verb, other.start).some((t) => t.is.bareBe)
  if (s.tokens[at]?.is.inflected && !passive) return null
  const shared = moodAt(site, verb, part.parent, depth + 1)
  return shared.modality === 'actual' && !shared.undone ? null : shared
}

/** "If", "unless", "whether" over a clause or under it; "only once", "only if". */
function findCondition({ s, words }: Site, n: number): string | null {
  const { parts } = placeDates(s)
  const above = new Set<number>()
  for (let m = n, hops = 0; m >= 0 && hops < DEPTH; hops++) {
    const part = parts[m]
    if (!part) break
    if (part.opener !== '' && words.conditions.has(part.opener) && s.tokens[part.start]?.is.openCondition)
      return part.opener
    above.add(m)
    if (!/^(to|said|and|gerund)$/.test(part.kind)) break
    m = part.parent
  }
  const under = parts.find(
    (p) =>
      p.kind === 'sub' &&
      above.has(p.parent) &&
      words.conditions.has(p.opener) &&
      (s.tokens[p.start]?.is.firmCondition || s.tokens[p.start - 1]?.is.only),
  )
  return under?.opener ?? null
}

/** What the verb, noun or adjective that a clause hangs on makes of it; null where it hangs on none. */
function governorOf(site: Site, part: ClausePart, depth: number): ModalityReading | null {
  if (part.parent < 0) return null
  const { s, words } = site
  const { parts } = placeDates(s)
  const above = parts[part.parent]
  const verb = above?.verbs.findLast((v) => v < part.start) ?? -1
  switch (part.kind) {
    case 'to':
      return overTo(site, part, verb, depth)
    case 'gerund':
    case 'aside':
      return overGerund(site, part, verb, depth)
    case 'said': {
      const notion = s.tokens[part.start]?.is.complementizer ? overRelative(site, part, verb) : null
      if (notion) return notion
      return overSaid(site, part, verb, depth)
    }
    case 'relative':
      return overRelative(site, part, verb)
    case 'participle': {
      const wishes = verb >= 0 && part.start - verb < 14 && words.wishes(s.tokens[verb]?.lower ?? '')
      const comma = s.tokens.slice(verb + 1, part.start).some((t) => t.text === ',')
      return wishes && !comma ? mood('possible', s.tokens[verb]?.lower ?? '') : null
    }
    default:
      return null
  }
}

/** The last word before `i` that is no adverb, quotation mark or "not". */
function wordBefore(s: SentenceReading, i: number): number {
  let k = i - 1
  while (k > 0 && (s.tokens[k]?.pos === 'ADV' || s.tokens[k]?.is.not || /^["“”‘'’]$/.test(s.tokens[k]?.lower ?? '')))
    k--
  return k
}

/** What word `i` makes of the act, with its own negation and, where it says nothing, the mood of its clause. */
function weigh(site: Site, i: number, to: number, depth: number): ModalityReading | null {
  const { s, words, draft } = site
  const token = s.tokens[i]
  const leadsTo = s.tokens[to]?.is.infinitive
  if (!token || /^(DET|PRON|ADP|CCONJ)$/.test(token.pos)) return null
  const role = words.governing(token.lower, s.tokens[i + 1]?.lower)
  if (!role) return null
  const { parts, of } = placeDates(s)
  const n = of[i] ?? 0
  const verbal = parts[n]?.verbs.includes(i) ?? false
  const near = s.tokens.slice(Math.max(0, i - 4), i)
  const negated =
    near.some((t) => words.negations.has(t.lower) && !t.is.none && !t.is.without) ||
    (!verbal && near.slice(-3).some((t) => t.is.none)) ||
    (verbal && negativeSubject(s, i, parts[n]?.start ?? 0, words))
  const word = token.lower
  switch (role) {
    case 'denied':
      return mood(negated ? 'possible' : 'denied', word)
    case 'failing':
      return { modality: 'actual', undone: true, word }
    case 'possible':
      return mood(negated ? 'denied' : 'possible', word)
    case 'planned': {
      const over = verbal ? moodAt(site, i, n, depth + 1) : null
      if (over && (over.modality === 'possible' || over.modality === 'denied')) return over
      return mood(negated ? 'denied' : 'planned', word)
    }
    case 'resolving':
    case 'deciding': {
      const not = s.tokens[i + 1]?.is.deciding || s.tokens[to - 1]?.is.notWord
      if (negated || not) return { modality: 'actual', undone: true, word }
      const over = verbal ? moodAt(site, i, n, depth + 1) : null
      if (over && over.word !== null && over.modality !== 'actual') return over
      const later = role === 'resolving' && leadsTo && !/^(extend|postpone)$/.test(draft.action)
      return later ? mood('planned', word) : { ...actual, word }
    }
  }
}

/** "Plans to", "is ready to", "a bill to", "asked Berlin to". */
function overTo(site: Site, part: ClausePart, verb: number, depth: number): ModalityReading | null {
  const { s } = site
  const before = wordBefore(s, part.start)
  if (s.tokens[before]?.is.toBe) return mood('planned', 'is to')
  const close = weigh(site, before, part.start, depth)
  if (close && close.word !== null) {
    // "Denied plans to": what the noun's own verb says of it.
    const over = verb >= 0 && verb !== before && verb > before - 8 ? weigh(site, verb, part.start, depth) : null
    if (over?.modality === 'denied') return over
    const dropped = verb >= 0 && verb < before && site.words.abandons(s.tokens[verb]?.lower ?? '')
    return dropped ? mood('denied', s.tokens[verb]?.lower ?? '') : close
  }
  for (let i = before - 1; i > Math.max(verb, before - 7); i--) {
    if (s.tokens[i]?.pos !== 'NOUN') continue
    const noun = weigh(site, i, part.start, depth)
    if (noun) return noun
  }
  if (verb < 0) return null
  return weigh(site, verb, part.start, depth) ?? moodOver(site, verb, depth)
}

function moodOver(site: Site, verb: number, depth: number): ModalityReading | null {
  const over = moodAt(site, verb, placeDates(site.s).of[verb] ?? 0, depth + 1)
  return over.modality === 'actual' && !over.undone ? null : over
}

/** "Considers lifting", "no intention of lifting", ", bringing down"; what is told in passing stands alone. */
function overGerund(site: Site, part: ClausePart, verb: number, depth: number): ModalityReading | null {
  const { s } = site
  let before = wordBefore(s, part.start)
  const link = s.tokens[before]
  if (link?.text === ',') return verb < 0 ? null : moodOver(site, verb, depth)
  if (link?.is.timeAside) return null
  if (link?.is.agentMark) return verb < 0 ? null : (weigh(site, verb, part.start, depth) ?? moodOver(site, verb, depth))
  if (link?.pos === 'ADP') before = wordBefore(s, before)
  const close = weigh(site, before, part.start, depth)
  if (close) return close
  return verb < 0 || part.start - verb > 9
    ? null
    : (weigh(site, verb, part.start, depth) ?? moodOver(site, verb, depth))
}

/** "Denied it had left", "hopes it will leave", "dismissed talk that it would". */
function overSaid(site: Site, part: ClausePart, verb: number, depth: number): ModalityReading | null {
  const { s, words } = site
  const word = s.tokens[verb]?.lower ?? ''
  if (verb < 0) return null
  const role = words.governing(word, s.tokens[verb + 1]?.lower)
  if (role === 'denied') return weigh(site, verb, part.start, depth)
  const near = s.tokens.slice(Math.max(0, part.start - 3), part.start)
  // A verb far before the clause does not lead on to it.
  if (part.start - verb > 8 && !s.tokens[part.start]?.is.complementizer) return null
  if (words.believes(word) || near.some((t) => words.believes(t.lower))) return mood('possible', word)
  const demands = role === 'possible' && s.tokens[part.start]?.is.demanded
  return demands && !words.arguing(word) ? weigh(site, verb, part.start, depth) : null
}

/** "Reports that it would leave", denied; "a bill that would bar it". */
function overRelative(site: Site, part: ClausePart, verb: number): ModalityReading | null {
  const { s, words } = site
  const lead = s.tokens.slice(Math.max(0, verb + 1, part.start - 7), part.start)
  const noun = lead.findLast((t) => words.notions.has(t.lower))?.lower
  if (s.tokens[part.start]?.is.complementizer && noun !== undefined) {
    const denies = verb >= 0 && words.governing(s.tokens[verb]?.lower ?? '', s.tokens[verb + 1]?.lower) === 'denied'
    return mood(denies ? 'denied' : 'possible', noun)
  }
  const near = s.tokens.slice(Math.max(0, part.start - 9), part.start)
  const bill = near.findLast((t) => t.is.bill)
  return bill === undefined ? null : mood('possible', bill.lower)
}

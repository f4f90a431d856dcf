import { undoAction } from './action/settle-action.ts'
import { assignDate } from './assign-date.ts'
import { assignParties } from './assign-parties.ts'
import { findAuthority } from './attribution/find-authority.ts'
import { findSpeakers } from './attribution/find-speakers.ts'
import type { Citation } from './attribution/list-citations.ts'
import type { Evidence, Modality } from './claim.ts'
import { clauseStart } from './clause.ts'
import { stripOwner } from './measure/strip-owner.ts'
import type { RawClaim } from './merge-claims.ts'
import { findModality } from './modality/find-modality.ts'
import { readScope } from './read-scope.ts'
import type { Draft, SentenceReading } from './rules/rule.ts'
import { createRoles, type Grammar } from './token/grammar.ts'
import type { AddDuration } from './when/day-context.ts'

const AROUND = 32

export type DressContext = {
  order: number
  published: string | null
  /** On whose word parts of the sentence are told. */
  citations: Citation[]
  addDuration: AddDuration
  /** Lower-case words that name parties, kept out of the words of a measure. */
  names: Set<string>
  /** The day the news was told, where the first paragraphs date it. */
  newsDay: string | null
  /** The date that heads this paragraph of a chronology. */
  heading: string | null
  /** The date told last before this sentence in its paragraph. */
  told: string | null
  /** Surname to full name, as the document gives it. */
  people: Map<string, string>
}

/** Makes a claim of a draft: how real, who, when, on whose word, at which words. */
export function dressDraft(s: SentenceReading, draft: Draft, context: DressContext): RawClaim {
  const mood = findModality(s, draft)
  const undone = mood.undone ? undoAction(draft.action, draft.kind, s.lexicon.actions) : null
  const acted: Draft = undone ? { ...draft, ...undone } : courtAct(s, draft)
  const sides = assignParties(s, acted)
  const speakers = findSpeakers(s, acted, context.citations, mood.modality)
  const when = assignDate(s, acted, mood, {
    published: context.published,
    newsDay: speakers.length > 0 ? context.newsDay : null,
    heading: context.heading,
    told: context.told,
    addDuration: context.addDuration,
  })
  const modality = settleModality(mood.modality, when.date, context.published, acted)
  const authority = findAuthority(s, acted)
  const scope = readScope(s, acted)
  return {
    measure: {
      name: stripOwner(
        withoutDate(s, acted),
        (acted.phrase?.before ?? []).filter((p) => p.codes.every((c) => sides.senders.includes(c))),
      ),
      kind: acted.kind,
      senders: sides.senders,
      targets: sides.targets,
    },
    action: settlePart(acted, scope),
    ...(acted.action === 'continue' ? { standing: acted.standing ?? 'in-force' } : {}),
    modality: mood.undone && !undone ? 'denied' : modality,
    date: when.date,
    dateBasis: when.basis,
    until: when.until,
    scope,
    authority: authority === null ? null : (context.people.get(authority) ?? authority),
    speakers,
    evidence: [readEvidence(s, acted)],
    rules: [draft.rule, ...(mood.word ? [`modality:${mood.word}`] : []), ...(undone ? ['undone'] : [])],
    confidence: scoreConfidence(acted, sides.senders.length > 0, sides.targets.length > 0),
    order: context.order,
    deciding: draft.at,
    guessed: false,
    form: draft.form,
    headline: s.place === 'headline' || s.place === 'standfirst',
    head: acted.phrase?.headLemma ?? '',
    vague:
      acted.phrase?.pronoun === true ||
      acted.phrase?.pointsBack === true ||
      contentWords(acted.name, context.names, s.lexicon.grammar).length === 0,
    words: contentWords(acted.name, context.names, s.lexicon.grammar),
    draft: acted,
  }
}

/** A part of a restriction lifted eases it; a part of a benefit cancelled is ended in part. */
function settlePart(draft: Draft, scope: 'whole' | 'part'): Draft['action'] {
  return draft.action === 'end' && scope === 'part' && draft.phrase?.own ? 'ease' : draft.action
}

/** What a court stops is blocked, and the court is no sender. */
function courtAct(s: SentenceReading, draft: Draft): Draft {
  const { courts, courtStops } = s.lexicon.actions
  if (!courtStops.includes(draft.action) || draft.form === 'noun') return draft
  const [from, to] =
    draft.form === 'passive'
      ? (draft.agent ?? [0, 0])
      : [Math.max(clauseStart(s.tokens, draft.at), draft.at - 9), draft.at]
  return s.tokens.slice(from, to).some((t) => courts.includes(t.lower))
    ? { ...draft, action: 'block', agent: null }
    : draft
}

/** Decided but dated ahead of publication is planned. */
function settleModality(modality: Modality, date: string | null, published: string | null, draft: Draft): Modality {
  if (modality !== 'actual' || !date || !published || draft.action === 'continue') return modality
  const day = date.replace(/[~?%]/g, '').split('/')[0] ?? ''
  return day.length > 0 && day > published.slice(0, day.length) ? 'planned' : modality
}

function readEvidence(s: SentenceReading, draft: Draft): Evidence {
  let first = Math.min(draft.from, draft.at, draft.phrase?.from ?? draft.from)
  if (s.tokens[first - 1]?.pos === 'DET') first--
  let last = Math.max(draft.to, draft.at + 1)
  while (last - 1 > draft.at && /^[,;:.]$/.test(s.tokens[last - 1]?.text ?? '')) last--
  last = trimTail(s, draft, last)
  const start = s.tokens[first]?.start ?? 0
  const end = s.tokens[last - 1]?.end ?? s.text.length
  return {
    quote: s.text.slice(start, end),
    paragraph: s.place,
    start,
    end,
    prefix: s.text.slice(Math.max(0, start - AROUND), start),
    suffix: s.text.slice(end, end + AROUND),
  }
}

/** Drops a stub behind the last comma ("…, a day"): the words that carry the claim end before it. */
function trimTail(s: SentenceReading, draft: Draft, last: number): number {
  const least = Math.max(draft.at + 1, draft.phrase?.to ?? 0)
  for (let i = last - 1; i >= Math.max(least, last - 4); i--) {
    if (s.tokens[i]?.text === ',') return s.tokens.slice(i, last).some((t) => /\d/.test(t.text)) ? last : i
  }
  return last
}

/** A name ends before a date that only follows it: "ban on beef (on 3 May 2021)". */
function withoutDate(s: SentenceReading, draft: Draft): string {
  const head = s.tokens[draft.phrase?.head ?? draft.at]?.end ?? 0
  const date = s.dates.find((d) => d.phraseStart >= head && draft.name.includes(d.text))
  if (!date) return draft.name
  const cut = draft.name.slice(0, draft.name.indexOf(date.text)).replace(/[\s,]+(\p{Ll}+[\s,]*)?$/u, '')
  return cut.length > 2 ? cut : draft.name
}

/** The words of a name that tell measures apart, in lower case, singular. */
function contentWords(name: string, parties: Set<string>, grammar: Grammar): string[] {
  const rolesOf = createRoles(grammar)
  const words = name.toLowerCase().match(/[\p{L}\d][\p{L}\d-]*/gu) ?? []
  return [
    ...new Set(words.filter((w) => !rolesOf(w).nameStop && !parties.has(w)).map((w) => w.replace(/(?<=\w{3})s$/, ''))),
  ]
}

/** A first estimate; the desk sorts by it. Fuller constructions and both sides told weigh most. */
function scoreConfidence(draft: Draft, sender: boolean, target: boolean): number {
  const base = draft.rule === 'action-noun' || draft.rule === 'dated-name' ? 0.45 : 0.55
  return (
    base + (sender ? 0.12 : 0) + (target ? 0.12 : 0) + (draft.phrase?.own ? 0.06 : 0) - (draft.phrase?.weak ? 0.15 : 0)
  )
}

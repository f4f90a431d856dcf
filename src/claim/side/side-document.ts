import type { PartyCode } from '../../common/party.ts'
import type { SentenceReading } from '../rules/rule.ts'
import { findSubject, type Subject } from './find-subject.ts'
import { listGroups, type PartyGroup } from './party-group.ts'

/** What a whole article shows of its parties: who its sentences are about, whom it names most. */
export type SideDocument = {
  sentences: SentenceReading[]
  /** The subject of each sentence's first verb. */
  subjects: Subject[]
  /** The party each sentence is about; a pronoun keeps that of the sentence before. */
  topics: (PartyGroup | null)[]
  /** Parties by how much they are named, most first; headline 3, first paragraph 2, others 1 a sentence. */
  ranked: PartyCode[]
  weights: Map<PartyCode, number>
  /** How many sentences each party is the subject of. */
  acting: Map<PartyCode, number>
  /** How often each party stands behind "on", "against", "to" and the like. */
  acted: Map<PartyCode, number>
  headline: number
}

const read = new WeakMap<SentenceReading[], SideDocument>()

/** Reads an article's sentences once for all its claims. */
export function readDocument(sentences: SentenceReading[]): SideDocument {
  const known = read.get(sentences)
  if (known) return known
  const document = readSubjects(sentences)
  read.set(sentences, document)
  return document
}

function readSubjects(sentences: SentenceReading[]): SideDocument {
  const subjects: Subject[] = []
  const topics: (PartyGroup | null)[] = []
  const weights = new Map<PartyCode, number>()
  const acting = new Map<PartyCode, number>()
  const acted = new Map<PartyCode, number>()
  let topic: PartyGroup | null = null
  for (const s of sentences) {
    const verb = s.tokens.findIndex((t) => t.pos === 'VERB' || t.pos === 'AUX')
    let subject: Subject = verb < 0 ? { how: 'none', group: null } : findSubject(s, verb)
    if (subject.how === 'none') {
      const first = listGroups(s).find((g) => !g.member && g.prep === 'start' && (verb < 0 || g.from <= 2))
      if (first) subject = { how: 'named', group: first }
    }
    if (typeof s.place === 'string') topic = null
    topic = subject.group ?? topic
    subjects.push(subject)
    topics.push(topic)
    const weight = s.place === 'headline' ? 3 : s.place === 0 ? 2 : 1
    for (const code of new Set(s.parties.flatMap((p) => p.codes))) add(weights, code, weight)
    for (const code of subject.group?.codes ?? []) add(acting, code, 1)
    for (const g of listGroups(s)) if (!g.member && g.role.sideTarget) for (const code of g.codes) add(acted, code, 1)
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code)
  const headline = sentences.findIndex((s) => s.place === 'headline')
  return { sentences, subjects, topics, ranked, weights, acting, acted, headline }
}

const add = (map: Map<PartyCode, number>, code: PartyCode, n: number) => map.set(code, (map.get(code) ?? 0) + n)

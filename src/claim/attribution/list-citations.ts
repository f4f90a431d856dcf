import type { SentenceReading } from '../rules/rule.ts'
import type { Citing } from './citing.ts'
import type { VoiceUse } from './compile-voices.ts'
import { findCitings } from './find-citations.ts'
import { findQuotes, type Quote } from './find-quotes.ts'
import { listSubject } from './find-subject.ts'
import { createMemory, type Memory } from './memory.ts'

/** On whose word the text from `start` to `end` (offsets in the text at its place) is told. */
export type Citation = {
  speakers: string[]
  start: number
  end: number
  use: VoiceUse
  /** Offset of the citing word; -1 where the words before go on. */
  at: number
  how: 'aside' | 'front' | 'quote' | 'carried' | 'lead'
}

/** For every sentence of an article, in the same order, the citations that reach into it. */
export function listCitations(sentences: SentenceReading[]): Citation[][] {
  const memory = createMemory(sentences)
  const out: Citation[][] = []
  for (let i = 0; i < sentences.length; ) {
    let end = i + 1
    while (end < sentences.length && sentences[end]?.place === sentences[i]?.place) end++
    out.push(...citeParagraph(sentences.slice(i, end), memory))
    i = end
  }
  citeHeadline(sentences, out)
  return out
}

/**
 * A headline says shortly what the first sentences say at length, on the same word: where one of the first two sets a
 * speaker aside ("…, the ministry said"), a headline that cites nobody is theirs.
 */
function citeHeadline(sentences: SentenceReading[], cited: Citation[][]): void {
  const opening = sentences.findIndex((s) => s.place === 0)
  if (opening < 0) return
  const lead = [opening, opening + 1]
    .filter((i) => sentences[i]?.place === 0)
    .flatMap((i) => cited[i] ?? [])
    .find((c) => c.how === 'aside' && c.use === 'say')
  if (!lead) return
  sentences.forEach((s, i) => {
    const own = cited[i]
    if (typeof s.place === 'number' || !own || own.length > 0) return
    const start = s.tokens[0]?.start ?? 0
    const end = s.tokens[s.tokens.length - 1]?.end ?? start
    own.push({ speakers: lead.speakers, start, end, use: 'say', at: -1, how: 'lead' })
  })
}

function citeParagraph(sentences: SentenceReading[], memory: Memory): Citation[][] {
  const quotes = findQuotes(sentences[0]?.text ?? '')
  const spoken = new Map<Quote, string[]>()
  const colons = new Map<Quote, string>()
  const cited = sentences.map((s) => {
    const found = findCitings(s)
    const first = listSubject(s, 0, s.tokens.length)
    if (first) memory.meet(s, first)
    const citations = found.flatMap((c) => settle(s, c, memory))
    for (const quote of quotesIn(s, quotes)) {
      const told: Citation | undefined = citations.find(
        (c) => !inside(c.at, quote) && c.start < quote.end && quote.start < c.end,
      )
      if (told && !spoken.has(quote)) spoken.set(quote, told.speakers)
      const subject = colons.has(quote) ? null : memory.subject
      if (subject) colons.set(quote, subject)
    }
    return citations
  })
  let last: string[] | null = null
  for (const quote of quotes) {
    const long = /\s\S+\s/.test(sentences[0]?.text.slice(quote.start, quote.end).trim() ?? '')
    const colon = colons.get(quote)
    const speakers: string[] | null = spoken.get(quote) ?? (long ? (last ?? (colon ? [colon] : null)) : null)
    if (!speakers) continue
    last = speakers
    spoken.set(quote, speakers)
  }
  sentences.forEach((s, i) => {
    for (const quote of quotesIn(s, quotes)) {
      const speakers = spoken.get(quote)
      if (speakers) cited[i]?.push({ speakers, start: quote.start, end: quote.end, use: 'say', at: -1, how: 'quote' })
    }
  })
  return carryOn(sentences, cited)
}

function settle(s: SentenceReading, c: Citing, memory: Memory): Citation[] {
  const speakers = [...new Set(c.who.flatMap((span) => memory.name(s, span) ?? []))]
  if (speakers.length === 0) return []
  const first = c.who[0]
  if (first) memory.speak(s, first, speakers)
  const start = s.tokens[c.from]?.start ?? 0
  const end = s.tokens[c.to - 1]?.end ?? start
  return [{ speakers, start, end, use: c.use, at: s.tokens[c.at]?.start ?? -1, how: c.aside ? 'aside' : 'front' }]
}

const inside = (at: number, quote: Quote) => at > quote.start && at < quote.end

function quotesIn(s: SentenceReading, quotes: Quote[]): Quote[] {
  const start = s.tokens[0]?.start ?? 0
  const end = s.tokens[s.tokens.length - 1]?.end ?? 0
  return quotes.filter((q) => q.start < end && start < q.end)
}

/** Reported speech goes on without a verb of saying where a sentence keeps its "would": "The curbs would stay until May." */
function carryOn(sentences: SentenceReading[], cited: Citation[][]): Citation[][] {
  let going: string[] | null = null
  sentences.forEach((s, i) => {
    const own = cited[i] ?? []
    const end = s.tokens[s.tokens.length - 1]?.end ?? 0
    const start = s.tokens[0]?.start ?? 0
    const said = own.filter((c) => c.use === 'say' || c.use === 'act')
    if (said.length > 0) {
      going = said[said.length - 1]?.speakers ?? null
      return
    }
    if (going && s.tokens.some((t) => t.is.reportedFuture) && !s.tokens.some((t) => t.is.ifWord))
      own.push({ speakers: going, start, end, use: 'say', at: -1, how: 'carried' })
    else going = null
  })
  return cited
}

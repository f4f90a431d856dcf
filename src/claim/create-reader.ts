import type { Article } from '../article/article.ts'
import type { Gazetteer } from '../common/party.ts'
import { findVerbBase } from './action/find-verb-base.ts'
import { findPeople } from './attribution/find-people.ts'
import { findNamedSpeaker } from './attribution/find-speakers.ts'
import type { Claim, Reading, RuleFiring } from './claim.ts'
import { addDuration } from './date/add-duration.ts'
import { createDateFinder } from './date/find-dates.ts'
import { dressDraft } from './dress-draft.ts'
import { fillParties } from './fill-parties.ts'
import { keepClaims } from './keep-claims.ts'
import type { Lexicon } from './lexicon.ts'
import { listRules } from './list-rules.ts'
import { mergeClaims } from './merge-claims.ts'
import { moveEffectDates } from './move-effect-dates.ts'
import { nameMeasures } from './name-measures.ts'
import { packageClaims } from './package-claims.ts'
import { createPartyFinder, partyWords } from './party/create-party-finder.ts'
import { readSentences } from './read-sentences.ts'
import type { Draft, SentenceReading } from './rules/rule.ts'
import { createTokenizer } from './token/create-tokenizer.ts'
import type { Sentence } from './token/token.ts'

/** Reads the claims of articles. The same article always gives the same reading. */
export type Reader = { readClaims: (article: Article) => Reading }

/** A reader for one language's lexicon and a gazetteer; costly to make, cheap to use. */
export function createReader(data: { gazetteer: Gazetteer; lexicon: Lexicon }): Reader {
  const { gazetteer, lexicon } = data
  const tokenize = createTokenizer()
  const finder = createPartyFinder(gazetteer)
  const dates = createDateFinder(lexicon.dates)
  const names = partyWords(gazetteer)
  const rules = listRules()
  return {
    readClaims: (article) => {
      const parties = finder.readDocument(article)
      const published = article.published
      let previous: Parameters<typeof dates.findDates>[1]['previous'] = null
      const sentences = readSentences(
        article,
        {
          tokenize,
          listParties: (place) => parties.listParties(place),
          findDates: (text, _place, found) => {
            const future = (at: number) => isFutureAt(found, at, lexicon)
            const mentions = dates.findDates(text, { published, previous, future })
            previous = mentions.findLast((m) => m.edtf !== null && !m.dateline) ?? previous
            return mentions
          },
        },
        lexicon,
      )
      const people = findPeople(sentences)
      const firings: RuleFiring[] = []
      let lastNamed: string | null = null
      let newsDay: string | null = null
      const raw = sentences.flatMap((s, order) => {
        const drafts = keepFirst(rules.flatMap((rule) => rule.find(s)))
        const dressed = drafts.map((draft) =>
          dressDraft(s, draft, drafts, { order, published, lastNamed, addDuration, names, people, newsDay }),
        )
        drafts.forEach((draft, i) => {
          firings.push(firingOf(s, draft, dressed[i]?.action ?? draft.action))
        })
        lastNamed = findNamedSpeaker(s) ?? lastNamed
        newsDay ??= findNewsDay(s.place, dressed, published)
        return dressed
      })
      const dated = moveEffectDates(raw, sentences, published)
      const kept = keepClaims(packageClaims(fillParties(nameMeasures(dated, sentences), sentences)))
      return { claims: mergeClaims(kept).map(asClaim), firings }
    },
  }
}

/** The day of the first act that the opening paragraphs date within the week before publication. */
function findNewsDay(
  place: SentenceReading['place'],
  dressed: { date: string | null; modality: string }[],
  published: string | null,
): string | null {
  if (!published || typeof place !== 'number' || place > 1) return null
  const day = published.slice(0, 10)
  const week = new Date(Date.parse(day) - 7 * 86_400_000).toISOString().slice(0, 10)
  return (
    dressed.find((c) => c.modality === 'actual' && c.date?.length === 10 && c.date <= day && c.date >= week)?.date ??
    null
  )
}

/** Where two rules decide by the same word on the same measure, the first counts. */
function keepFirst(drafts: Draft[]): Draft[] {
  const out: Draft[] = []
  for (const draft of drafts) {
    const twin = out.some(
      (d) =>
        d.at === draft.at &&
        (d.phrase === draft.phrase || d.rule === 'on-the-list' || d.phrase === null || draft.phrase === null),
    )
    if (!twin) out.push(draft)
  }
  return out
}

function isFutureAt(sentences: Sentence[], at: number, lexicon: Lexicon): boolean {
  const tokens = sentences.find((s) => at >= s.start && at <= s.end)?.tokens ?? []
  const here = tokens.findIndex((t) => t.end >= at)
  for (let i = Math.max(0, here - 4); i < here; i++) {
    const token = tokens[i]
    if (
      token?.pos === 'VERB' &&
      findVerbBase(token.lower, (w) => lexicon.attribution.plain.includes(w) || w === 'announce')
    )
      return false
  }
  for (let i = Math.max(0, here - 12); i < Math.min(tokens.length, here + 8); i++) {
    const word = tokens[i]?.lower ?? ''
    const next = tokens[i + 1]?.lower ?? ''
    if (lexicon.modality.planned.includes(word)) return true
    if (
      i < here &&
      here - i < 7 &&
      tokens[i]?.pos === 'VERB' &&
      /[^s]s$/.test(word) &&
      findVerbBase(word, (w) => w in lexicon.actions.verbs)
    )
      return true
    if (/^(is|are|due|set|expected|scheduled|slated|poised)$/.test(word) && next === 'to') return true
  }
  return false
}

function firingOf(s: SentenceReading, draft: Draft, gave: string): RuleFiring {
  const start = s.tokens[draft.from]?.start ?? 0
  const end = s.tokens[Math.max(draft.to, draft.from + 1) - 1]?.end ?? start
  return {
    rule: draft.rule,
    quote: s.text.slice(start, end),
    place: s.place,
    start,
    end,
    gave: `${gave} · ${draft.name}`,
  }
}

function asClaim(raw: ReturnType<typeof mergeClaims>[number]): Claim {
  const {
    order: _order,
    deciding: _deciding,
    form: _form,
    guessed: _guessed,
    headline: _headline,
    vague: _vague,
    words: _words,
    head: _head,
    ...claim
  } = raw
  return { ...claim, confidence: Math.round(claim.confidence * 100) / 100 }
}

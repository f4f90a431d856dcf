import type { Article } from '../article/article.ts'
import type { Gazetteer } from '../common/party.ts'
import { findPeople } from './attribution/find-people.ts'
import { listCitations } from './attribution/list-citations.ts'
import type { RuleFiring } from './claim.ts'
import { addDuration } from './date/add-duration.ts'
import { createDateFinder } from './date/find-dates.ts'
import { publishedDay } from './date/published-day.ts'
import { dressDraft } from './dress-draft.ts'
import type { Lexicon } from './lexicon.ts'
import { listRules } from './list-rules.ts'
import { createPartyFinder, partyWords } from './party/create-party-finder.ts'
import { speakGazetteer } from './party/party-lexicon.ts'
import { readSentences } from './read-sentences.ts'
import { isLoose } from './rules/loose-pair.ts'
import type { Draft, SentenceReading } from './rules/rule.ts'
import { createTokenizer } from './token/create-tokenizer.ts'
import { listSigns } from './weight/list-signs.ts'
import type { WeighedDraft } from './weight/weigh-drafts.ts'
import { findHeadingDate } from './when/find-heading-date.ts'
import { findNewsDay } from './when/find-news-day.ts'
import { isFutureAt } from './when/is-future-at.ts'

/** All that the rules draft from one article, before any of it is dropped, filled or merged. */
export type Drafts = { sentences: SentenceReading[]; drafts: WeighedDraft[]; firings: RuleFiring[] }

/** Makes drafts of articles; costly to make, cheap to use. */
export type Drafter = (article: Article) => Drafts

/** A drafter for one language's lexicon and a gazetteer. */
export function createDrafter({ gazetteer, lexicon }: { gazetteer: Gazetteer; lexicon: Lexicon }): Drafter {
  const tokenize = createTokenizer(lexicon)
  const spoken = speakGazetteer(gazetteer, lexicon.parties)
  const finder = createPartyFinder(spoken)
  const dates = createDateFinder(lexicon.dates)
  const names = partyWords(spoken)
  const rules = listRules()
  return (article) => {
    const parties = finder.readDocument(article)
    const published = publishedDay(article.published)
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
    const cited = listCitations(sentences)
    let newsDay: string | null = null
    let heading: string | null = null
    let told: string | null = null
    const drafts = sentences.flatMap((s, order) => {
      if (s.text !== sentences[order - 1]?.text) {
        heading = findHeadingDate(s)
        told = null
      }
      const found = keepFirst(rules.flatMap((rule) => rule.find(s)))
      const dressed = found.map((draft): WeighedDraft => {
        const context = {
          order,
          published,
          citations: cited[order] ?? [],
          addDuration,
          names,
          people,
          newsDay,
          heading,
          told,
        }
        const claim = dressDraft(s, draft, context)
        firings.push(firingOf(s, draft, claim.action))
        return { claim, signs: listSigns(s, draft, found, claim), loose: isLoose(draft.rule) }
      })
      told = s.dates.findLast((d) => d.edtf !== null && !d.nameYear)?.edtf ?? told
      newsDay ??= findNewsDay(
        s.place,
        dressed.map((d) => d.claim),
        published,
      )
      return dressed
    })
    return { sentences, drafts, firings }
  }
}

/** A loose pairing this many tokens from a rule's deciding word, on the same measure, tells nothing of its own. */
const NEAR = 4

/** Where two rules decide by the same word on the same measure, the first counts; a loose pairing gives way to any rule. */
function keepFirst(drafts: Draft[]): Draft[] {
  const out: Draft[] = []
  for (const draft of drafts) {
    const twin = out.some((d) => {
      if (isLoose(draft.rule) && !isLoose(d.rule)) {
        if (d.at === draft.at) return true
        // "The suspension of aid remains in effect" tells that it goes on, not that it begins.
        const going = d.action === 'continue' && draft.form === 'noun' && draft.at < d.at
        return d.phrase === draft.phrase && (going || Math.abs(d.at - draft.at) <= NEAR)
      }
      if (d.at !== draft.at || isLoose(draft.rule)) return false
      return d.phrase === draft.phrase || d.rule === 'on-the-list' || d.phrase === null || draft.phrase === null
    })
    if (!twin) out.push(draft)
  }
  return out
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

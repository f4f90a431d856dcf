import type { Article } from './../article/article.ts'
import type { Place } from '../common/place.ts'
import { findTriggers } from './action/find-triggers.ts'
import type { Action } from './claim.ts'
import type { DateMention } from './date/date-mention.ts'
import type { Lexicon } from './lexicon.ts'
import { findMeasures } from './measure/find-measures.ts'
import { linkMeasures } from './measure/link-measures.ts'
import type { MeasurePhrase } from './measure/measure-phrase.ts'
import type { PartyMention } from './party/party-mention.ts'
import type { SentenceReading } from './rules/rule.ts'
import type { Sentence, Tokenizer } from './token/token.ts'

/** What the layers below hand in: how to find parties and dates in the text at one place. */
export type Layers = {
  tokenize: Tokenizer
  listParties: (place: Place) => PartyMention[]
  findDates: (text: string, place: Place, sentences: Sentence[]) => DateMention[]
}

/** The texts of an article in reading order: headline, standfirst, paragraphs. */
function listPlaces(article: Article): { place: Place; text: string }[] {
  return [
    ...(article.headline ? [{ place: 'headline' as const, text: article.headline }] : []),
    ...(article.standfirst ? [{ place: 'standfirst' as const, text: article.standfirst }] : []),
    ...article.paragraphs.map((text, place) => ({ place, text })),
  ]
}

/** All sentences of an article with what every layer found in them. Body first, so that acronyms are known. */
export function readSentences(article: Article, layers: Layers, lexicon: Lexicon): SentenceReading[] {
  const acronyms = new Map<string, MeasurePhrase>()
  let lastAction: Action | null = null
  const read = ({ place, text }: { place: Place; text: string }): SentenceReading[] => {
    const sentences = layers.tokenize(text)
    const parties = layers.listParties(place)
    const dates = layers.findDates(text, place, sentences)
    const partiesOf = takeInOrder(parties)
    const datesOf = takeInOrder(dates)
    return sentences.map(({ tokens, start, end }) => {
      const inside = partiesOf(start, end)
      const triggers = findTriggers(tokens, lexicon, place === 'headline', lastAction)
      lastAction = triggers.findLast((t) => t.form !== 'noun' && t.strong)?.action ?? lastAction
      const verbs = new Set(triggers.filter((t) => t.form !== 'noun').map((t) => t.from))
      const { measures, things } = findMeasures(text, tokens, inside, lexicon, acronyms, verbs)
      return {
        place,
        text,
        tokens,
        measures,
        things,
        earlier: null,
        context: [],
        triggers,
        parties: inside,
        dates: datesOf(start, end),
        lexicon,
      }
    })
  }
  const places = listPlaces(article)
  const body = places.filter((p) => typeof p.place === 'number').flatMap(read)
  const front = places.filter((p) => typeof p.place === 'string').flatMap(read)
  return linkMeasures([...body, ...front])
}

/** Gives, for one stretch of text after another, the mentions that lie within it. */
function takeInOrder<T extends { start: number; end: number }>(mentions: T[]): (start: number, end: number) => T[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start)
  let next = 0
  return (start, end) => {
    while (next < sorted.length && (sorted[next]?.start ?? 0) < start) next++
    const from = next
    while (next < sorted.length && (sorted[next]?.start ?? 0) < end) next++
    return sorted.slice(from, next).filter((m) => m.end <= end)
  }
}

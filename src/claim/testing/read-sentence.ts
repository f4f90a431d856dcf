import { emptyArticle } from '../../article/article.ts'
import { createDateFinder } from '../date/find-dates.ts'
import type { Lexicon } from '../lexicon.ts'
import { listRules } from '../list-rules.ts'
import { createPartyFinder, type PartyFinder } from '../party/create-party-finder.ts'
import { readSentences } from '../read-sentences.ts'
import type { Draft, SentenceReading } from '../rules/rule.ts'
import { createTokenizer } from '../token/create-tokenizer.ts'
import type { Tokenizer } from '../token/token.ts'
import { testGazetteer, testLexicon } from './test-reader.ts'

/** The day on which all sentences of these tests are printed: a Wednesday. */
export const PRINTED = '2019-11-20'

type Tools = {
  lexicon: Lexicon
  tokenize: Tokenizer
  finder: PartyFinder
  dates: ReturnType<typeof createDateFinder>
}
let tools: Tools | null = null

function listTools(): Tools {
  if (tools) return tools
  const lexicon = testLexicon()
  tools = {
    lexicon,
    tokenize: createTokenizer(lexicon),
    finder: createPartyFinder(testGazetteer()),
    dates: createDateFinder(lexicon.dates),
  }
  return tools
}

/** What every layer finds in the sentences of one paragraph, with the data as shipped. */
export function readParagraph(text: string): SentenceReading[] {
  const { lexicon, tokenize, finder, dates } = listTools()
  const article = { ...emptyArticle(), published: PRINTED, paragraphs: [text] }
  const parties = finder.readDocument(article)
  const findDates = (part: string) =>
    dates.findDates(part, { published: PRINTED, previous: null, future: () => /\bwill\b/.test(part) })
  return readSentences(article, { tokenize, listParties: (place) => parties.listParties(place), findDates }, lexicon)
}

/** What every layer finds in one sentence; throws where the text holds several. */
export function readSentence(text: string): SentenceReading {
  const [sentence, ...more] = readParagraph(text)
  if (!sentence || more.length > 0) throw new Error(`Not one sentence: ${text}`)
  return sentence
}

/** The drafts that one rule makes of a sentence. */
export function findByRule(id: string, text: string): Draft[] {
  const rule = listRules().find((r) => r.id === id)
  if (!rule) throw new Error(`No rule is called ${id}.`)
  return rule.find(readSentence(text))
}

/** A sentence and the first draft that any rule makes of it; throws where all are silent. */
export function findFirstDraft(text: string): [SentenceReading, Draft] {
  const sentence = readSentence(text)
  const draft = listRules().flatMap((rule) => rule.find(sentence))[0]
  if (!draft) throw new Error(`No rule reads: ${text}`)
  return [sentence, draft]
}

/** Drafts in one line, "suspend military-assistance", a `continue` with its standing; '' where the rule is silent. */
export function sayDrafts(drafts: Draft[]): string {
  return drafts.map((d) => `${d.action}${d.standing ? `:${d.standing}` : ''} ${d.kind}`).join('; ')
}

import type { Article } from '../article/article.ts'
import { findLanguage, tellsLanguage } from '../article/find-language.ts'
import { createReader, type Reader } from '../claim/create-reader.ts'
import { listLanguages, readGazetteer, readLexicon } from './read-data.ts'

/** The language of what nothing tells the language of. */
const USUAL = 'en'

/** The reader for an article's language; null where there is no folder of words for it. */
export type ReaderFor = (article: Article) => { reader: Reader | null; language: string }

/** Readers for all languages of a folder, each made when the first article in it comes; the usual one at once. */
export function createReaders(folder?: URL): ReaderFor {
  const languages = listLanguages(folder)
  const gazetteer = readGazetteer()
  const made = new Map<string, Reader>()
  const readerOf = (language: string): Reader | null => {
    if (!languages.includes(language)) return null
    const reader = made.get(language) ?? createReader({ gazetteer, lexicon: readLexicon(language, folder) })
    made.set(language, reader)
    return reader
  }
  readerOf(USUAL)
  return (article) => {
    const language = languageOf(article, languages)
    return { reader: readerOf(language), language }
  }
}

/** An article's words tell its language rather than what the page declares, unless they cannot know the language declared. */
function languageOf({ language, headline, paragraphs }: Article, languages: string[]): string {
  const declared = language === null ? null : (language.split(/[-_]/)[0]?.toLowerCase() ?? null)
  if (declared !== null && languages.includes(declared) && !tellsLanguage(declared)) return declared
  return findLanguage([headline, ...paragraphs].join(' ')) ?? declared ?? USUAL
}

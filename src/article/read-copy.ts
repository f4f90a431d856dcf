import { type Article, emptyArticle } from './article.ts'
import { splitByline } from './find-bylines.ts'
import { foldSpace } from './fold-space.ts'
import { parseHtmlTree } from './html-tree.ts'
import { listBlocks } from './list-blocks.ts'
import { readIsoDate } from './read-iso-date.ts'

/** What agency copy says of itself, whatever format it came in; null or empty where it says nothing. */
export type Copy = {
  url: string | null
  provider: string | null
  section: string | null
  headline: string | null
  standfirst: string | null
  byline: string | null
  created: string | null
  modified: string | null
  language: string | null
  /** The text as markup or as plain text; only one is looked at, markup first. */
  markup: string | null
  text: string | null
  pictures: { caption: string | null; credit: string | null }[]
  /** Notes to the desk that are no part of the article. */
  notes: string[]
}

/** Copy that tells nothing yet. */
export function emptyCopy(): Copy {
  return {
    url: null,
    provider: null,
    section: null,
    headline: null,
    standfirst: null,
    byline: null,
    created: null,
    modified: null,
    language: null,
    markup: null,
    text: null,
    pictures: [],
    notes: [],
  }
}

/** The article that agency copy is: its provider is an agency, its byline split into people and agencies. */
export function articleOfCopy(copy: Copy): Article {
  const { bylines, agencies } = splitByline(copy.byline ?? '')
  const provider = copy.provider && !agencies.includes(copy.provider) ? [copy.provider] : []
  return {
    ...emptyArticle(),
    url: copy.url,
    outlet: copy.provider,
    section: copy.section,
    headline: copy.headline,
    standfirst: copy.standfirst,
    bylines,
    agencies: [...agencies, ...provider],
    published: readIsoDate(copy.created ?? copy.modified),
    modified: copy.created === null ? null : readIsoDate(copy.modified),
    language: /^[a-z]{2,3}(?=$|[-_])/i.exec(copy.language ?? '')?.[0].toLowerCase() ?? null,
    images: copy.pictures.filter(({ caption, credit }) => caption !== null || credit !== null),
    paragraphs: copy.markup === null ? paragraphsOfText(copy.text ?? '') : paragraphsOfMarkup(copy.markup),
    leftOut: copy.notes.map((text) => ({ step: 'copy', reason: 'a note to the desk', text })),
  }
}

/** Text of markup, a paragraph a block; headings within it are paragraphs too. */
function paragraphsOfMarkup(markup: string): string[] {
  return listBlocks(parseHtmlTree(markup))
    .map(({ text }) => foldSpace(text))
    .filter((text) => text !== '')
}

/** Plain text parts paragraphs by an empty line, or, where there is none, by every line. */
function paragraphsOfText(text: string): string[] {
  const apart = /\n[ \t]*\r?\n/.test(text) ? text.split(/\n[ \t]*\r?\n/) : text.split('\n')
  return apart.map(foldSpace).filter((paragraph) => paragraph !== '')
}

/** A picture printed with an article; its file is never kept. */
export type ArticleImage = { caption: string | null; credit: string | null }

/** A line of the page that is no part of the article, with the step that dropped it and why. */
export type LeftOut = { step: string; reason: string; text: string }

/**
 * Where a paragraph stands in the text of its page: units [start, end) of `Page.text`, as in a TextPositionSelector of Web
 * Annotation. Between them stands the paragraph as the page writes it: with its tags, entities and white space, and what
 * is hidden within it. `path` is the XPath of the block element around it, as in an XPathSelector; `line` counts from 1.
 */
export type Position =
  | { kind: 'markup'; start: number; end: number; path: string }
  | { kind: 'line'; start: number; end: number; line: number }

/**
 * What makes it less sure that an article was read as its outlet printed it. `by` is the share of the confidence that it
 * takes, 0 to 1; `reason` is for people.
 */
export type Doubt = { code: string; reason: string; by: number }

/** One news article, as its outlet printed it. Dates are ISO 8601 days or instants with zone. */
export type Article = {
  /** The canonical address. */
  url: string | null
  /** A short address that leads to it, where the page gives one beside the other. */
  shortUrl: string | null
  outlet: string | null
  section: string | null
  headline: string | null
  bylines: string[]
  agencies: string[]
  published: string | null
  /** How the zone of `published` is known: told with it, by another time of the page, or not at all. */
  zone: 'stated' | 'implied' | null
  modified: string | null
  language: string | null
  standfirst: string | null
  images: ArticleImage[]
  related: string[]
  paragraphs: string[]
  /** A position for every paragraph; empty where the format of the page (JSON, NewsML) does not tell. */
  positions: Position[]
  leftOut: LeftOut[]
  /** 0 to 1: how sure it is that paragraphs and fields are what the outlet printed; what is doubted lowers it. */
  confidence: number
  doubts: Doubt[]
}

/** The outcome of making an article of a page. `refused` carries a sentence for people that says what to do. */
export type ArticleOutcome = { kind: 'article'; article: Article } | { kind: 'refused'; reason: string }

/** An article with nothing in it yet. */
export function emptyArticle(): Article {
  return {
    url: null,
    shortUrl: null,
    outlet: null,
    section: null,
    headline: null,
    bylines: [],
    agencies: [],
    published: null,
    zone: null,
    modified: null,
    language: null,
    standfirst: null,
    images: [],
    related: [],
    paragraphs: [],
    positions: [],
    leftOut: [],
    confidence: 1,
    doubts: [],
  }
}

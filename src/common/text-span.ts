/** Where in an article a text stands: the index of a paragraph, or the headline or standfirst. */
export type Place = number | 'headline' | 'standfirst'

/** A half-open range [start, end) of UTF-16 units in the text at `place`. */
export type TextSpan = { place: Place; start: number; end: number }

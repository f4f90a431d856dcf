/** Where in an article a text stands: the index of a paragraph, or the headline or standfirst. */
export type Place = number | 'headline' | 'standfirst'

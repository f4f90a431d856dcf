/** What each cue adds to the score of a pair of sides; learned from labelled articles. */
export type SideWeights = Record<string, number>

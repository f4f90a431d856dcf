/** The singular of an English noun as the lexicon keys it; `known` says which keys there are. */
export function findNounBase(lower: string, known: (word: string) => boolean): string | null {
  if (known(lower)) return lower
  for (const [ending, put] of [
    ['ies', 'y'],
    ['ches', 'ch'],
    ['ses', 's'],
    ['s', ''],
  ] as const) {
    if (!lower.endsWith(ending)) continue
    const base = lower.slice(0, -ending.length) + put
    if (known(base)) return base
  }
  return null
}

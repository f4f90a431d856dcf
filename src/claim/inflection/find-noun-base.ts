import type { Inflection } from './inflection.ts'

/** The noun that a form is of, as the lexicon keys it; `known` says which keys there are. */
export function findNounBase(
  lower: string,
  known: (word: string) => boolean,
  { nouns }: Pick<Inflection, 'nouns'>,
): string | null {
  if (known(lower)) return lower
  for (const [ending, put] of nouns.bases) {
    if (!lower.endsWith(ending)) continue
    const base = lower.slice(0, lower.length - ending.length) + put
    if (known(base)) return base
  }
  return null
}

/** A noun with its other forms: the plural, the cases; of its last word where it has several. */
export function listNounForms(noun: string, { nouns }: Pick<Inflection, 'nouns'>): string[] {
  return [
    noun,
    ...nouns.forms.flatMap((table) => {
      const row = table.find(([ending]) => noun.endsWith(ending))
      return row ? [noun.slice(0, noun.length - row[0].length) + row[1]] : []
    }),
  ]
}

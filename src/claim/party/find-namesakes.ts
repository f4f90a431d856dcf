import type { NameMatch } from './match-names.ts'
import { type Words, wordAt } from './split-words.ts'

/** One text's matches, and among them those of surnames that belong to somebody else ("Tim Morrison"). */
export type SurnameUse = { words: Words; matches: NameMatch[]; others: Set<NameMatch> }

/**
 * Surnames of leaders that a document uses of somebody else: printed behind another given name, and never behind an
 * office ("Prime Minister Morrison"), before "administration", nor as the leader's full name (`spelled` holds those).
 */
export function findNamesakes(uses: SurnameUse[], spelled: Set<string>, titles: Set<string>): string[] {
  const somebody = new Set<string>()
  const leader = new Set(spelled)
  for (const { words, matches, others } of uses) {
    for (const match of matches) {
      if (match.entry.how !== 'leader') continue
      const isOffice = titles.has(wordAt(words, match.from - 1).toLowerCase())
      if (others.has(match)) somebody.add(match.entry.form)
      else if (isOffice || wordAt(words, match.to) === 'administration') leader.add(match.entry.form)
    }
  }
  return [...somebody].filter((surname) => !leader.has(surname))
}

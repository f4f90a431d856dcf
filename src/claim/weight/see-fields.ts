import type { FieldLexicon } from '../lexicon.ts'
import type { SentenceReading } from '../rules/rule.ts'

/** From this share of its sentences on, an article is about a field. */
const MUCH = 0.3
const MOST = 0.5

const compiled = new WeakMap<FieldLexicon, Map<string, string>>()

/** The field of each word; a word stands in one only. */
function compileFields(lexicon: FieldLexicon): Map<string, string> {
  const known = compiled.get(lexicon)
  if (known) return known
  const fields = new Map(Object.entries(lexicon).flatMap(([field, words]) => words.map((w) => [w, field] as const)))
  compiled.set(lexicon, fields)
  return fields
}

/** Signs that an article is about sport, weather, schools and the like: what is suspended there is seldom a measure. */
export function seeFields(sentences: SentenceReading[]): string[] {
  const [first] = sentences
  if (!first) return []
  const fields = compileFields(first.lexicon.fields)
  const counts = new Map<string, number>()
  let any = 0
  for (const s of sentences) {
    const here = new Set(s.tokens.flatMap((t) => fields.get(t.lower) ?? []))
    for (const field of here) counts.set(field, (counts.get(field) ?? 0) + 1)
    if (here.size > 0) any++
  }
  const shares = [...counts].map(([field, count]) => [field, count / sentences.length] as const)
  return [
    ...shares.filter(([, share]) => share >= MUCH).map(([field]) => `much ${field}`),
    ...shares.filter(([, share]) => share >= MOST).map(([field]) => `most ${field}`),
    ...(any / sentences.length >= MOST ? ['most elsewhere'] : []),
    ...(any / sentences.length >= 0.75 ? ['mostly elsewhere'] : []),
    ...(shares.some(([field, share]) => share >= (field === 'firm' ? MOST : MUCH)) ? ['about a field'] : []),
  ]
}

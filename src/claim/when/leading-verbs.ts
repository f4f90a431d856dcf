import { listVerbForms } from '../inflection/find-verb-base.ts'
import type { Lexicon } from '../lexicon.ts'

const leadings = new WeakMap<Lexicon, Map<string, string>>()

/** The verbs that may lead on to what is said, thought or decided with no joining word, in all their forms. */
export function leadingVerbs(lexicon: Lexicon): Map<string, string> {
  const there = leadings.get(lexicon)
  if (there) return there
  const { attribution, modality, inflection } = lexicon
  const said = [attribution.plain, attribution.asides, attribution.acts, attribution.wishes].flat()
  const made = listVerbForms(
    [...said.filter((verb) => !verb.includes(' ')), ...modality.beliefs, ...modality.leading],
    inflection,
  )
  leadings.set(lexicon, made)
  return made
}

import type { Measure, MeasureKind } from '../claim/claim.ts'

/** Kinds that articles use for one another when they speak of the same measure. */
const FAMILIES: Record<MeasureKind, string> = {
  aid: 'assistance',
  'military-assistance': 'assistance',
  arms: 'arms',
  trade: 'trade',
  finance: 'sanctions',
  sanctions: 'sanctions',
  listing: 'listing',
  travel: 'travel',
  diplomatic: 'diplomatic',
  agreement: 'agreement',
  other: 'other',
}

/** Words that say nothing about which measure is meant. */
const STOP_WORDS = new Set(
  'a an the this that these those its their his her of to for from on in at by with into between towards toward against under and or all any overall'.split(
    ' ',
  ),
)
/** Words for the form of a measure; they tell nothing where other words are left. */
const FORM_WORDS = new Set('program programme scheme package'.split(' '))

/**
 * The key by which two articles' measures count as one: parties, family of kinds, and the key of the name.
 * `partyWords` are lower-case words that name parties, which the parties already tell. Deliberately narrow: two keys
 * for one measure are joined by an editor later, one key for two measures would be an error on the record.
 */
export function measureKey(measure: Measure, partyWords: ReadonlySet<string>): string {
  const parties = [measure.senders, measure.targets].map((codes) => [...new Set(codes)].sort().join(','))
  return [...parties, FAMILIES[measure.kind], nameKey(measure.name, partyWords)].join('|')
}

/** The acronym in brackets, else one in capitals, else the content words, sorted. */
function nameKey(name: string, partyWords: ReadonlySet<string>): string {
  const isAcronym = (word: string) => /^\p{Lu}[\p{Lu}\d]{2,}$/u.test(word) && !partyWords.has(word.toLowerCase())
  const bracketed = [...name.matchAll(/\(([^()]{3,20})\)/g)].map(([, inner = '']) => inner.trim()).find(isAcronym)
  if (bracketed !== undefined) return bracketed.toLowerCase()
  const words = name.normalize('NFC').match(/[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu) ?? []
  const acronyms = words.filter(isAcronym)
  // A name that is all capitals is a headline's, not an acronym.
  if (acronyms.length > 0 && (words.length === 1 || words.some((word) => /\p{Ll}/u.test(word)))) {
    return [...new Set(acronyms.map((word) => word.toLowerCase()))].sort().join(' ')
  }
  const plain = words.map((word) => singular(word.toLowerCase().replace(/['’]s$/, '')))
  const isParty = (word: string) => partyWords.has(word) || partyWords.has(word.replaceAll('.', ''))
  const content = plain.filter(
    (word, i) => !STOP_WORDS.has(word) && !isParty(words[i]?.toLowerCase() ?? '') && !isParty(word),
  )
  const telling = content.filter((word) => !FORM_WORDS.has(word))
  const chosen = telling.length > 0 ? telling : content.length > 0 ? content : plain
  return [...new Set(chosen)].sort().join(' ')
}

function singular(word: string): string {
  if (word.length < 5 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(?:ches|shes|xes|sses)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

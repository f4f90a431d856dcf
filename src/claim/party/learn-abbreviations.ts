import type { PartyCode } from '../../common/party.ts'
import type { NameMatch } from './match-names.ts'
import { isCapital, type Words, wordAt } from './split-words.ts'

/** What a document itself says an abbreviation stands for; no codes where it is no party's ("the Reform Act (RA)"). */
export type LearnedAbbreviation = { short: string; long: string; codes: PartyCode[] }

const SHORT = /^\p{Lu}[\p{Lu}\d]{1,7}$/u
const MARK = /^[&'-]$/

/**
 * Abbreviations in brackets behind the names they shorten. `known` gives the party of a name; a body unknown to it, told
 * by its last words (`bodyHeads`), gets the abbreviation in lower case as its code.
 */
export function learnAbbreviations(
  words: Words,
  matches: NameMatch[],
  bodyHeads: Set<string>,
  links: Set<string>,
  known: (short: string, longWords: string[]) => PartyCode[] | null,
): LearnedAbbreviation[] {
  const out: LearnedAbbreviation[] = []
  let ends: Map<number, NameMatch> | null = null
  for (let i = 1; i < words.list.length; i++) {
    if (words.list[i - 1] !== '(') continue
    const short = wordAt(words, i)
    if (!SHORT.test(short) || !/^[),;]$/.test(wordAt(words, i + 1))) continue
    ends ??= new Map(matches.map((match) => [match.to, match]))
    const whole = ends.get(i - 1)
    const from = readLongName(words, i - 1, short, links)
    if (whole && (from === null || whole.from <= from)) {
      if (whole.entry.how !== 'demonym' && whole.entry.how !== 'group')
        out.push({ short, long: '', codes: whole.entry.codes })
      continue
    }
    if (from === null) continue
    const long = words.text.slice(words.starts[from], words.ends[i - 2])
    const parts = longWords(words, from, i - 1)
    const isBody = parts.some((part) => bodyHeads.has(part))
    out.push({ short, long, codes: known(short, parts) ?? (isBody ? [short.toLowerCase()] : []) })
  }
  return out
}

/** The word at which the capitalised name before `end` begins whose initials are the abbreviation, or null. */
function readLongName(words: Words, end: number, short: string, links: Set<string>): number | null {
  let left = short.length - 1
  for (let i = end - 1; i >= 0 && i > end - 16; i--) {
    const word = wordAt(words, i)
    if (isCapital(word) && word.charAt(0) === short.charAt(left)) {
      if (left === 0) return i
      left--
    } else if (!MARK.test(word) && !links.has(word.toLowerCase())) return null
  }
  return null
}

function longWords(words: Words, from: number, to: number): string[] {
  const out: string[] = []
  for (let i = from; i < to; i++) if (isCapital(wordAt(words, i))) out.push(wordAt(words, i))
  return out
}

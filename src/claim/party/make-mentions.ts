import type { NameMatch } from './match-names.ts'
import type { PartyMention } from './party-mention.ts'
import { type Words, wordAt } from './split-words.ts'
import type { Evidence } from './weigh-evidence.ts'

/** Turns matches into mentions: decides what each stands for, and joins an organ to the party named before it. */
export function makeMentions(words: Words, matches: NameMatch[], evidence: Evidence): PartyMention[] {
  const out: PartyMention[] = []
  let previous: NameMatch | null = null
  for (const match of matches) {
    const codes = evidence.codesOf(match)
    const start = words.starts[match.from] ?? 0
    const end = words.ends[match.to - 1] ?? start
    const last = out.at(-1)
    if (last && previous && match.entry.how === 'organ' && isOwner(words, previous, match)) {
      // "EU Council" is one mention; in "Mexican Senate" the adjective decides whose senate it is.
      const same = codes.length === 1 && last.codes.length === 1 && codes[0] === last.codes[0]
      if (same && last.how !== 'leader') {
        out[out.length - 1] = { ...last, end, how: 'organ', text: words.text.slice(last.start, end) }
        previous = match
        continue
      }
      if (!same && last.codes.length === 1 && last.how !== 'leader' && last.how !== 'person') continue
    }
    if (codes.length === 0) continue
    out.push({
      start,
      end,
      codes: [...codes].sort(),
      how: match.entry.how,
      text: words.text.slice(start, end),
      basis: 'stated',
    })
    previous = match
  }
  return out
}

/** Whether a party stands right before an organ, with or without "'s". */
function isOwner(words: Words, owner: NameMatch, organ: NameMatch): boolean {
  let at = owner.to
  if (wordAt(words, at) === "'") at += wordAt(words, at + 1) === 's' ? 2 : 1
  if (/^(National|Federal)$/.test(wordAt(words, at))) at++
  return at === organ.from
}

/** Where the matches of a text begin and end, as word numbers. */
export type Borders = { starts: Set<number>; ends: Set<number> }

/** A bare surname between other capitalised names is somebody else: "Melinda Gates", "Jonathan Fields". */
export function isSomebodyElse(words: Words, match: NameMatch, titles: Set<string>, borders: Borders): boolean {
  const next = wordAt(words, match.to)
  if (/^\p{Lu}\p{Ll}+$/u.test(next) && !borders.starts.has(match.to) && !titles.has(next.toLowerCase())) return true
  const before = wordAt(words, match.from - 1)
  if (!/^\p{Lu}\p{Ll}+$/u.test(before) || titles.has(before.toLowerCase()) || borders.ends.has(match.from)) return false
  // The first word of a sentence has its capital from there.
  const stop = wordAt(words, match.from - 2)
  return stop !== '' && !/^[.!?"“”:;'—–-]$/.test(stop)
}

import type { PartyCode } from '../../common/party.ts'
import type { PartyMention } from '../party/party-mention.ts'
import type { SentenceReading } from '../rules/rule.ts'
import { NO_ROLES, type WordRoles } from '../token/grammar.ts'

/** A party as a sentence names it, or several joined by commas and "and"; tokens [from, to). */
export type PartyGroup = {
  codes: PartyCode[]
  from: number
  to: number
  /** The word that governs it: a preposition, `verb` for an object, `start` for a phrase that opens a clause, `noun`. */
  prep: string
  /** The classes of that word, where it is one. */
  role: WordRoles
  /** How it stands: `poss` ("Norway's"), `mod` ("Norwegian salmon"), `bare`. */
  form: 'poss' | 'mod' | 'bare'
  how: PartyMention['how']
  /** How many mentions are joined in it; a `member` is one of several that a group holds. */
  size: number
  member: boolean
}

const made = new WeakMap<SentenceReading, PartyGroup[]>()

/** Every party of a sentence alone, and joined ones together, left to right. */
export function listGroups(s: SentenceReading): PartyGroup[] {
  const known = made.get(s)
  if (known) return known
  const singles = locate(s)
  const out: PartyGroup[] = []
  for (let i = 0; i < singles.length; ) {
    const run = [singles[i]].flatMap((x) => x ?? [])
    let last = run[0]
    for (let k = i + 1; last && k < singles.length; k++) {
      const next = singles[k]
      if (!next || next.start < last.end || !isJoint(s, last, next)) break
      run.push(next)
      last = next
    }
    if (run.length === 2 && !isList(s, run)) run.pop()
    i += Math.max(1, run.length)
    last = run.at(-1)
    const first = run[0]
    if (!first || !last) continue
    const { prep, role } = governor(s, first.from)
    const form = formOf(s, last)
    for (const one of run) {
      const { from, to, codes, how } = one
      out.push({
        codes,
        from,
        to,
        prep,
        role,
        form: run.length > 1 ? form : formOf(s, one),
        how,
        size: 1,
        member: run.length > 1,
      })
    }
    const codes = [...new Set(run.flatMap((one) => one.codes))].sort()
    if (codes.length > 1 && run.length > 1)
      out.push({
        codes,
        from: first.from,
        to: last.to,
        prep,
        role,
        form,
        how: first.how,
        size: run.length,
        member: false,
      })
  }
  made.set(s, out)
  return out
}

/** "Peru, Chile and the UK": what stands between is no more than a comma, a joining word, a dash and an article. */
function isJoint(s: SentenceReading, left: Located, right: Located): boolean {
  let i = left.to
  const is = () => s.tokens[i]?.is
  if (i === right.from) return false
  if (/^[-–]$/.test(s.tokens[i]?.text ?? '')) i++
  else {
    if (s.tokens[i]?.text === ',') i++
    if (is()?.listWord || s.tokens[i]?.text === '&') i++
    else i += joinsAlong(s, i)
  }
  if (i < right.from && is()?.definite) i++
  return i === right.from && i > left.to
}

/** How many words of "as well as", "along with" stand at token `i`. */
function joinsAlong(s: SentenceReading, i: number): number {
  const phrase = s.lexicon.measures.joining.find((words) =>
    words.split(' ').every((word, k) => s.tokens[i + k]?.lower === word),
  )
  return phrase === undefined ? 0 : phrase.split(' ').length
}

/** Two names with no more than a comma between are joined only in a headline: "Japan, Pakistan's largest donor, …". */
function isList(s: SentenceReading, [first, last]: Located[]): boolean {
  if (!first || !last) return false
  if (s.text.slice(first.end, last.start).trim() !== ',') return true
  return s.place === 'headline' && formOf(s, last) !== 'poss'
}

type Located = PartyMention & { from: number; to: number }

function locate(s: SentenceReading): Located[] {
  const out: Located[] = []
  let at = 0
  for (const p of s.parties) {
    while (at < s.tokens.length && (s.tokens[at]?.end ?? 0) <= p.start) at++
    let to = at
    while (to < s.tokens.length && (s.tokens[to]?.start ?? 0) < p.end) to++
    out.push({ ...p, from: at, to: Math.max(to, at + 1) })
  }
  return out
}

/** The word left of a noun phrase, over its other words. */
function governor(s: SentenceReading, from: number): Pick<PartyGroup, 'prep' | 'role'> {
  const no = (prep: string) => ({ prep, role: NO_ROLES })
  for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
    const token = s.tokens[i]
    if (!token || token.is.calendar || /^(19|20)\d\d$/.test(token.text)) return no('start')
    if (token.pos === 'ADP' || token.is.governing) return { prep: token.lower, role: token.is }
    if (/^(VERB|AUX)$/.test(token.pos)) return no('verb')
    if (/^(NOUN|SYM)$/.test(token.pos)) return no('noun')
    if (!/^(DET|ADJ|NUM|PROPN|PART|PRON|ADV)$/.test(token.pos) && !/^['’"“-]/.test(token.text)) return no('start')
  }
  return no('start')
}

function formOf(s: SentenceReading, p: Located): PartyGroup['form'] {
  if (/^['’]/.test(s.text.slice(p.end, p.end + 1)) && /^(s|['’])/.test(s.text.slice(p.end + 1, p.end + 2) || "'"))
    return 'poss'
  return /^(NOUN|ADJ)$/.test(s.tokens[p.to]?.pos ?? '') || (p.how === 'demonym' && s.tokens[p.to]?.pos === 'PROPN')
    ? 'mod'
    : 'bare'
}

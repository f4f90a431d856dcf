import type { Trigger } from '../action/trigger.ts'
import type { Token } from '../token/token.ts'
import {
  BREAK,
  beforeAdverbs,
  finiteAhead,
  isDateWord,
  isMark,
  isVerb,
  namesOnly,
  opensMoment,
  opensSubordinate,
  pastAdverbs,
  verbAhead,
} from './clause-words.ts'

/** How a clause hangs on the one around it, by the word that opens it. */
export type ClauseKind =
  | 'main'
  /** "… and restored it": joined to the verb before it. */
  | 'and'
  /** "which it imposed". */
  | 'relative'
  /** "when it left", "as it came into force": at the time of the clause around it, or of the date before it. */
  | 'when'
  /** "after it left", "because it left". */
  | 'sub'
  /** What is said, thought or decided: "said it had left", "that it would leave". */
  | 'said'
  /** "to leave". */
  | 'to'
  /** "imposed in May" behind its noun. */
  | 'participle'
  /** ", ending a row". */
  | 'gerund'
  /** "after leaving", "(it left)". */
  | 'aside'

export type ClausePart = {
  kind: ClauseKind
  /** The clause it hangs on, or is joined to; -1 for the first. */
  parent: number
  /** Token that opens it. */
  start: number
  /** Tokens of its verb groups, by their last word; empty while none was met. */
  verbs: number[]
  /** The word that opened it, in lower case, or ''. */
  opener: string
  /** ", the ministry said on Monday": who says the clauses before it. */
  saying?: true
}

/** The clauses of a sentence, and for each token the clause that it stands in. */
export type ClauseParts = { parts: ClausePart[]; of: number[] }

const CLOSED_BY_COMMA = new Set<ClauseKind>(['relative', 'when', 'sub', 'participle', 'gerund', 'aside'])
const NOUNLIKE = new Set(['NOUN', 'PROPN', 'NUM'])

/**
 * Splits a sentence into clauses, from left to right: a joining word, a mark or a second verb opens one, a comma closes those
 * that were put in. Rough, but enough to tell which verb a date belongs to.
 */
export function splitClauses(
  tokens: Token[],
  triggers: Trigger[],
  /** Whether a token is part of a date, and so no verb. */
  inDate: (token: number) => boolean,
  /** Whether a verb may lead on to what is said with no joining word. */
  leads: (lower: string) => boolean,
): ClauseParts {
  const forms = new Map(triggers.map((t) => [t.from, t.form]))
  const parts: ClausePart[] = [{ kind: 'main', parent: -1, start: 0, verbs: [], opener: '' }]
  const of: number[] = []
  const brackets: number[] = []
  let now = 0
  /** The last comma that closed a clause. */
  let closedBy = -1
  /** The tagger may have called an act told by a verb something else. */
  const acts = (i: number): boolean => forms.has(i) && forms.get(i) !== 'noun'
  const here = (): ClausePart => parts[now] as ClausePart
  const open = (kind: ClauseKind, start: number, parent = now): void => {
    parts.push({ kind, parent, start, verbs: [], opener: tokens[start]?.lower ?? '' })
    now = parts.length - 1
  }
  const close = (): void => {
    const { parent } = here()
    if (parent >= 0) now = parent
  }
  /** Leaves the clauses that a finite verb cannot go on in. */
  const surface = (): void => {
    while (/^(participle|gerund|to|aside)$/.test(here().kind) && here().parent >= 0) close()
  }
  const meetVerb = (i: number): void => {
    const token = tokens[i] as Token
    const before = beforeAdverbs(tokens, i - 1)
    const previous = tokens[before]
    const form = forms.get(i)
    const grouped =
      isVerb(previous) &&
      here().verbs.at(-1) === before &&
      (previous?.pos === 'AUX' || token.pos === 'AUX' || previous?.is.anyHave)
    if (grouped) {
      here().verbs[here().verbs.length - 1] = i
      return
    }
    const gerund = token.is.ing && token.lower.length > 4 && !previous?.is.anyBe
    if (previous?.is.infinitive) {
      // "To bring back relations and to drop the ban": joined, not inside one another.
      const joined = tokens[before - 1]?.is.listJoin
      while (
        joined &&
        /^(to|and)$/.test(here().kind) &&
        here().parent >= 0 &&
        (here().kind === 'to' || here().verbs.length === 0)
      )
        close()
      open('to', before)
      of[before] = now
    } else if (token.is.infinitiveForm && isVerb(token) && here().verbs.length > 0) {
      open('to', i)
    } else if (gerund && here().verbs.length + before >= 0) {
      open(previous?.is.asideOpener ? 'aside' : 'gerund', i)
    } else if (token.pos === 'VERB' && isReduced(i, form, previous)) {
      open('participle', i)
    } else if (here().verbs.length > 0) {
      const last = here().verbs.at(-1) ?? i
      surface()
      if (here().verbs.length > 0) {
        // "Peru said on Friday it had left": a second verb with no joining word is what is said.
        const start = Math.max(last + 1, subjectStart(i))
        // A list of verbs: "shut it, closed the gate and left".
        const listed = tokens[before]?.text === ','
        if (!listed && isMark(tokens[start - 1]) && leads(token.lower)) {
          open('and', start, 0)
          here().saying = true
          for (let k = start; k < i; k++) of[k] = now
          here().verbs.push(i)
          return
        }
        const contact = contactStart(i)
        if (contact > last) {
          open('relative', contact)
          for (let k = contact; k < i; k++) of[k] = now
          here().verbs.push(i)
          return
        }
        if (!listed && !leads(tokens[last]?.lower ?? '')) {
          if (token.pos === 'AUX') here().verbs.push(i)
          return
        }
        open(listed ? 'and' : 'said', start)
        for (let k = start; k < i; k++) of[k] = now
      }
    }
    here().verbs.push(i)
  }
  /** "The embargo it had put": a subject right behind a noun, with no joining word. -1 where there is none. */
  const contactStart = (i: number): number => {
    let k = i - 1
    while (k > 0 && /^(AUX|ADV|PART)$/.test(tokens[k]?.pos ?? '')) k--
    const pronoun = tokens[k]?.pos === 'PRON'
    while (!pronoun && k > 0 && tokens[k - 1]?.pos === 'PROPN' && tokens[k]?.pos === 'PROPN') k--
    return (pronoun || tokens[k]?.pos === 'PROPN') && tokens[k - 1]?.pos === 'NOUN' ? k : -1
  }
  const subjectStart = (i: number): number => {
    let k = i
    while (k > 0 && /^(NOUN|PROPN|PRON|DET|ADJ|NUM|PART|AUX|ADV)$/.test(tokens[k - 1]?.pos ?? '')) k--
    return k
  }
  /** "Sanctions imposed in May hurt", ", signed in Ottawa,": a participle behind its noun. */
  const isReduced = (i: number, form: Trigger['form'] | undefined, previous: Token | undefined): boolean => {
    if (form && form !== 'active' && form !== 'participle') return false
    if (!form && !tokens[i]?.is.pastLike) return false
    const empty = here().verbs.length === 0
    // Behind a comma that ends what was put in comes the verb of the clause around it.
    const resumes = empty && closedBy === i - 1
    if (form === 'participle' && previous?.text === ',' && !resumes) return true
    if (form === 'participle') return !empty || finiteAhead(tokens, i + 1, CLOSED_BY_COMMA.has(here().kind))
    const comma = previous?.text === ','
    if (!NOUNLIKE.has(previous?.pos ?? '') && !comma) return false
    if (comma && !NOUNLIKE.has(tokens[i - 2]?.pos ?? '')) return false
    if (comma && empty) return !form && finiteAhead(tokens, i + 1, CLOSED_BY_COMMA.has(here().kind))
    if (comma) return false
    if (!empty && !form) return tokens[i + 1]?.is.behindParticiple === true
    return false
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const { text } = token
    if (BREAK.has(text)) {
      now = 0
      open('main', i, -1)
    } else if (text === '(') {
      brackets.push(now)
      open('aside', i)
    } else if (text === ')') {
      of[i] = now
      now = brackets.pop() ?? now
      continue
    } else if (text === ',') {
      of[i] = now
      // "Had, six years before, left": the verb is still to come.
      if (tokens[i - 1]?.pos === 'AUX' || tokens[i - 1]?.is.anyHave) continue
      while (
        CLOSED_BY_COMMA.has(here().kind) &&
        here().verbs.length > 0 &&
        here().parent >= 0 &&
        tokens[here().start]?.text !== '('
      ) {
        close()
        closedBy = i
      }
      if (here().kind === 'to' && here().verbs.length > 0 && parts[here().parent]?.verbs.length === 0) close()
      continue
    } else if (token.is.relativePronoun && i > 0) {
      open('relative', /^(ADP)$/.test(tokens[i - 1]?.pos ?? '') ? i - 1 : i)
      if (tokens[i - 1]?.pos === 'ADP') of[i - 1] = now
    } else if (token.is.complementizer && i > 0 && verbAhead(tokens, i + 1, 10) && token.pos !== 'DET') {
      open(NOUNLIKE.has(tokens[i - 1]?.pos ?? '') && !isDateWord(tokens, i - 1) ? 'relative' : 'said', i)
    } else if (token.is.moment && opensMoment(tokens, i)) {
      open('when', i)
    } else if (token.is.subordinate && opensSubordinate(tokens, i)) {
      open('sub', i)
    } else if (token.is.clauseJoin || token.pos === 'CCONJ') {
      join(i)
    } else if ((isVerb(token) || (acts(i) && !/^(ADP|DET)$/.test(token.pos))) && !inDate(i) && !namesOnly(tokens, i)) {
      meetVerb(i)
    }
    of[i] ??= now
  }
  return { parts, of }

  function join(i: number): void {
    const k = pastAdverbs(tokens, i + 1)
    const next = tokens[k]
    if (here().verbs.length === 0) return
    if (isVerb(next) && next) {
      const bare = next.is.edOrS || next.pos === 'AUX'
      if (next.is.ing && here().kind !== 'gerund' && here().kind !== 'aside') return
      if (bare && /^(to|gerund|aside|participle)$/.test(here().kind)) {
        if (here().kind !== 'participle' || !next.is.ed) surface()
      }
      open('and', i)
    } else if (verbAhead(tokens, k, 12) && !next?.is.relativePronoun) {
      surface()
      if (here().kind === 'relative' && here().parent >= 0) close()
      if (here().verbs.length > 0) open('and', i)
    }
  }
}

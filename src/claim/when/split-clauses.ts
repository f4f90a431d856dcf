import type { Trigger } from '../action/trigger.ts'
import type { Token } from '../token/token.ts'

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
}

/** The clauses of a sentence, and for each token the clause that it stands in. */
export type ClauseParts = { parts: ClausePart[]; of: number[] }

const RELATIVE = new Set(['which', 'who', 'whom', 'whose'])
const MOMENT = new Set(['when', 'as', 'where'])
const SUBORDINATE = new Set([
  ...['after', 'before', 'since', 'until', 'till', 'once', 'because', 'although', 'though', 'while', 'whereas'],
  ...['unless', 'if', 'whether', 'as', 'lest', 'despite', 'without', 'by', 'following', 'upon', 'even'],
])
const ASIDE = new Set(['after', 'before', 'since', 'by', 'without', 'despite', 'upon', 'while', 'besides', 'following'])
const JOINING = new Set(['and', 'or', 'but', 'nor', 'then', 'yet', 'plus'])
const BREAK = new Set([';', ':', '—', '–', '--'])
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re", "'m", 'am'])
/** What may follow a participle behind its noun. */
const BEHIND = new Set('by in on at under since from to for with as after between'.split(' '))
const HAVE = new Set(['have', 'has', 'had', 'having'])
const CLOSED_BY_COMMA = new Set<ClauseKind>(['relative', 'when', 'sub', 'participle', 'gerund', 'aside'])
const NOUNLIKE = new Set(['NOUN', 'PROPN', 'NUM'])

const isVerb = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX'

/** Whether a verb follows word `i` before the next mark or joining word. */
function verbAhead(tokens: Token[], i: number, reach: number): boolean {
  for (let k = i; k < Math.min(tokens.length, i + reach); k++) {
    const token = tokens[k]
    if (!token || token.text === ',' || BREAK.has(token.text) || RELATIVE.has(token.lower)) return false
    if (k > i && token.pos === 'CCONJ' && (tokens[k + 1]?.pos === 'VERB' || tokens[k + 1]?.pos === 'AUX')) return false
    if (isVerb(token)) return true
  }
  return false
}

/** The next word that is no adverb. */
function pastAdverbs(tokens: Token[], i: number): number {
  let k = i
  while (tokens[k]?.pos === 'ADV' || tokens[k]?.lower === 'not' || tokens[k]?.lower === 'also') k++
  return k
}

/** The last word before `i` that is no adverb and no "not". */
function beforeAdverbs(tokens: Token[], i: number): number {
  let k = i
  while (k >= 0 && (tokens[k]?.pos === 'ADV' || tokens[k]?.lower === 'not' || tokens[k]?.lower === "n't")) k--
  return k
}

/**
 * Splits a sentence into clauses, from left to right: a joining word, a mark or a second verb opens one, a comma closes those
 * that were put in. Rough, but enough to tell which verb a date belongs to.
 */
export function splitClauses(tokens: Token[], triggers: Trigger[]): ClauseParts {
  const forms = new Map(triggers.map((t) => [t.from, t.form]))
  const parts: ClausePart[] = [{ kind: 'main', parent: -1, start: 0, verbs: [], opener: '' }]
  const of: number[] = []
  const brackets: number[] = []
  let now = 0
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
      (previous?.pos === 'AUX' || token.pos === 'AUX' || HAVE.has(previous?.lower ?? ''))
    if (grouped) {
      here().verbs[here().verbs.length - 1] = i
      return
    }
    const gerund = token.lower.endsWith('ing') && token.lower.length > 4 && !BE.has(previous?.lower ?? '')
    if (previous?.lower === 'to' && here().kind !== 'to') {
      open('to', before)
      of[before] = now
    } else if (gerund && here().verbs.length + before >= 0) {
      open(ASIDE.has(previous?.lower ?? '') ? 'aside' : 'gerund', i)
    } else if (token.pos === 'VERB' && isReduced(i, form, previous)) {
      open('participle', i)
    } else if (here().verbs.length > 0) {
      const last = here().verbs.at(-1) ?? i
      surface()
      if (here().verbs.length > 0) {
        // "Peru said on Friday it had left": a second verb with no joining word is what is said.
        const start = Math.max(last + 1, subjectStart(i))
        // A list of verbs: "shut it, closed the gate and left".
        open(tokens[before]?.text === ',' ? 'and' : 'said', start)
        for (let k = start; k < i; k++) of[k] = now
      }
    }
    here().verbs.push(i)
  }
  const subjectStart = (i: number): number => {
    let k = i
    while (k > 0 && /^(NOUN|PROPN|PRON|DET|ADJ|NUM|PART|AUX|ADV)$/.test(tokens[k - 1]?.pos ?? '')) k--
    return k
  }
  /** "Sanctions imposed in May hurt", ", signed in Ottawa,": a participle behind its noun. */
  const isReduced = (i: number, form: Trigger['form'] | undefined, previous: Token | undefined): boolean => {
    const word = tokens[i]?.lower ?? ''
    if (form && form !== 'active' && form !== 'participle') return false
    if (!form && !/(ed|en|wn|ut|eft|ght|ld|nt|ept|um|ung|ade|et)$/.test(word)) return false
    const empty = here().verbs.length === 0
    if (form === 'participle' && previous?.text === ',') return true
    if (form === 'participle') return !empty || finiteAhead(tokens, i + 1, CLOSED_BY_COMMA.has(here().kind))
    const comma = previous?.text === ','
    if (!NOUNLIKE.has(previous?.pos ?? '') && !comma) return false
    if (comma && !NOUNLIKE.has(tokens[i - 2]?.pos ?? '')) return false
    if (comma && empty) return !form && finiteAhead(tokens, i + 1, CLOSED_BY_COMMA.has(here().kind))
    if (comma) return false
    if (!empty && !form) return BEHIND.has(tokens[i + 1]?.lower ?? '')
    return false
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const { text, lower } = token
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
      if (tokens[i - 1]?.pos === 'AUX' || HAVE.has(tokens[i - 1]?.lower ?? '')) continue
      while (
        CLOSED_BY_COMMA.has(here().kind) &&
        here().verbs.length > 0 &&
        here().parent >= 0 &&
        tokens[here().start]?.text !== '('
      )
        close()
      if (here().kind === 'to' && here().verbs.length > 0 && parts[here().parent]?.verbs.length === 0) close()
      continue
    } else if (RELATIVE.has(lower) && i > 0) {
      open('relative', /^(ADP)$/.test(tokens[i - 1]?.pos ?? '') ? i - 1 : i)
      if (tokens[i - 1]?.pos === 'ADP') of[i - 1] = now
    } else if (lower === 'that' && i > 0 && verbAhead(tokens, i + 1, 10) && token.pos !== 'DET') {
      open(NOUNLIKE.has(tokens[i - 1]?.pos ?? '') && !isDateWord(tokens, i - 1) ? 'relative' : 'said', i)
    } else if (MOMENT.has(lower) && opensMoment(tokens, i)) {
      open('when', i)
    } else if (SUBORDINATE.has(lower) && opensSubordinate(tokens, i)) {
      open('sub', i)
    } else if (JOINING.has(lower) || token.pos === 'CCONJ') {
      join(i)
    } else if (isVerb(token)) {
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
      const bare = /(ed|s)$/.test(next.lower) || next.pos === 'AUX'
      if (next.lower.endsWith('ing') && here().kind !== 'gerund' && here().kind !== 'aside') return
      if (bare && /^(to|gerund|aside|participle)$/.test(here().kind)) {
        if (here().kind !== 'participle' || !next.lower.endsWith('ed')) surface()
      }
      open('and', i)
    } else if (verbAhead(tokens, k, 12) && !RELATIVE.has(next?.lower ?? '')) {
      surface()
      if (here().kind === 'relative' && here().parent >= 0) close()
      if (here().verbs.length > 0) open('and', i)
    }
  }
}

/** Whether a finite verb follows that no joining word opens a clause for: what stands before is not the clause's verb. */
function finiteAhead(tokens: Token[], from: number, inComma: boolean): boolean {
  for (let k = from; k < Math.min(tokens.length, from + 22); k++) {
    const token = tokens[k]
    if (!token || BREAK.has(token.text) || RELATIVE.has(token.lower) || MOMENT.has(token.lower)) return false
    if ((inComma && token.text === ',') || (JOINING.has(token.lower) && verbAhead(tokens, k + 1, 8))) return false
    const previous = tokens[beforeAdverbs(tokens, k - 1)]?.lower ?? ''
    if (token.pos === 'AUX') return previous !== 'to'
    if (token.pos !== 'VERB' || token.lower.endsWith('ing') || previous === 'to' || previous === ',') continue
    // "…exports of chemicals used for chips": one more participle behind its noun.
    if (!(token.lower.endsWith('ed') && BEHIND.has(tokens[k + 1]?.lower ?? ''))) return true
  }
  return false
}

const isDateWord = (tokens: Token[], i: number): boolean => /day$|^\d/.test(tokens[i]?.lower ?? '')

function opensMoment(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (tokens[i]?.lower === 'as')
    return /^(PRON|DET|PROPN|NOUN|ADJ)$/.test(next?.pos ?? '') && verbAhead(tokens, i + 1, 6)
  return next !== undefined && verbAhead(tokens, i + 1, 14)
}

/** "after it left", not "after 13 years" and not "since 2019 the firm has". */
function opensSubordinate(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (!next || next.pos === 'NUM' || tokens[i]?.lower === 'by') return false
  if (next.lower.endsWith('ing') && next.pos === 'VERB') return false
  if (!verbAhead(tokens, i + 1, 12)) return false
  if (/^(after|before|since|until|till|as)$/.test(tokens[i]?.lower ?? '')) {
    const verb = tokens.findIndex((t, k) => k > i && isVerb(t))
    // "after the vote" leads on to the verb of the clause around it: a subject must be short.
    return verb - i <= 9 && !(i === 0 && !hasComma(tokens, verb))
  }
  return true
}

const hasComma = (tokens: Token[], from: number): boolean => tokens.slice(from, from + 25).some((t) => t.text === ',')

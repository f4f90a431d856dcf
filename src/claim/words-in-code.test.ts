import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('./', import.meta.url)
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|testing\/|score\/|word-classes/.test(name))
  .sort()

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g
const REGEX = /(?<=[=(,:!&|?{;[\s])\/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g
const LIST = /\[\s*(?:'[^'\n]*'\s*,?\s*){2,}\]|'[^'\n]*'(?=\s*\.split\()/g
const COMPARED = /\.lower(?: \?\? '')?\)? [!=]==? '[^'\n]*'/g
const WORD = /(?<![\\\p{L}-])\p{Ll}{2,}/gu

/** Lists and patterns of a piece of code that hold words in small letters, their escapes (`\p{Lu}`) apart. */
function listWordy(code: string): string[] {
  const bare = code.replace(COMMENT, '')
  const found = [...(bare.match(REGEX) ?? []), ...(bare.match(LIST) ?? []), ...(bare.match(COMPARED) ?? [])]
  return found
    .map((list) => list.replace(/\s+/g, ' '))
    .filter((list) => (list.replace(/\\p\{\w+\}|\/[a-z]*$|^\.lower/g, '').match(WORD) ?? []).length > 0)
}

/** Names of the code's own, no words of a language: actions, kinds, forms, relations of dates, rules, signs. */
const OWN: string[] = [
  "assign-parties.ts: ['agreement', 'diplomatic', 'travel', 'military-assistance']",
  "claim.ts: [ 'aid', 'military-assistance', 'arms', 'trade', 'finance', 'sanctions', 'travel', 'diplomatic', 'agreement', 'listing', 'other', ]",
  "claim.ts: [ 'impose', 'expand', 'extend', 'ease', 'postpone', 'suspend', 'resume', 'end', 'block', 'continue', ]",
  "claim.ts: ['actual', 'planned', 'possible', 'denied']",
  "claim.ts: ['in-force', 'partly-in-force', 'suspended', 'ended']",
  "date/date-parsers.ts: ['weekdays', 'shifts', 'months', 'anchors']",
  "date/date-parsers.ts: ['shifts', 'fiscalYears']",
  "date/date-parsers.ts: ['ordinals', 'quarterLetters', 'halfLetters']",
  "date/date-parsers.ts: ['anchors', 'shifts', 'seasons']",
  "date/date-parsers.ts: ['anchors', 'shifts', 'weekdays']",
  "date/date-parsers.ts: ['turnOfYear', 'namedDays']",
  "date/date-parsers.ts: ['openSpans', 'spanShifts', 'further', 'countPrefixes', 'numbers']",
  "date/date-parsers.ts: ['anchors', 'shifts', 'definiteArticles']",
  "date/mark-openings.ts: [ 'months', 'weekdays', 'seasons', 'units', 'calendarUnits', 'fixedDays', 'namedDays', 'turnOfYear', 'fiscalYears', 'quarterWords', 'halfWords', ]",
  "fill-parties.ts: ['sanctions', 'finance', 'trade', 'travel', 'arms', 'listing']",
  "measure/link-measures.ts: ['other', 'agreement', 'diplomatic', 'aid', 'sanctions', 'military-assistance']",
  "modality/compile-modality.ts: ['denied', 'possible', 'planned']",
  'modality/read-verb-mood.ts: /^(to|said|and|gerund)$/',
  'modality/read-verb-mood.ts: /^(extend|postpone)$/',
  "modality/read-verb-mood.ts: .lower) === 'denied'",
  "package-claims.ts: ['finance', 'trade', 'travel', 'arms', 'listing', 'sanctions']",
  'rules/action-noun.ts: /^(expand|ease)$/',
  "side/find-subject.ts: ['start', 'verb', 'noun']",
  'side/list-candidates.ts: /^(in-force-since|dated-name)/',
  'side/list-candidates.ts: /^(passive|participle)$/',
  "side/list-candidates.ts: ['subj', 'by', 'undergoer', 'pre poss', 'pre mod', 'comp on', 'comp']",
  'side/rank-sides.ts: /^(state|entity|star)$/',
  "side/rank-sides.ts: ['tie', 'travel', 'give', 'trade']",
  "side/see-sentence.ts: ['by', '']",
  "token/model-tokenizer.ts: ['sbd', 'pos']",
  'when/attach-dates.ts: /^(after|before)$/',
  "when/attach-dates.ts: ['on', 'since', 'from', 'during', 'after', 'ago', 'before', 'within']",
  'when/read-until.ts: /^(impose|extend|suspend|ease|continue|resume|postpone)$/',
  'when/read-until.ts: /^(to|gerund|participle|and|said)$/',
  'when/split-clauses.ts: /^(participle|gerund|to|aside)$/',
  'when/split-clauses.ts: /^(to|and)$/',
  'when/split-clauses.ts: /^(to|gerund|aside|participle)$/',
  "when/split-clauses.ts: ['relative', 'when', 'sub', 'participle', 'gerund', 'aside']",
]

/** What still holds words of English; nothing may be added, and what is moved to the lexicon is taken off. */
const OPEN: string[] = [
  "date/read-number.ts: /...[^su']s$/",
  'party/compile-names.ts: /(an|ese)s?$/',
  'party/find-dateline.ts: /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/',
  'party/find-dateline.ts: /^\\d{1,4}(st|nd|rd|th)?$/',
  'party/find-dateline.ts: /^([,/-]|.*day)$/',
  'party/resolve-generic-organ.ts: /^\\s+(and|&)\\s+(the )?$/',
]

describe('words in code', () => {
  it.each([
    ['if (/^(the|a)$/.test(x))', true],
    ['x = /^\\p{Lu}+$/u', false],
    ['ok = /ing$/.test(x)', true],
    ["new Set(['it', 'they'])", true],
    ["'it they'.split(' ')", true],
    ["['NOUN', 'ADJ']", false],
    ["t.lower === 'to'", true],
    ['return /^(NOUN|ADJ)$/.test(pos)', false],
    ['a / b + c / d', false],
    ['// /^(the|a)$/.test(x)', false],
  ])('are seen in %s: %s', (code, wordy) => {
    expect(listWordy(code).length > 0).toBe(wordy)
  })

  it('stand in the lexicon and not in code', () => {
    const found = sources.flatMap((name) =>
      listWordy(readFileSync(new URL(name, folder), 'utf8')).map((list) => `${name}: ${list}`),
    )
    const known = new Set([...OWN, ...OPEN])
    expect(found.filter((row) => !known.has(row))).toEqual([])
    expect([...known].filter((row) => !found.includes(row))).toEqual([])
  })
})

import { clauseEnd, clauseStart, findByAgent } from '../clause.ts'
import type { Draft, SentenceReading } from '../rules/rule.ts'
import type { See } from './candidate.ts'
import { findSubject, type Subject } from './find-subject.ts'
import { listGroups, type PartyGroup } from './party-group.ts'

/** What a sentence shows of a claim's sides beyond the parties it names. */
export type SentenceSigns = {
  subject: Subject
  /** "its ban": the owner was named before. */
  owned: boolean
  /** Where a word like "the country" stands for a party named before: before the measure, behind it, elsewhere. */
  generic: string
  /** Words that make both sides act: "the two", "each other", "between". */
  both: boolean
  /** The deciding word, as the lexicon keys it. */
  word: string
  /** Whether the measure has a party of its own behind it. */
  complement: boolean
}

/** Notes how every party of the sentence stands to the deciding word and to the measure. */
export function seeSentence(s: SentenceReading, draft: Draft, voice: string, family: string, see: See): SentenceSigns {
  const at = draft.at
  const head = draft.phrase && draft.phrase.from >= 0 ? draft.phrase : null
  const [start, end] = [clauseStart(s.tokens, at), clauseEnd(s.tokens, at)]
  const subject = subjectOf(s, draft, voice)
  const by = findByAgent(s, at + 1) ?? (head ? findByAgent(s, head.to) : null)
  const owned = head !== null && s.tokens.slice(head.from, head.head).some((t) => t.is.theirs)
  const groups = listGroups(s)
  const inside = (g: PartyGroup) => head !== null && g.from >= head.from && g.to <= head.to
  const behind = (g: PartyGroup) => head !== null && g.from >= head.to && g.to <= head.end
  const lastLeft = groups.findLast((g) => !g.member && g.to <= at)
  const firstRight = groups.find((g) => !g.member && g.from > at)
  const flow = flowOf(s, draft)
  const rule = draft.rule.replace(/\+.*/, '')
  const sort =
    draft.phrase === null ? 'verb' : draft.phrase.own ? 'own' : draft.rule.includes('-thing') ? 'thing' : 'plain'
  // Who vetoes or strikes down what another made is no sender of it.
  const word = s.triggers.find((t) => t.from === at)?.word ?? s.tokens[at]?.lower ?? ''
  const stopsOthers = draft.action === 'block' && (s.lexicon.actions.vetoes.includes(word) || groups.some(inside))
  for (const g of groups) {
    const [coarse, fine] = isWithin(g, subject.group)
      ? [voice === 'pass' ? 'undergoer' : stopsOthers ? 'blocker' : 'subj', '']
      : by && g.from >= by[0] && g.to <= by[1]
        ? ['by', '']
        : inside(g)
          ? ['pre', ` ${g.form} ${g.how}`]
          : behind(g)
            ? ['comp', ` ${g.prep}`]
            : g.to <= at
              ? ['left', ` ${g.prep}${g.from < start ? ' far' : ''}`]
              : ['right', ` ${g.prep}${g.from >= end ? ' far' : ''}`]
    const rel = coarse + fine
    const candidate = see(
      g.codes,
      'here',
      rel,
      `${voice} ${rel}`,
      `${family} ${rel}`,
      `${g.form} ${rel}`,
      `${rule} ${coarse}`,
      `${sort} ${rel}`,
      `${draft.action} ${coarse}`,
      `${draft.kind} ${draft.action} ${coarse}`,
      ...(flow ? [`${flow} ${rel}`] : []),
      ...(g.member ? ['member', `member ${rel}`] : []),
      ...(g.size > 1 ? ['joined', `joined ${rel}`] : []),
      ...(g === lastLeft ? ['last left', `${voice} last left`] : []),
      ...(g === firstRight ? ['first right', `${voice} first right`] : []),
      ...(coarse === 'subj' && owned ? ['its subj'] : []),
    )
    candidate?.stands.add(coarse === 'comp' && g.role.towards ? 'comp on' : coarse)
    if (coarse === 'pre') candidate?.stands.add(`pre ${g.form}`)
  }
  const around = s.tokens.slice(Math.max(0, draft.from - 8), draft.to + 4)
  return {
    subject,
    owned,
    generic: findGeneric(s, draft),
    both: around.some((t) => t.is.mutual),
    word,
    complement: groups.some(behind),
  }
}

function subjectOf(s: SentenceReading, draft: Draft, voice: string): Subject {
  const none: Subject = { how: 'none', group: null }
  if (voice === 'state') return none
  const verb = draft.form === 'noun' ? s.tokens.findLastIndex((t, k) => k < draft.at && t.pos === 'VERB') : draft.at
  return verb < 0 ? none : findSubject(s, verb)
}

function isWithin(g: PartyGroup, whole: PartyGroup | null): boolean {
  return whole !== null && (g === whole || (g.member && g.from >= whole.from && g.to <= whole.to))
}

/** Whether the claim's words speak of exports or imports: "exports from" and "imports from" mean opposite sides. */
function flowOf(s: SentenceReading, draft: Draft): string {
  for (let i = draft.from; i < Math.min(draft.to, s.tokens.length); i++) {
    if (s.tokens[i]?.is.exporting) return 'export'
    if (s.tokens[i]?.is.importing) return 'import'
  }
  return ''
}

function findGeneric(s: SentenceReading, draft: Draft): string {
  const head = draft.phrase && draft.phrase.from >= 0 ? draft.phrase : null
  for (let i = Math.max(0, draft.from); i < Math.min(draft.to, s.tokens.length); i++) {
    if (!s.tokens[i]?.is.genericParty) continue
    if (!s.tokens[i - 1]?.is.bothLead) continue
    if (head && i >= head.from && i < head.to) return 'pre'
    if (head && i >= head.to && i < head.end + 3) return 'comp'
    return i < draft.at ? 'left' : 'right'
  }
  return ''
}

import type { GoingStanding } from '../claim.ts'
import { clauseEnd, findLeftMeasure, findObjects } from '../clause.ts'
import { findVerbBase } from '../inflection/find-verb-base.ts'
import type { Draft, Rule, SentenceReading } from './rule.ts'

/** "The suspension remains in effect", "stays frozen", "continues to be suspended", "keeps its embargo". */
export const staysAsItIs: Rule = {
  id: 'stays-as-it-is',
  find: (s) =>
    s.tokens.flatMap((token, i): Draft[] => {
      if (!/^(VERB|AUX)$/.test(token.pos)) return []
      const verb = findVerbBase(token.lower, (w) => s.lexicon.actions.staying.includes(w), s.lexicon.inflection)
      if (!verb) return []
      const state = readState(s, i + 1)
      if (s.lexicon.actions.needingState.includes(verb) && !state) return []
      const left = s.lexicon.actions.keeping.includes(verb) ? null : findLeftMeasure(s, i)
      const right = left ? null : (findObjects(s, i + 1, 8)[0] ?? null)
      const measure = left ?? right
      if (!measure) return []
      if (right && !right.own && !state) return []
      const goesOn = s.lexicon.actions.continuing.includes(verb)
      const prolongs =
        goesOn &&
        right !== null &&
        (s.lexicon.measures.prolonged.includes(right.headLemma) ||
          s.dates.some((d) => d.relation === 'for' && d.start > token.start))
      if (goesOn && !state && !left?.own && !prolongs) return []
      const noun = s.triggers.find(
        (t) =>
          t.form === 'noun' && (t.from === measure.actionNoun || (t.from < measure.from && measure.from - t.to <= 2)),
      )
      const inner: GoingStanding | null =
        noun?.action === 'suspend' ? 'suspended' : noun?.action === 'end' ? 'ended' : null
      const standing = inner ?? state ?? 'in-force'
      const from = left ? Math.min(measure.from, noun?.from ?? measure.from) : i
      return [
        {
          rule: 'stays-as-it-is',
          ...(prolongs ? { action: 'extend' as const } : { action: 'continue' as const, standing }),
          at: i,
          from,
          to: Math.max(right?.end ?? 0, Math.min(clauseEnd(s.tokens, i), i + 16)),
          kind: measure.kind,
          name: measure.name,
          phrase: measure,
          agent: right ? [Math.max(0, i - 12), i] : null,
          targets: [],
          partial: false,
          form: 'active',
        },
      ]
    }),
}

function readState(s: SentenceReading, at: number): GoingStanding | null {
  for (let i = at; i < Math.min(s.tokens.length, at + 7); i++) {
    const token = s.tokens[i]
    if (!token || /^[;.:]$/.test(token.text)) return null
    const pair = `${token.lower} ${s.tokens[i + 1]?.lower ?? ''}`
    const { states } = s.lexicon.actions
    const found = [pair, token.lower].find((words) => Object.hasOwn(states, words))
    if (found) return states[found] ?? null
  }
  return null
}

import { settleAction } from '../action/settle-action.ts'
import { clauseEnd, findLeftMeasure, findObjects } from '../clause.ts'
import type { Draft, Rule } from './rule.ts'

/** "The embargo it had put on Uzbekistan", "the aid that Washington froze": the measure stands before its relative clause. */
export const relativeObject: Rule = {
  id: 'relative-object',
  find: (s) =>
    s.triggers.flatMap((trigger): Draft[] => {
      if (trigger.form !== 'active' || trigger.action === 'continue') return []
      if (findObjects(s, trigger.to).length > 0) return []
      const measure = findLeftMeasure(s, trigger.from, 12)
      if (!measure || measure.pronoun) return []
      const between = s.tokens.slice(measure.to, trigger.from)
      if (between.length === 0 || between.length > 8) return []
      const opens = between[0]
      const subject =
        opens?.is.subjectPronoun ||
        opens?.is.relativeObject ||
        opens?.pos === 'PROPN' ||
        (opens?.pos === 'DET' && opens.is.definite)
      if (!subject || between.some((t) => t.pos === 'VERB' || /^[;:]$/.test(t.text))) return []
      const settled = settleAction(trigger, measure, s.lexicon.actions)
      if (!settled) return []
      return [
        {
          rule: 'relative-object',
          ...settled,
          at: trigger.from,
          from: measure.from,
          to: Math.min(clauseEnd(s.tokens, trigger.from), trigger.to + 12),
          kind: measure.kind,
          name: measure.name,
          phrase: measure,
          agent: [measure.to, trigger.from],
          targets: s.parties.filter(
            (p) =>
              p.start >= (s.tokens[trigger.to]?.start ?? Number.POSITIVE_INFINITY) &&
              p.start - (s.tokens[trigger.to]?.start ?? 0) < 30,
          ),
          partial: false,
          form: 'active',
        },
      ]
    }),
}

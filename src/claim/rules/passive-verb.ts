import { composeActions, settleAction } from '../action/settle-action.ts'
import { clauseEnd, findByAgent, findLeftMeasure } from '../clause.ts'
import type { Draft, Rule } from './rule.ts'

/** "Aid was suspended by Washington", "sanctions imposed in 2009": the measure stands before the verb. */
export const passiveVerb: Rule = {
  id: 'passive-verb',
  find: (s) =>
    s.triggers.flatMap((trigger): Draft[] => {
      if (trigger.form !== 'passive' && trigger.form !== 'participle') return []
      if (trigger.action === 'continue') return []
      if (s.tokens.slice(Math.max(0, trigger.from - 4), trigger.from).some((t) => t.is.remaining)) return []
      const measure = findLeftMeasure(s, trigger.from)
      if (!measure) return []
      if (trigger.form === 'participle' && trigger.from > measure.end + 6) return []
      const inner = s.triggers.find(
        (t) =>
          t.form === 'noun' &&
          (t.from === measure.actionNoun ||
            (t.from < measure.from && measure.from - t.to <= 2 && s.tokens[t.to]?.pos === 'ADP')),
      )
      const settled = inner
        ? composeActions(trigger.action, inner.action, s.lexicon.actions)
        : settleAction(trigger, measure, s.lexicon.actions)
      if (!settled) return []
      return [
        {
          rule: trigger.form === 'passive' ? 'passive-verb' : 'participle',
          ...settled,
          at: trigger.from,
          from: Math.min(measure.from, inner?.from ?? measure.from),
          to: Math.min(clauseEnd(s.tokens, trigger.from), trigger.to + 16),
          kind: measure.kind,
          name: measure.name,
          phrase: measure,
          agent: findByAgent(s, trigger.to),
          targets: [],
          partial: false,
          form: trigger.form,
        },
      ]
    }),
}

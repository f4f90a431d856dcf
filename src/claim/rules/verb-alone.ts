import { settleAction } from '../action/settle-action.ts'
import { clauseEnd, findLeftMeasure, findObjects } from '../clause.ts'
import type { Draft, Rule } from './rule.ts'

/** "The ban expired in May", "flights will resume": the measure is the subject of a verb without object. */
export const verbAlone: Rule = {
  id: 'verb-alone',
  find: (s) =>
    s.triggers.flatMap((trigger): Draft[] => {
      if (!trigger.intransitive || trigger.action === 'continue') return []
      if (trigger.form !== 'active' && trigger.form !== 'infinitive') return []
      if (
        findObjects(s, trigger.to, 3).length > 0 ||
        /^(DET|ADJ|NOUN|PROPN|PRON)$/.test(s.tokens[trigger.to]?.pos ?? '')
      )
        return []
      const measure = findLeftMeasure(s, trigger.from, 12)
      if (!measure || measure.end + 8 < trigger.from) return []
      const settled = settleAction(trigger, measure, s.lexicon.actions)
      if (!settled) return []
      return [
        {
          rule: 'verb-alone',
          ...settled,
          at: trigger.from,
          from: measure.from,
          to: Math.min(clauseEnd(s.tokens, trigger.from), trigger.to + 14),
          kind: measure.kind,
          name: measure.name,
          phrase: measure,
          agent: null,
          targets: [],
          partial: false,
          form: trigger.form,
        },
      ]
    }),
}

import { composeActions, settleAction } from '../action/settle-action.ts'
import { clauseEnd, clauseStart, findAgent, findObjects } from '../clause.ts'
import type { Draft, Rule } from './rule.ts'

/** "The EU lifted the arms embargo", "to resume training", "suspending it": a verb with measures behind it. */
export const verbObject: Rule = {
  id: 'verb-object',
  find: (s) =>
    s.triggers.flatMap((trigger): Draft[] => {
      if (trigger.form === 'noun' || trigger.form === 'passive' || trigger.form === 'participle') return []
      const objects = findObjects(s, trigger.to)
      const first = objects[0]
      if (!first) return []
      const noun = s.triggers.find(
        (t) => t.form === 'noun' && t.from >= trigger.to && t.to <= first.head && t.from !== first.head,
      )
      return objects.flatMap((measure): Draft[] => {
        const inner = measure.actionNoun !== null ? s.triggers.find((t) => t.from === measure.actionNoun) : noun
        const settled = inner
          ? composeActions(trigger.action, inner.action, s.lexicon.actions)
          : settleAction(trigger, measure, s.lexicon.actions)
        if (!settled) return []
        const end = Math.max(measure.end, Math.min(clauseEnd(s.tokens, trigger.to), measure.end + 14))
        return [
          {
            rule: inner ? 'verb-object+action-noun' : 'verb-object',
            ...settled,
            at: trigger.from,
            from: clauseStart(s.tokens, trigger.from),
            to: end,
            kind: measure.kind,
            name: measure.name,
            phrase: measure,
            agent: findAgent(s, trigger.from),
            targets: [],
            partial: false,
            form: trigger.form,
          },
        ]
      })
    }),
}

import { settleAction } from '../action/settle-action.ts'
import type { Trigger } from '../action/trigger.ts'
import { clauseEnd, clauseStart, findAgent, findByAgent } from '../clause.ts'
import type { MeasurePhrase } from '../measure/measure-phrase.ts'
import type { Draft, Rule, SentenceReading } from './rule.ts'

const REACH = 22

/**
 * A word of action and the measure nearest to it, whatever stands between. Mostly wrong by itself: only learned weights
 * tell which of these to believe, so a reader without weights leaves them all out.
 */
export const loosePair: Rule = {
  id: 'loose-pair',
  find: (s) =>
    s.triggers.flatMap((trigger): Draft[] => {
      if (s.measures.some((m) => m.head === trigger.from)) return []
      const behind = trigger.form === 'passive' || trigger.form === 'participle'
      const left = nearestLeft(s, trigger)
      const right = nearestRight(s, trigger)
      const measure = behind ? (left ?? right) : (right ?? left)
      if (!measure) return []
      const settled = settleAction(trigger, measure, s.lexicon.actions)
      const action = settled?.action ?? trigger.action
      return [
        {
          rule: settled ? 'loose-pair' : 'loose-pair+unfit',
          action,
          ...(action === 'continue' ? { standing: settled?.standing ?? 'in-force' } : {}),
          at: trigger.from,
          from: Math.min(clauseStart(s.tokens, trigger.from), measure === left ? measure.from : trigger.from),
          to: Math.max(trigger.to, measure === right ? measure.end : 0, clauseEnd(s.tokens, trigger.to - 1)),
          kind: measure.kind,
          name: measure.name,
          phrase: measure,
          agent: behind ? findByAgent(s, trigger.to) : findAgent(s, trigger.from),
          targets: [],
          partial: false,
          form: trigger.form,
        },
      ]
    }),
}

function nearestRight(s: SentenceReading, trigger: Trigger): MeasurePhrase | null {
  return s.measures.find((m) => m.from >= trigger.to && m.from - trigger.to <= REACH) ?? null
}

function nearestLeft(s: SentenceReading, trigger: Trigger): MeasurePhrase | null {
  return s.measures.findLast((m) => m.to <= trigger.from && trigger.from - m.to <= REACH) ?? null
}

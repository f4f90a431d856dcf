import { composeActions, settleAction } from '../action/settle-action.ts'
import { clauseEnd, clauseStart, findAgent, findObjects } from '../clause.ts'
import type { PartyMention } from '../party/party-mention.ts'
import type { Draft, Rule, SentenceReading } from './rule.ts'

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
            targets: measure.easing ? [] : indirect(s, trigger.to, measure.from),
            partial: false,
            form: trigger.form,
          },
        ]
      })
    }),
}

/** "Hit Belarus with sanctions", "gave Egypt aid": the party between the verb and the measure. */
function indirect(s: SentenceReading, from: number, to: number): PartyMention[] {
  const start = s.tokens[from]?.start ?? 0
  const end = s.tokens[to - 1]?.end ?? 0
  const owned = (p: PartyMention) => /^['’]/.test(s.text.slice(p.end, p.end + 1))
  return to > from ? s.parties.filter((p) => p.start >= start && p.end <= end && p.how === 'name' && !owned(p)) : []
}

import { clauseEnd, clauseStart, findByAgent } from '../clause.ts'
import type { Draft, Rule, SentenceReading } from './rule.ts'

/** "The resumption of flights", "a freeze on aid", "the aid suspension": a noun does what a verb would. */
export const actionNoun: Rule = {
  id: 'action-noun',
  find: (s) =>
    s.triggers.flatMap((noun): Draft[] => {
      if (noun.form !== 'noun') return []
      const compound = s.measures.find((m) => m.actionNoun === noun.from)
      const next = s.tokens[noun.to]
      const behind = next?.is.nounPreposition
        ? s.measures.find((m) => m.from >= noun.to && m.from <= noun.to + 3 && m.head !== noun.from)
        : undefined
      const measure = compound ?? behind
      if (!measure || (measure.weak && !measure.own)) return []
      if (/^(expand|ease)$/.test(noun.action) && s.lexicon.actions.flows.includes(measure.headLemma)) return []
      if (s.measures.some((m) => m.head === noun.from)) return []
      const governed = s.triggers.some(
        (t) =>
          t.form !== 'noun' &&
          t.to <= noun.from &&
          noun.from - t.to <= 3 &&
          s.lexicon.actions.compose[t.action]?.[noun.action] !== undefined,
      )
      if (governed) return []
      const passive = s.triggers.some((t) => t.form === 'passive' && t.from >= measure.to && t.from - measure.end <= 6)
      if (passive) return []
      const stays = s.tokens.slice(measure.to, measure.end + 5).some((t) => t.is.remainsNow)
      if (stays) return []
      return [
        {
          rule: compound ? 'action-noun-compound' : 'action-noun',
          action: measure.kind === 'diplomatic' && noun.action === 'ease' ? 'ease' : noun.action,
          ...(noun.action === 'continue' ? { standing: 'in-force' as const } : {}),
          at: noun.from,
          from: governing(s, noun.from) ?? Math.min(noun.from, measure.from),
          to: Math.min(Math.max(measure.end, noun.to), Math.max(clauseEnd(s.tokens, measure.to - 1), measure.to)),
          kind: measure.kind,
          name: measure.name,
          phrase: measure,
          agent: findByAgent(s, measure.to) ?? possessor(s, noun.from),
          targets: [],
          partial: false,
          form: 'noun',
        },
      ]
    }),
}

/** "Trump authorized the reinstatement of …": the clause of the verb that governs the noun carries the claim. */
function governing(s: SentenceReading, at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (s.tokens[i]?.pos === 'VERB') return clauseStart(s.tokens, i)
    if (/^[,;:.]$/.test(s.tokens[i]?.text ?? '')) return null
  }
  return null
}

/** "Washington's suspension of aid": who owns the act. */
function possessor(s: SentenceReading, at: number): [number, number] | null {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (/^['’]s?$/.test(s.tokens[i]?.text ?? '') && i > 0) return [Math.max(0, i - 3), i]
  }
  return null
}

import type { Draft, Rule } from './rule.ts'

/** "Its 2019 ban": a restriction named by the year it began. Deals named by a year are only named. */
export const datedName: Rule = {
  id: 'dated-name',
  find: (s) =>
    s.measures.flatMap((measure): Draft[] => {
      if (!measure.own || measure.kind === 'agreement') return []
      const year = s.tokens.slice(measure.from, measure.head).findIndex((t) => /^(19|20)\d\d$/.test(t.text))
      if (year < 0) return []
      return [
        {
          rule: 'dated-name',
          action: 'impose',
          at: measure.from + year,
          from: measure.from,
          to: measure.end,
          kind: measure.kind,
          name: measure.name,
          phrase: measure,
          agent: null,
          targets: [],
          partial: false,
          form: 'participle',
        },
      ]
    }),
}

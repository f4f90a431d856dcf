import { findStarts } from '../action/find-starts.ts'
import { findLeftMeasure } from '../clause.ts'
import type { Draft, Rule } from './rule.ts'

/** "The ban, in force since 2019", "the rate dates from May", "the treaty enters into force": the start of a measure. */
export const inForceSince: Rule = {
  id: 'in-force-since',
  find: (s) =>
    findStarts(s.tokens, s.lexicon.actions).flatMap(({ at: i, words }): Draft[] => {
      const measure = findLeftMeasure(s, i)
      if (!measure || measure.actionNoun !== null) return []
      if (s.triggers.some((t) => t.form === 'noun' && t.from < measure.from && measure.from - t.to <= 2)) return []
      if (measure.weak && !measure.own) return []
      const relative = s.tokens.slice(measure.to, i).some((t) => t.is.which)
      if (relative && s.triggers.some((t) => t.form !== 'noun' && t.to <= measure.from)) return []
      return [
        {
          rule: 'in-force-since',
          action: 'impose',
          at: i,
          from: measure.from,
          to: Math.min(s.tokens.length, i + words.length + 6),
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

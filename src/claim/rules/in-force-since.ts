import { findLeftMeasure } from '../clause.ts'
import type { Draft, Rule } from './rule.ts'

const STARTS: string[][] = [
  ['in', 'force', 'since'], ['in', 'effect', 'since'], ['in', 'place', 'since'], ['dates', 'from'], ['dated', 'from'], ['dating', 'from'], ['dates', 'back'], ['dating', 'back'],
  ['entered', 'into', 'force'], ['came', 'into', 'force'], ['come', 'into', 'force'], ['comes', 'into', 'force'], ['enter', 'into', 'force'], ['enters', 'into', 'force'], ['come', 'into', 'effect'], ['came', 'into', 'effect'], ['comes', 'into', 'effect'], ['go', 'into', 'effect'], ['went', 'into', 'effect'], ['goes', 'into', 'effect'], ['take', 'effect'], ['takes', 'effect'], ['took', 'effect'], ['taking', 'effect'], ['kick', 'in'], ['kicked', 'in'],
]

/** "The ban, in force since 2019", "the rate dates from May", "the treaty enters into force": the start of a measure. */
export const inForceSince: Rule = {
  id: 'in-force-since',
  find: (s) =>
    s.tokens.flatMap((_, i): Draft[] => {
      const words = STARTS.find((w) => w.every((x, k) => s.tokens[i + k]?.lower === x))
      if (!words) return []
      const measure = findLeftMeasure(s, i)
      if (!measure || measure.actionNoun !== null) return []
      if (s.triggers.some((t) => t.form === 'noun' && t.from < measure.from && measure.from - t.to <= 2)) return []
      if (measure.weak && !measure.own) return []
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

import { clauseEnd, clauseStart } from '../clause.ts'
import { findVerbBase } from '../inflection/find-verb-base.ts'
import type { Draft, Rule } from './rule.ts'

/** "Belarus remains under EU sanctions", "the bank has been under sanctions since 2011": the target is the subject. */
export const underAMeasure: Rule = {
  id: 'under-a-measure',
  find: (s) =>
    s.measures.flatMap((measure): Draft[] => {
      if (!measure.own || measure.pronoun) return []
      const before = s.tokens.slice(Math.max(0, measure.from - 2), measure.from + 1)
      if (
        !before.some((t) => t.is.under) &&
        !(before.some((t) => t.is.genitive) && s.tokens[measure.from - 2]?.is.subjectOf)
      )
        return []
      const start = clauseStart(s.tokens, measure.from)
      let at = -1
      for (let i = measure.from - 1; i >= start; i--) if (/^(VERB|AUX)$/.test(s.tokens[i]?.pos ?? '')) at = i
      if (at < 0) return []
      const stays = s.tokens
        .slice(at, measure.from)
        .some((t) => findVerbBase(t.lower, (w) => s.lexicon.actions.staying.includes(w), s.lexicon.inflection))
      const since = s.dates.some((d) => d.relation === 'since' && d.start > (s.tokens[measure.head]?.end ?? 0))
      if (!stays && !since) return []
      const from = s.tokens[start]?.start ?? 0
      const to = s.tokens[at]?.start ?? 0
      return [
        {
          rule: 'under-a-measure',
          action: stays ? 'continue' : 'impose',
          ...(stays ? { standing: 'in-force' as const } : {}),
          at: stays ? at : measure.head,
          from: start,
          to: Math.max(measure.end, Math.min(clauseEnd(s.tokens, measure.head), measure.end + 6)),
          kind: measure.kind,
          name: measure.name,
          phrase: measure,
          agent: null,
          targets: s.parties.filter((p) => p.start >= from && p.end <= to),
          partial: false,
          form: 'active',
        },
      ]
    }),
}

import { clauseEnd, clauseStart, findAgent } from '../clause.ts'
import { findVerbBase } from '../inflection/find-verb-base.ts'
import type { Draft, Rule } from './rule.ts'

/** "Britain leaves the EU", "quit the Human Rights Council", "withdrew from UNESCO": a party and a body. */
export const membership: Rule = {
  id: 'membership',
  find: (s) =>
    s.tokens.flatMap((token, i): Draft[] => {
      const verbs = s.lexicon.actions.membership
      const base = /^(VERB|PROPN|NOUN)$/.test(token.pos)
        ? findVerbBase(token.lower, (w) => Object.hasOwn(verbs, w), s.lexicon.inflection)
        : null
      const action = base ? verbs[base] : undefined
      if (!base || !action) return []
      const agent = findAgent(s, i)
      if (!agent) return []
      let next = i + 1
      while (s.tokens[next]?.is.memberLink) next++
      if (s.lexicon.actions.leavingFrom.includes(base) && !s.tokens[i + 1]?.is.fromWord) return []
      const start = s.tokens[next]?.start ?? -1
      const body = s.parties.find(
        (p) =>
          p.start === start &&
          p.how === 'name' &&
          p.codes.every((c) => /^[A-Z]{2,}\w*$/.test(c) && (c.length > 2 || c === 'EU' || c === 'UN')),
      )
      if (!body) return []
      const after = s.tokens.find((t) => t.start >= body.end)
      if (after && /^(NOUN|PROPN)$/.test(after.pos)) return []
      return [
        {
          rule: 'membership',
          action,
          at: i,
          from: clauseStart(s.tokens, i),
          to: clauseEnd(s.tokens, i),
          kind: 'agreement',
          name: `${s.lexicon.actions.naming['membership'] ?? ''} ${body.text}`.trim(),
          phrase: null,
          agent,
          targets: [body],
          partial: false,
          form: 'active',
        },
      ]
    }),
}

import type { Action } from '../claim.ts'
import { clauseEnd, clauseStart, findAgent, findByAgent } from '../clause.ts'
import { findVerbBase } from '../inflection/find-verb-base.ts'
import { createRoles } from '../token/grammar.ts'
import type { Draft, Rule } from './rule.ts'

/** "Takes Libya off the terror list", "put Japan back on its white list": a verb, a party, a list. */
export const onTheList: Rule = {
  id: 'on-the-list',
  find: (s) =>
    s.measures.flatMap((list): Draft[] => {
      if (!createRoles(s.lexicon.grammar)(list.headLemma).listNoun) return []
      let at = -1
      let base = ''
      const { on, off, back } = s.lexicon.actions.listVerbs
      const known = (w: string) => on.includes(w) || off.includes(w) || back.includes(w)
      for (let i = list.from - 1; i >= Math.max(0, list.from - 14); i--) {
        if (/^[;.:]$/.test(s.tokens[i]?.text ?? '')) break
        const found = /^(VERB|NOUN|PROPN)$/.test(s.tokens[i]?.pos ?? '')
          ? findVerbBase(s.tokens[i]?.lower ?? '', known, s.lexicon.inflection)
          : null
        if (found) {
          at = i
          base = found
          break
        }
      }
      if (at < 0) return []
      const between = s.tokens.slice(at + 1, list.from + 1)
      const action: Action | null =
        back.includes(base) || between.some((t) => t.is.back)
          ? 'resume'
          : between.some((t) => t.is.offList) || off.includes(base)
            ? 'end'
            : between.some((t) => t.is.onList)
              ? 'impose'
              : null
      if (!action) return []
      const start = clauseStart(s.tokens, at)
      const passive = s.tokens.slice(Math.max(start, at - 4), at).some((t) => t.is.be)
      const fromChar = s.tokens[passive ? start : at]?.start ?? 0
      const toChar = s.tokens[passive ? at : list.from]?.end ?? 0
      const targets = s.parties.filter((p) => p.start >= fromChar && p.end <= toChar)
      const agent = passive ? findByAgent(s, list.to) : findAgent(s, at)
      return [
        {
          rule: 'on-the-list',
          action,
          at,
          from: start,
          to: Math.min(Math.max(list.end, at + 1), clauseEnd(s.tokens, list.head)),
          kind: list.kind,
          name: list.name,
          phrase: list,
          agent,
          targets: targets.filter((p) => !agent || p.start >= (s.tokens[at]?.start ?? 0) || passive),
          partial: false,
          form: passive ? 'passive' : 'active',
        },
      ]
    }),
}

import type { Trigger } from '../action/trigger.ts'
import type { MeasureKind } from '../claim.ts'
import { clauseEnd, clauseStart, findAgent, findByAgent } from '../clause.ts'
import { findKind } from '../measure/find-kind.ts'
import type { Draft, Rule, SentenceReading } from './rule.ts'

/** "Germany bans Mahan Air", "sanctioned two banks", "expelled ten diplomats": the verb names the measure itself. */
export const partyObject: Rule = {
  id: 'party-object',
  find: (s) =>
    s.triggers.flatMap((trigger): Draft[] => {
      const given = s.lexicon.actions.partyObjects[trigger.word] ?? readNamed(s, trigger)
      if (given === undefined || trigger.form === 'noun') return []
      const passive = trigger.form === 'passive' || trigger.form === 'participle'
      const start = clauseStart(s.tokens, trigger.from)
      const end = Math.min(clauseEnd(s.tokens, trigger.from), trigger.to + 16)
      const rest = s.tokens.slice(trigger.to, end)
      const around = passive ? s.tokens.slice(start, end) : rest
      const words = around.map((t) => t.lower)
      const kind = given || readBanKind(words, s)
      if (!kind) return []
      if (given === 'diplomatic' && !around.some((t) => t.is.diplomat)) return []
      const from = s.tokens[trigger.to]?.start ?? 0
      const to = s.tokens[end - 1]?.end ?? 0
      const left = s.parties.filter(
        (p) => p.start >= (s.tokens[start]?.start ?? 0) && p.end <= (s.tokens[trigger.from]?.start ?? 0),
      )
      const right = s.parties.filter((p) => p.start >= from && p.end <= to)
      const targets = passive ? left : right
      if (targets.length === 0 && !words.some((w) => s.lexicon.actions.peopleWords.includes(w))) return []
      return [
        {
          rule: 'party-object',
          action: 'impose',
          at: trigger.from,
          from: start,
          to: end,
          kind,
          name: nameOf(s, trigger, end, kind),
          phrase: null,
          agent: passive ? findByAgent(s, trigger.to) : findAgent(s, trigger.from),
          targets: passive ? targets : targets.slice(0, 3),
          partial: false,
          form: trigger.form,
        },
      ]
    }),
}

/** "Lists Libya as a sponsor of terrorism": a listing. */
function readNamed(s: SentenceReading, trigger: Trigger): MeasureKind | undefined {
  const { verbs, words } = s.lexicon.actions.namedAs
  if (!verbs.includes(trigger.word)) return undefined
  const rest = s.tokens.slice(trigger.to, trigger.to + 10).map((t) => t.lower)
  const as = rest.indexOf('as')
  return as >= 0 && rest.slice(as).some((w) => words.includes(w)) ? 'listing' : undefined
}

function readBanKind(words: string[], s: SentenceReading): MeasureKind | null {
  return findKind(s.lexicon.measures.prohibition, words, s.lexicon)
}

function nameOf(s: SentenceReading, trigger: Trigger, end: number, kind: MeasureKind): string {
  const rest = s.text.slice(s.tokens[trigger.to]?.start ?? 0, s.tokens[Math.min(end, trigger.to + 9) - 1]?.end ?? 0)
  const { naming } = s.lexicon.actions
  return `${naming[kind] ?? naming['*'] ?? ''} ${rest}`.replace(/\s+/g, ' ')
}

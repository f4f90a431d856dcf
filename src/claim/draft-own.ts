import type { Trigger } from './action/trigger.ts'
import type { Action, MeasureKind } from './claim.ts'
import { clauseEnd, clauseStart, findAgent, findByAgent } from './clause.ts'
import type { Draft, SentenceReading } from './rules/rule.ts'

/** Most words behind a verb that name what it does. */
const NAMED = 9
/** Of how many kinds the text around must speak at most for a verb to be about one of them. */
const SPOKEN = 2

/**
 * What a verb tells by itself where no measure stands beside it: "Benin is to join" an agreement, "was listed" a listing.
 * Of several kinds it may be about, the one the text around speaks of most; nothing where the text speaks of none of
 * them, names no measure and no party, or where `drafts` told it already.
 */
export function draftOwn(s: SentenceReading, trigger: Trigger, drafts: Draft[]): Draft[] {
  const own = s.lexicon.actions.ownKinds
  if (trigger.form === 'noun' || trigger.form === 'participle' || !Object.hasOwn(own, trigger.word)) return []
  if (s.parties.length === 0 || (!s.earlier && s.measures.length === 0)) return []
  const kinds = Object.entries(own[trigger.word] ?? {}) as [MeasureKind, Action][]
  const spoken = s.context.slice(0, SPOKEN)
  const best = kinds.find(([kind]) => kind === spoken[0]) ?? kinds.find(([kind]) => spoken.includes(kind))
  if (!best) return []
  const [kind, action] = best
  if (drafts.some((d) => d.kind === kind && d.action === action)) return []
  const behind = trigger.form === 'passive'
  const end = clauseEnd(s.tokens, trigger.to - 1)
  const from = clauseStart(s.tokens, trigger.from)
  const named = behind ? [from, trigger.to] : [trigger.from, Math.min(end, trigger.to + NAMED)]
  return [
    {
      rule: 'loose-pair-own',
      action,
      ...(action === 'continue' ? { standing: 'in-force' as const } : {}),
      at: trigger.from,
      from,
      to: Math.max(trigger.to, end),
      kind,
      name: s.text.slice(s.tokens[named[0] ?? 0]?.start ?? 0, s.tokens[(named[1] ?? 1) - 1]?.end ?? 0),
      phrase: null,
      agent: behind ? findByAgent(s, trigger.to) : findAgent(s, trigger.from),
      targets: [],
      partial: false,
      form: trigger.form,
    },
  ]
}

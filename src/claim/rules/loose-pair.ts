import { settleAction } from '../action/settle-action.ts'
import type { Trigger } from '../action/trigger.ts'
import { clauseEnd, clauseStart, findAgent, findByAgent } from '../clause.ts'
import { draftOwn } from '../draft-own.ts'
import type { MeasurePhrase } from '../measure/measure-phrase.ts'
import type { Draft, Rule, SentenceReading } from './rule.ts'

const REACH = 22

/** Whether a draft of this rule waits for weights to be believed. */
export const isLoose = (rule: string): boolean => rule.startsWith('loose-')

/**
 * A word of action with the measure nearest to it, with the nearest thing a measure may be about and the nearest measure of
 * another kind, with the kind that the text around speaks of, and, where there is nothing near, with the measure named last
 * before; and some verbs with the kind they are mostly about. Mostly wrong by themselves: only learned weights tell which
 * of these to believe, so a reader without weights leaves them all out.
 */
export const loosePair: Rule = {
  id: 'loose-pair',
  find: (s) =>
    s.triggers.flatMap((trigger): Draft[] => {
      if (s.measures.some((m) => m.head === trigger.from) || flowsByItself(s, trigger)) return []
      const drafts: Draft[] = []
      const other = (m: MeasurePhrase) =>
        !drafts.some((d) => d.kind === m.kind) && settleAction(trigger, m, s.lexicon.actions) !== null
      for (const [phrases, how] of [
        [s.measures, ''],
        [s.things, '-thing'],
        [s.measures, '-far'],
      ] as const) {
        const found = nearest(trigger, phrases, other)
        if (found) drafts.push(...draftPair(s, trigger, found, how))
      }
      // "Fell to" tells of a measure only beside one.
      const alone = s.lexicon.actions.narrow[trigger.word]?.own === true
      if (drafts.length === 0 && s.earlier && !alone)
        drafts.push(...draftPair(s, trigger, { ...s.earlier, ...NOWHERE }, '-earlier'))
      const near = drafts[0]?.phrase
      const kind = s.context.find((k) => !drafts.some((d) => d.kind === k))
      if (near && kind) drafts.push(...draftPair(s, trigger, { ...near, kind }, '-context'))
      return [...drafts, ...draftOwn(s, trigger, drafts)]
    }),
}

/** "Exports to Peru fell": what merely flows rises and falls by itself. */
function flowsByItself(s: SentenceReading, { action, form, from }: Trigger): boolean {
  const changes = action === 'expand' || action === 'ease' || action === 'end'
  if (!changes || form === 'passive' || form === 'noun') return false
  const start = clauseStart(s.tokens, from)
  const subject = s.measures.find((m) => m.from >= start && m.to <= from) ?? null
  return subject !== null && subject.from <= start + 1 && s.lexicon.actions.flows.includes(subject.headLemma)
}

/** A measure of another sentence has no words in this one. */
const NOWHERE = {
  head: -1,
  from: -1,
  to: -1,
  end: -1,
  pronoun: true,
  pointsBack: true,
  before: [],
  towards: [],
  source: [],
}

function nearest(
  trigger: Trigger,
  phrases: MeasurePhrase[],
  fits: (phrase: MeasurePhrase) => boolean,
): MeasurePhrase | null {
  const left = phrases.findLast((m) => m.to <= trigger.from && trigger.from - m.to <= REACH && fits(m)) ?? null
  const right = phrases.find((m) => m.from >= trigger.to && m.from - trigger.to <= REACH && fits(m)) ?? null
  const behind = trigger.form === 'passive' || trigger.form === 'participle'
  return behind ? (left ?? right) : (right ?? left)
}

function draftPair(s: SentenceReading, trigger: Trigger, measure: MeasurePhrase, how: string): Draft[] {
  const settled = settleAction(trigger, measure, s.lexicon.actions, true)
  if (!settled) return []
  const { action } = settled
  const inside = measure.from >= 0
  const behind = trigger.form === 'passive' || trigger.form === 'participle'
  return [
    {
      rule: `loose-pair${how}`,
      action,
      ...(action === 'continue' ? { standing: settled.standing ?? 'in-force' } : {}),
      at: trigger.from,
      from: Math.min(
        clauseStart(s.tokens, trigger.from),
        inside && measure.to <= trigger.from ? measure.from : trigger.from,
      ),
      to: Math.max(
        trigger.to,
        inside && measure.from >= trigger.to ? measure.end : 0,
        clauseEnd(s.tokens, trigger.to - 1),
      ),
      kind: measure.kind,
      name: measure.name,
      phrase: inside
        ? measure
        : { ...measure, head: trigger.from, from: trigger.from, to: trigger.to, end: trigger.to },
      agent: behind ? findByAgent(s, trigger.to) : findAgent(s, trigger.from),
      targets: [],
      partial: false,
      form: trigger.form,
    },
  ]
}

import type { Action, MeasureKind } from '../claim.ts'
import { clauseEnd, clauseStart, findAgent } from '../clause.ts'
import { findVerbBase } from '../inflection/find-verb-base.ts'
import { findKind } from '../measure/find-kind.ts'
import type { MeasurePhrase } from '../measure/measure-phrase.ts'
import type { Draft, Rule, SentenceReading } from './rule.ts'

/** "Stopped issuing visas", "resumed buying beef", "will no longer charge duties", "may fly there again". */
export const stopDoing: Rule = {
  id: 'stop-doing',
  find: (s) =>
    s.tokens.flatMap((token, i): Draft[] => {
      if (token.pos !== 'VERB') return []
      const { doings } = s.lexicon.actions
      const base = findVerbBase(token.lower, (w) => Object.hasOwn(doings, w), s.lexicon.inflection)
      if (!base) return []
      const found = stopped(s, i) ?? noLonger(s, i) ?? again(s, i)
      if (!found) return []
      const start = clauseStart(s.tokens, found.at)
      const end = Math.min(clauseEnd(s.tokens, i), i + 16)
      const phrase = s.measures.find((m) => m.from > i && m.from < end && m.from - i < 7) ?? null
      const words = s.tokens.slice(i, end).map((t) => t.lower)
      const kind = kindOf(base, words, phrase, s)
      if (!kind || kind === 'other') return []
      const from = token.start
      const to = s.tokens[end - 1]?.end ?? from
      return [
        {
          rule: `stop-doing${found.how}`,
          action: found.how === '+no-longer' && phrase?.own ? 'end' : found.action,
          ...(found.action === 'continue' ? { standing: 'in-force' as const } : {}),
          at: i,
          from: start,
          to: end,
          kind,
          name: phrase?.name ?? s.text.slice(token.start, Math.min(to, token.start + 60)),
          phrase,
          agent: findAgent(s, found.at),
          targets: s.parties.filter((p) => p.start >= from && p.end <= to),
          partial: false,
          form: 'active',
        },
      ]
    }),
}

type Found = { at: number; action: Action; how: string }

function stopped(s: SentenceReading, i: number): Found | null {
  if (!s.tokens[i]?.is.ing) return null
  const { stopping } = s.lexicon.actions
  const base = findVerbBase(s.tokens[i - 1]?.lower ?? '', (w) => Object.hasOwn(stopping, w), s.lexicon.inflection)
  const action = base ? stopping[base] : undefined
  return action && action !== 'continue' ? { at: i - 1, action, how: '' } : null
}

function noLonger(s: SentenceReading, i: number): Found | null {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const pair = `${s.tokens[k - 1]?.lower ?? ''} ${s.tokens[k]?.lower ?? ''}`
    if (s.lexicon.actions.noLonger.includes(pair)) return { at: k - 1, action: 'end', how: '+no-longer' }
  }
  return null
}

function again(s: SentenceReading, i: number): Found | null {
  const { restart } = s.lexicon.actions
  const near = s.tokens.slice(Math.max(0, i - 2), Math.min(clauseEnd(s.tokens, i), i + 8))
  return near.some((t) => restart.includes(t.lower) && !t.is.back) ? { at: i, action: 'resume', how: '+again' } : null
}

function kindOf(
  base: string,
  words: string[],
  phrase: MeasurePhrase | null,
  s: SentenceReading,
): MeasureKind | undefined {
  if (phrase && phrase.kind !== 'other') return phrase.kind
  return findKind(s.lexicon.measures.prohibition, words, s.lexicon) ?? s.lexicon.actions.doings[base]
}

import type { Draft, SentenceReading } from './rules/rule.ts'

const SUM = /^(\$|€|£|¥)$/

/** Whether the act touches the whole measure or a part: "nearly all", "some", "$300 million of", "partially". */
export function readScope(s: SentenceReading, draft: Draft): 'whole' | 'part' {
  const phrase = draft.phrase
  if (draft.partial || draft.action === 'ease') return 'part'
  if (s.tokens.slice(Math.max(0, draft.at - 2), draft.at + 3).some((t) => t.is.partAdverb)) return 'part'
  if (!phrase) return 'whole'
  const around = s.tokens.slice(Math.max(0, phrase.from - 3), phrase.head).map((t) => t.lower)
  const text = ` ${around.join(' ')} `
  if (s.lexicon.measures.scopePart.some((words) => text.includes(` ${words} `))) return 'part'
  if (around.some((w, i) => SUM.test(w) && around.slice(i).includes('of'))) return 'part'
  return 'whole'
}

import type { Draft, SentenceReading } from '../rules/rule.ts'

/** Who decided, as the text names them: the subject of the deciding verb; null where it names nobody. */
export function findAuthority(s: SentenceReading, draft: Draft): string | null {
  if (!draft.agent) return null
  const [from, to] = draft.agent
  const words = s.tokens.slice(from, to)
  const start = words.find((t) => /^(PROPN|NOUN|ADJ)$/.test(t.pos))
  const last = words.findLast((t) => /^(PROPN|NOUN)$/.test(t.pos))
  if (!start || !last || last.end <= start.start) return null
  const text = s.text.slice(start.start, last.end).replace(/\s+/g, ' ')
  return text.length <= 80 && !/[,;]/.test(text) ? text : null
}

import type { Modality } from '../claim.ts'
import type { Draft, SentenceReading } from '../rules/rule.ts'
import { isBackground } from './is-background.ts'
import type { Citation } from './list-citations.ts'

/**
 * On whose word a sentence reports a claim, nearest first: those whose words hold the word that decides it. What somebody
 * merely wants is cited only for what is possible, and nobody for history told by the way. [] where the article tells it in its own voice.
 */
export function findSpeakers(s: SentenceReading, draft: Draft, citations: Citation[], modality: Modality): string[] {
  const at = s.tokens[draft.at]?.start ?? 0
  const told = citations
    .filter((c) => c.start <= at && at < c.end)
    .filter((c) => c.use !== 'wish' || modality === 'possible')
    .filter((c) => c.use !== 'say' || c.at !== at || !s.triggers.some((t) => t.from === draft.at))
    .filter((c) => modality !== 'actual' || !isBackground(s, draft, c))
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  return [...new Set(told.flatMap((c) => c.speakers))].slice(0, 3)
}

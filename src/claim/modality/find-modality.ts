import type { Draft, SentenceReading } from '../rules/rule.ts'
import { compileModality, type ModalityWords } from './compile-modality.ts'
import { findNounMood } from './find-noun-mood.ts'
import { actual, type ModalityReading, mood } from './modality-reading.ts'
import { readVerbMood } from './read-verb-mood.ts'

/** Whether an act has happened, is decided, is only possible, or is denied, from the words that govern it. */
export function findModality(s: SentenceReading, draft: Draft): ModalityReading {
  const words = compileModality(s.lexicon)
  const read = draft.form === 'noun' ? findNounMood(s, draft, words) : readVerbMood(s, draft, words)
  const real = read.modality === 'actual' || read.modality === 'planned'
  if (real && !read.undone) {
    const outlook = findOutlook(s, draft, words)
    if (outlook) return outlook
    if (s.tokens.at(-1)?.text === '?') return mood('possible', '?')
  }
  // What goes on untouched is not denied.
  if (draft.action === 'continue' && (read.undone || read.word === 'not')) return actual
  return read
}

/** "… is on the table", "… is off the cards": what is said of the act behind it. */
function findOutlook(s: SentenceReading, draft: Draft, words: ModalityWords): ModalityReading | null {
  const open = draft.form === 'noun' || draft.form === 'gerund' || draft.form === 'infinitive'
  const tail = ` ${s.tokens
    .slice(open ? draft.at : Math.max(0, draft.at - 2), draft.at + (open ? 18 : 6))
    .map((t) => t.lower)
    .join(' ')} `
  const stop = tail.search(/ [;:,] /)
  const near = stop < 0 ? tail : tail.slice(0, stop + 1)
  const found = words.outlooks.find(([phrase]) => near.includes(phrase))
  return found ? mood(found[1], found[0].trim()) : null
}

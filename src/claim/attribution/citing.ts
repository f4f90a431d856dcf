import type { VoiceUse } from './compile-voices.ts'
import type { Span } from './read-name.ts'

/** Words that cite somebody: who, by which token, and the tokens [from, to) told on their word. */
export type Citing = { who: Span[]; at: number; from: number; to: number; use: VoiceUse; aside: boolean }

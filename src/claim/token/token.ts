import type { WordRoles } from './grammar.ts'

/** One word or mark of a text, with its tag (Universal POS), its classes in its language, and offsets in that text. */
export type Token = { text: string; lower: string; pos: string; start: number; end: number; is: WordRoles }

/** The tokens of one sentence; offsets are those of the whole text. */
export type Sentence = { tokens: Token[]; start: number; end: number }

/** Splits a text into tagged sentences, in order, losing no word. */
export type Tokenizer = (text: string) => Sentence[]

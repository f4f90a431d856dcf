import type { ModelName } from './model-tokenizer.ts'

/** What a language's `tokens.json` holds: how its texts are cut into sentences and its words are tagged. */
export type TokenLexicon = {
  /** A trained tagger for this language; without one, the tables below tag its words. */
  model?: ModelName
  /** Words before a full stop that ends no sentence, in small letters. */
  abbreviations: string[]
  /** Part of speech (Universal POS) to the words that always are it. */
  words?: Record<string, string[]>
  /** Part of speech to the endings of words that are it; the longest ending counts. */
  endings?: Record<string, string[]>
}

import { createRoles, type Grammar } from './grammar.ts'
import { createLexicalTokenizer } from './lexical-tokenizer.ts'
import { mendSentences } from './mend-sentences.ts'
import { mendTags } from './mend-tags.ts'
import { createModelTokenizer } from './model-tokenizer.ts'
import type { Tokenizer } from './token.ts'
import type { TokenLexicon } from './token-lexicon.ts'

/** A tokenizer for one language: by a trained tagger where its lexicon names one, else by its lists of words and endings. */
export function createTokenizer({ tokens, grammar }: { tokens: TokenLexicon; grammar: Grammar }): Tokenizer {
  const rolesOf = createRoles(grammar)
  const abbreviations = new Set(tokens.abbreviations)
  const tokenize = tokens.model ? createModelTokenizer(tokens.model, rolesOf) : createLexicalTokenizer(tokens, rolesOf)
  return (text) => mendTags(mendSentences(tokenize(text), abbreviations))
}

import type { Sentence, Token } from './token.ts'

/** So far back a helper may stand that makes a second participle a verb: "has halted aid and frozen assets". */
const REACH = 14

/** Sets right what a tagger takes for a verb inside a noun phrase: "asset freezes", "frozen funds", "targeted sanctions". */
export function mendTags(sentences: Sentence[]): Sentence[] {
  for (const { tokens } of sentences)
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]
      if (token?.pos !== 'VERB') continue
      if (token.is.compoundEnd && endsCompound(tokens, i)) token.pos = 'NOUN'
      else if (isQuality(tokens, i, token)) token.pos = 'ADJ'
    }
  return sentences
}

/** "Asset freezes on", but not "aid cuts the deficit". */
function endsCompound(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]?.pos ?? 'PUNCT'
  return before?.is.compoundStart === true && isNoun(before) && !/^(DET|PRON|NUM)$/.test(after)
}

/** A participle in front of its noun, where no verb has its place. */
function isQuality(tokens: Token[], i: number, token: Token): boolean {
  const after = tokens[i + 1]
  if (!after || !(token.is.onlyParticiple ? isNoun(after) : token.is.qualifying && after.is.restriction)) return false
  const before = tokens[i - 1]
  if (!before || before.pos === 'ADP' || before.pos === 'ADJ' || before.pos === 'DET') return true
  if (before.pos === 'VERB') return !before.is.perfectHelper && !before.is.passiveHelper
  if (before.pos !== 'CCONJ' && before.text !== ',') return false
  for (let k = i - 2; k >= 0 && i - k <= REACH; k--) {
    if (tokens[k]?.is.perfectHelper || tokens[k]?.is.passiveHelper) return false
    if (/^[;:]$/.test(tokens[k]?.text ?? '')) return true
  }
  return true
}

const isNoun = (token: Token) => token.pos === 'NOUN' || token.pos === 'PROPN'

import type { Token } from '../token/token.ts'

const OBJECT = /^(DET|ADJ|NOUN|PROPN|PRON|NUM)$/

/** Verbs of more than one word are told by all of them, so a wrong tag of the first does no harm. */
export function maySplit(tokens: Token[], i: number): boolean {
  const token = tokens[i]
  return token !== undefined && /^(VERB|AUX|NOUN|ADJ|PROPN|ADV|ADP)$/.test(token.pos) && !isDetermined(tokens[i - 1])
}

/** "The lift", but not "which lifts", whose "which" is tagged alike. */
const isDetermined = (before: Token | undefined) => before?.pos === 'DET' && !before.is.relative

/** Whether the verb form at token `i` is a verb in its sentence, whatever the tagger says of it. */
export function isVerbHere(tokens: Token[], i: number, base: string, headline: boolean): boolean {
  const token = tokens[i]
  if (!token || token.pos === 'AUX') return false
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  const gerund = token.is.ing && token.lower !== base
  if (!gerund && before?.is.determiner) return false
  if (!gerund && token.pos !== 'VERB' && before?.is.demonstrative) return false
  const participle = token.is.participle
  if (
    participle &&
    /^(NOUN|ADJ)$/.test(after?.pos ?? '') &&
    (/^(DET|ADJ|ADP|NUM)$/.test(before?.pos ?? '') || (before?.pos === 'CCONJ' && token.pos !== 'VERB'))
  )
    return false
  if (token.pos === 'VERB') return true
  if (gerund) return isGerund(tokens, i)
  if (token.lower === base && isBare(tokens, i)) return true
  if (participle && isPast(tokens, i)) return true
  if (token.is.sForm && token.lower !== base) return isThirdPerson(tokens, i, headline)
  return false
}

/** "To freeze aid", "did not lift", "ministers ban the trade": a bare form that the tagger takes for a noun. */
function isBare(tokens: Token[], i: number): boolean {
  const leading = leadingWord(tokens, i)
  const after = tokens[i + 1]
  if (leading?.is.infinitive) {
    if (tokens[i]?.pos === 'ADJ') return false
    if (OBJECT.test(after?.pos ?? '')) return true
    return /^(VERB|AUX)$/.test(tokens[i - 2]?.pos ?? '') && !/^(ADP|PUNCT)$/.test(after?.pos ?? 'PUNCT')
  }
  if (leading?.is.modal || after?.is.owner) return true
  const subject = tokens[i - 1]
  const plural = subject !== undefined && (subject.is.pluralSubject || isPlural(subject))
  return plural && /^(DET|PRON)$/.test(after?.pos ?? '')
}

const isPlural = (token: Token) => /^(NOUN|PROPN)$/.test(token.pos) && token.is.sForm

/** "Was quietly lifted", "the ban, lifted in May", "Peru banned the trade": past forms tagged as nouns or adjectives. */
function isPast(tokens: Token[], i: number): boolean {
  const token = tokens[i]
  if (!token || !/^(ADJ|NOUN|PROPN|ADP|ADV)$/.test(token.pos)) return false
  const leading = leadingWord(tokens, i)
  if (leading?.is.passiveHelper || leading?.is.perfectHelper) return true
  const after = tokens[i + 1]
  if (/^(ADP|SCONJ|PUNCT|ADV)$/.test(after?.pos ?? 'PUNCT')) return true
  return /^(NOUN|PROPN|PRON)$/.test(tokens[i - 1]?.pos ?? '') && /^(DET|PRON|NUM)$/.test(after?.pos ?? '')
}

/** "Peru bans the trade": a form in -s tagged as a plural noun, between a subject and an object. */
function isThirdPerson(tokens: Token[], i: number, headline: boolean): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (!before || !after || !/^(PROPN|NOUN|PRON)$/.test(before.pos)) return false
  if (/^(DET|PRON)$/.test(after.pos)) return true
  if (before.is.singularSubject) return OBJECT.test(after.pos)
  return headline && OBJECT.test(after.pos)
}

/** "After lifting the ban": the tagger often calls a gerund a noun, but a noun takes no object. */
function isGerund(tokens: Token[], i: number): boolean {
  const token = tokens[i]
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (!token || !after || !/^(NOUN|ADJ|PROPN|ADP)$/.test(token.pos) || /^(DET|ADJ|NUM)$/.test(before?.pos ?? ''))
    return false
  if (/^(DET|PRON|PROPN)$/.test(after.pos) || after.is.objectLead) return true
  return /^(ADJ|NOUN|NUM)$/.test(after.pos) && /^(ADP|SCONJ|PART|CCONJ|VERB|PUNCT)$/.test(before?.pos ?? 'PUNCT')
}

/** The word before token `i`, adverbs passed over: "to *temporarily* freeze". */
function leadingWord(tokens: Token[], i: number): Token | undefined {
  let k = i - 1
  while (k > 0 && i - k < 4 && (tokens[k]?.pos === 'ADV' || tokens[k]?.is.passedOver)) k--
  return tokens[k]
}

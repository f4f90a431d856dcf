import type { PartyCode } from '../../common/party.ts'
import type { GenericMention } from './find-generics.ts'
import type { PartyMention } from './party-mention.ts'

/** What is known where a generic word stands: the text, what was named before, what the document is about. */
export type GenericContext = {
  text: string
  /** Parties named in this text, in order. */
  here: PartyMention[]
  /** Parties named in the texts before, in reading order. */
  before: PartyMention[]
  /** How much the document speaks of each party. */
  weights: Map<PartyCode, number>
  isState: (code: PartyCode) => boolean
  isBody: (code: PartyCode) => boolean
  /** The state of the text's or the document's dateline. */
  dateline: PartyCode | null
}

/**
 * The parties that a generic word stands for, always `implied`: an organ belongs to the state its sentence is about, a
 * pair is the two states that matter most just before, a bloc is the last body named. Null where the text does not tell.
 */
export function resolveGenericOrgan(generic: GenericMention, context: GenericContext): PartyMention | null {
  const codes = listCodes(generic, context)
  if (codes.length === 0) return null
  const how = generic.kind === 'pair' ? 'group' : generic.kind === 'country' ? 'name' : 'organ'
  const { start, end, text } = generic
  return { start, end, text, codes: [...codes].sort(), how, basis: 'implied' }
}

function listCodes(generic: GenericMention, context: GenericContext): PartyCode[] {
  const here = context.here.filter((mention) => mention.end <= generic.start)
  if (generic.kind === 'bloc')
    return take(findLast(here, context.before, context.isBody) ?? heaviest(context, context.isBody))
  const from = sentenceStart(context.text, generic.start)
  const sentence = states(
    here.filter((m) => m.start >= from),
    context,
  )
  if (generic.kind === 'pair') return readPair(states([...context.before, ...here], context), context)
  if (generic.kind === 'country') {
    const subject = sentence[0]
    const others = (code: PartyCode) => context.isState(code) && code !== subject
    return take(findLast(here, context.before, others) ?? heaviest(context, others))
  }
  const paragraph = here.filter((m) => m.start < from)
  return take(
    sentence[0] ??
      subjectOf(context, paragraph) ??
      context.dateline ??
      subjectOf(context, context.before) ??
      heaviest(context, context.isState),
  )
}

const take = (code: PartyCode | null): PartyCode[] => (code ? [code] : [])

/** The state that the last sentence with one is about: the first it names. */
function subjectOf(context: GenericContext, mentions: PartyMention[]): PartyCode | null {
  const last = mentions.findLast((m) => states([m], context).length > 0)
  if (!last || !context.here.includes(last)) return last ? (states([last], context)[0] ?? null) : null
  const from = sentenceStart(context.text, last.start)
  return (
    states(
      mentions.filter((m) => m.start >= from),
      context,
    )[0] ?? null
  )
}

/** Of the last four states named, the two that the document speaks of most. */
function readPair(named: PartyCode[], context: GenericContext): PartyCode[] {
  const recent = [...new Set(named.reverse())].slice(0, 4)
  const pair = recent.sort((a, b) => (context.weights.get(b) ?? 0) - (context.weights.get(a) ?? 0)).slice(0, 2)
  return pair.length === 2 ? pair : []
}

const states = (mentions: PartyMention[], context: GenericContext): PartyCode[] =>
  mentions.filter((m) => m.how !== 'group').flatMap((m) => m.codes.filter(context.isState))

function findLast(here: PartyMention[], before: PartyMention[], fits: (code: PartyCode) => boolean): PartyCode | null {
  const mention = here.findLast((m) => m.codes.some(fits)) ?? before.findLast((m) => m.codes.some(fits))
  return mention?.codes.find(fits) ?? null
}

function heaviest(context: GenericContext, fits: (code: PartyCode) => boolean): PartyCode | null {
  let best: [PartyCode, number] | null = null
  for (const [code, weight] of context.weights) {
    if (fits(code) && (!best || weight > best[1])) best = [code, weight]
  }
  return best?.[0] ?? null
}

/** Where the sentence that holds an offset begins: behind the last full stop before a capital letter. */
function sentenceStart(text: string, offset: number): number {
  for (let i = offset - 2; i > 0; i--) {
    const mark = text.charAt(i)
    if (mark !== '.' && mark !== '!' && mark !== '?') continue
    const next = text.slice(i + 1, i + 5).replace(/^["”’')\]]?\s+["“‘'(]?/, '')
    const isOpening = next.length < Math.min(4, text.length - i - 1) && /^\p{Lu}/u.test(next)
    // "U.S. officials", "Mr. Modi": no sentence ends there.
    if (isOpening && /[\p{L}\d)”"’]{3}$/u.test(text.slice(Math.max(0, i - 3), i))) return i + 1
  }
  return 0
}

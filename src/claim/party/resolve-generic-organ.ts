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
  /** Heads that belong to the state named last: "the army". */
  nearOrgans: Set<string>
  /** Heads that belong to one party wherever the document names it. */
  organOwners: Record<string, PartyCode>
  /** Words before an organ that make it a person's: "his". */
  ownedByPerson: Set<string>
  /** Generic words for a state's own agency, and last words of such an agency's name. */
  agencies: { words: Set<string>; tails: Set<string> }
  /** Whether a word is part of a party's name. */
  isCalled: (code: PartyCode, word: string) => boolean
  /** The state of the text's or the document's dateline. */
  findDatelineState: () => PartyCode | null
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
  if (generic.kind === 'bloc') return take(findBody(generic.head, here, context))
  const from = sentenceStart(context.text, generic.start)
  const sentence = here.filter((m) => m.start >= from)
  const named = states(sentence, context)
  if (generic.kind === 'pair') {
    return readJoined(sentence, context) ?? readPair(states([...context.before, ...here], context), context)
  }
  if (generic.kind === 'country') {
    const others = (code: PartyCode) => context.isState(code) && code !== named[0]
    return take(findLast(here, context.before, others) ?? heaviest(context, others))
  }
  const owner = context.organOwners[generic.head]
  if (owner && context.weights.has(owner)) return [owner]
  if (context.ownedByPerson.has(generic.text.split(' ', 1)[0]?.toLowerCase() ?? ''))
    return take(findPerson([...context.before, ...here], context))
  if (context.nearOrgans.has(generic.head)) return take(findLast(here, context.before, context.isState))
  const paragraph = here.filter((m) => m.start < from)
  return take(
    named[0] ??
      subjectOf(context, paragraph) ??
      context.findDatelineState() ??
      subjectOf(context, context.before) ??
      heaviest(context, context.isState),
  )
}

/** "the agency" is the last body with that word in its name, failing that any body. */
function findBody(head: string, here: PartyMention[], context: GenericContext): PartyCode | null {
  const word = head.replace('organization', 'organisation')
  const called = (code: PartyCode) => context.isBody(code) && context.isCalled(code, word)
  return (
    findLast(here, context.before, called) ??
    findOrgan(word, here, context) ??
    findLast(here, context.before, context.isBody) ??
    heaviest(context, context.isBody)
  )
}

/** "the agency" may be a state's own: the Federal Aviation Administration named before. */
function findOrgan(head: string, here: PartyMention[], context: GenericContext): PartyCode | null {
  if (!context.agencies.words.has(head)) return null
  const isAgency = (m: PartyMention) =>
    m.how === 'organ' &&
    m.basis === 'stated' &&
    context.agencies.tails.has(m.text.slice(m.text.lastIndexOf(' ') + 1).toLowerCase())
  return (here.findLast(isAgency) ?? context.before.findLast(isAgency))?.codes[0] ?? null
}

/** "Canada and Mexico … both neighbours": the two states last joined in the sentence. */
function readJoined(sentence: PartyMention[], context: GenericContext): PartyCode[] | null {
  for (let i = sentence.length - 1; i > 0; i--) {
    const [left, right] = [sentence[i - 1], sentence[i]]
    if (!left || !right || !/^\s+(and|&)\s+(the )?$/.test(context.text.slice(left.end, right.start))) continue
    const codes = [...new Set(states([left, right], context))]
    if (codes.length === 2) return codes
  }
  return null
}

function findPerson(mentions: PartyMention[], context: GenericContext): PartyCode | null {
  const person = mentions.findLast((m) => m.how === 'leader' || m.how === 'person' || m.how === 'organ')
  return person?.codes.find(context.isState) ?? states(mentions, context).at(-1) ?? null
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
  for (let i = offset - 2; i > Math.max(0, offset - 2000); i--) {
    const mark = text.charAt(i)
    if (mark !== '.' && mark !== '!' && mark !== '?') continue
    const next = text.slice(i + 1, i + 5).replace(/^["”’')\]]?\s+["“‘'(]?/, '')
    const isOpening = next.length < Math.min(4, text.length - i - 1) && /^\p{Lu}/u.test(next)
    // "U.S. officials", "Mr. Modi": no sentence ends there.
    if (isOpening && /[\p{L}\d)”"’]{3}$/u.test(text.slice(Math.max(0, i - 3), i))) return i + 1
  }
  return 0
}

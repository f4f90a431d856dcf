import type { RawClaim } from '../merge-claims.ts'
import { createRoles, type Grammar } from '../token/grammar.ts'
import { openCandidates, type See, type SideSite } from './candidate.ts'
import { seeArticle, seeBefore, seeOthers } from './see-context.ts'
import { type SentenceSigns, seeSentence } from './see-sentence.ts'
import type { SideDocument } from './side-document.ts'

const FAMILY: Record<string, string> = {
  sanctions: 'hit',
  finance: 'hit',
  trade: 'trade',
  travel: 'travel',
  arms: 'hit',
  listing: 'hit',
  aid: 'give',
  'military-assistance': 'give',
  diplomatic: 'tie',
  agreement: 'tie',
}

/**
 * The candidates of one claim, `*` among them: from its sentence, from what was told just before, from other claims, and
 * from the whole article. `told` is the claim with no more sides than its sentence shows.
 */
export function listCandidates(claim: RawClaim, told: RawClaim, document: SideDocument, others: RawClaim[]): SideSite {
  const { draft, measure } = claim
  const s = document.sentences[claim.order]
  const voice = voiceOf(claim)
  const family = FAMILY[measure.kind] ?? 'other'
  const { see, list } = openCandidates()
  see(['*'], 'star', `star ${family}`, `star ${measure.kind} ${claim.action}`)
  let signs: SentenceSigns | null = null
  if (s && draft) {
    signs = seeSentence(s, draft, voice, family, see)
    seeBefore(document, claim.order, voice, signs, see)
    seeStar(claim, signs, voice, family, see, s.lexicon.grammar)
    if (s.parties.length === 0) see(['*'], 'star none here')
  }
  seeOthers(claim, others, see)
  seeArticle(document, see)
  const pairs = new Map<string, Set<string>>()
  for (const other of others) {
    const { senders, targets } = other.measure
    if (other.order === claim.order || senders.length === 0 || targets.length === 0) continue
    const key = `${senders.join('+')}>${targets.join('+')}`
    const how = pairs.get(key) ?? new Set()
    for (const cue of likeness(other, claim)) how.add(cue)
    pairs.set(key, how)
  }
  const candidates = list()
  const shown = SHOWN.filter((stand) => candidates.some((c) => c.stands.has(stand)))
  const { both = false, word = '' } = signs ?? {}
  return { claim, told: told.measure, voice, family, candidates, shown, both, word, others: pairs }
}

/** How near another claim is: in kind, in its head noun, in place, in act. */
function likeness(other: RawClaim, claim: RawClaim): string[] {
  return [
    ...(other.measure.kind === claim.measure.kind ? ['seen kind'] : []),
    ...(other.head !== '' && other.head === claim.head ? ['seen head'] : []),
    ...(other.words.some((word) => claim.words.includes(word)) ? ['seen word'] : []),
    ...(other.headline ? ['seen front'] : []),
    ...(Math.abs(other.order - claim.order) === 1 ? ['seen next'] : []),
    ...(other.action === claim.action ? ['seen act'] : []),
  ]
}

const SHOWN = ['subj', 'by', 'undergoer', 'pre poss', 'pre mod', 'comp on', 'comp']

/** In `state` no verb acts: "in force since 2019", "the 2019 ban". */
function voiceOf(claim: RawClaim): string {
  if (/^(in-force-since|dated-name)/.test(claim.rules[0] ?? '')) return 'state'
  return /^(passive|participle)$/.test(claim.form) ? 'pass' : claim.form === 'noun' ? 'noun' : 'act'
}

/** Notes what speaks for everyone as a side: words like "all imports", nobody named. */
function seeStar(
  claim: RawClaim,
  signs: SentenceSigns,
  voice: string,
  family: string,
  see: See,
  grammar: Grammar,
): void {
  const rolesOf = createRoles(grammar)
  const words = claim.measure.name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map(rolesOf)
  const cues = [
    `star subj ${signs.subject.how}`,
    `star ${voice}`,
    `star comp ${signs.complement}`,
    `star generic ${signs.generic}`,
    ...(signs.owned ? ['star its'] : []),
    ...(words.some((w) => w.everyone) ? ['star wide'] : []),
    ...(words.some((w) => w.exportNoun) ? ['star export'] : []),
    ...(words.some((w) => w.importNoun) ? ['star import'] : []),
    ...(words.some((w) => w.treaty) ? ['star treaty'] : []),
  ]
  for (const cue of cues) see(['*'], cue, `${family} ${cue}`)
}

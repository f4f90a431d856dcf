import type { RawClaim } from '../merge-claims.ts'
import type { Draft, SentenceReading } from '../rules/rule.ts'

const bucket = (n: number) => (n <= 0 ? '0' : n <= 2 ? '2' : n <= 5 ? '5' : n <= 9 ? '9' : '+')

/** The signs by which a drafted claim is judged: its rule, its words, what stands around and between them. */
export function listSigns(s: SentenceReading, draft: Draft, drafts: Draft[], claim: RawClaim): string[] {
  const { phrase } = draft
  const trigger = s.triggers.find((t) => t.from === draft.at)
  const word = trigger?.word ?? s.tokens[draft.at]?.lower ?? ''
  const rule = draft.rule.replace(/\+.*$/, '')
  const head = phrase?.headLemma || 'none'
  const signs = [
    `rule ${draft.rule}`,
    `rule ${rule} ${claim.action}`,
    `rule ${rule} ${draft.form}`,
    `rule ${rule} ${claim.measure.kind}`,
    `act ${claim.action}`,
    `kind ${claim.measure.kind}`,
    `act ${claim.action} ${claim.measure.kind}`,
    `form ${draft.form} ${claim.action}`,
    `word ${word}`,
    `word ${word} ${claim.measure.kind}`,
    `head ${head}`,
    `head ${head} ${claim.action}`,
    `how ${claim.modality}`,
    `how ${claim.modality} ${claim.action}`,
    `place ${typeof s.place === 'string' ? s.place : s.place > 2 ? 'later' : s.place}`,
    `date ${claim.date === null ? 'none' : claim.dateBasis}`,
    `date ${claim.date === null ? 'none' : claim.dateBasis} ${draft.form}`,
    `spoken ${claim.speakers.length > 0}`,
    `senders ${Math.min(2, claim.measure.senders.length)}`,
    `targets ${Math.min(2, claim.measure.targets.length)}`,
    `sides ${Math.min(1, claim.measure.senders.length)} ${Math.min(1, claim.measure.targets.length)} ${rule}`,
    `before ${s.tokens[draft.at - 1]?.lower ?? 'start'}`,
    `after ${s.tokens[draft.at + 1]?.lower ?? 'end'}`,
    `tags ${s.tokens[draft.at - 1]?.pos ?? 'start'} ${s.tokens[draft.at]?.pos} ${s.tokens[draft.at + 1]?.pos ?? 'end'}`,
    `drafts ${Math.min(4, drafts.length)}`,
    `length ${bucket(Math.round(s.tokens.length / 6))}`,
    `named ${s.parties.length > 2 ? 'many' : s.parties.length}`,
    trigger?.strong ? 'strong' : 'mild',
    ...(s.tokens.some((t) => t.text === '?') ? ['question'] : []),
    ...(drafts.some((d) => d !== draft && d.phrase === phrase && phrase) ? [`shared ${rule}`] : []),
  ]
  if (!phrase) return [...signs, 'no phrase']
  signs.push(
    `phrase ${phrase.own ? 'own' : ''} ${phrase.weak ? 'weak' : ''}`,
    `phrase ${phrase.own ? 'own' : ''} ${claim.action}`,
    `back ${phrase.pointsBack} ${rule}`,
    `pronoun ${phrase.pronoun}`,
    `towards ${Math.min(1, phrase.towards.length)} before ${Math.min(1, phrase.before.length)}`,
    `article ${s.tokens[phrase.from]?.pos === 'DET' ? s.tokens[phrase.from]?.lower : 'none'}`,
  )
  const left = phrase.head < draft.at
  const between = left ? s.tokens.slice(phrase.to, draft.at) : s.tokens.slice(draft.at + 1, phrase.from)
  signs.push(`gap ${left ? 'left' : 'right'} ${bucket(between.length)} ${rule}`)
  for (const tag of ['VERB', 'AUX', 'ADP', 'PUNCT', 'SCONJ', 'CCONJ', 'PRON', 'NOUN']) {
    if (between.some((t) => t.pos === tag)) signs.push(`over ${tag} ${left ? 'left' : 'right'}`)
  }
  if (between.some((t) => t.pos === 'VERB')) signs.push(`over VERB ${rule}`)
  if (between[0]) signs.push(`over ${between[0].lower}`)
  return signs
}

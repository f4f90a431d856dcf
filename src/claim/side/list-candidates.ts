import type { PartyCode } from '../../common/party.ts'
import { clauseEnd, clauseStart, findByAgent } from '../clause.ts'
import type { RawClaim } from '../merge-claims.ts'
import { findSubject } from './find-subject.ts'
import { listGroups, type PartyGroup } from './party-group.ts'
import type { SideDocument } from './side-document.ts'

/** Parties that may be a side of a claim, with every cue that speaks for or against them. */
export type Candidate = { key: string; codes: PartyCode[]; cues: Set<string> }

/** What one claim shows of its sides, whoever they are. */
export type SideSite = {
  claim: RawClaim
  voice: string
  family: string
  candidates: Candidate[]
  /** Pairs of sides that sentences of other claims show in full. */
  others: { senders: PartyCode[]; targets: PartyCode[]; kind: string }[]
}

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
const MOST = 24

/** The candidates of one claim: from its sentence, what was told just before, other claims, and the whole article. */
export function listCandidates(claim: RawClaim, document: SideDocument, others: RawClaim[]): SideSite {
  const s = document.sentences[claim.order]
  const draft = claim.draft
  const voice = /^(passive|participle)$/.test(claim.form) ? 'pass' : claim.form === 'noun' ? 'noun' : 'act'
  const family = FAMILY[claim.measure.kind] ?? 'other'
  const found = new Map<string, Candidate>()
  const see = (codes: PartyCode[], ...cues: string[]) => {
    if (codes.length === 0) return
    const key = codes.join('+')
    let candidate = found.get(key)
    if (!candidate) {
      if (found.size >= MOST) return
      candidate = { key, codes, cues: new Set() }
      found.set(key, candidate)
    }
    for (const cue of cues) candidate.cues.add(cue)
  }
  see(['*'], 'star', `star ${family}`, `star ${claim.measure.kind} ${claim.action}`)
  if (s && draft) {
    const at = draft.at
    const head = draft.phrase && draft.phrase.from >= 0 ? draft.phrase : null
    const start = clauseStart(s.tokens, at)
    const end = clauseEnd(s.tokens, at)
    const verb = claim.form === 'noun' ? s.tokens.findLastIndex((t, k) => k < at && t.pos === 'VERB') : at
    const subject = verb < 0 ? { how: 'none' as const, group: null } : findSubject(s, verb)
    const by = findByAgent(s, at + 1) ?? (head ? findByAgent(s, head.to) : null)
    const owned = head !== null && /^(its|their|his|her)$/.test(s.tokens[head.from]?.lower ?? '')
    const lead = head ? s.tokens.slice(head.from, head.head).some((t) => /^(its|their|his|her)$/.test(t.lower)) : false
    const groups = listGroups(s)
    const inside = (g: PartyGroup) => head !== null && g.from >= head.from && g.to <= head.to
    const comp = (g: PartyGroup) => head !== null && g.from >= head.to && g.to <= head.end
    const lastLeft = groups.findLast((g) => !g.member && g.to <= at)
    const firstRight = groups.find((g) => !g.member && g.from > at)
    for (const g of groups) {
      const where = inside(g)
        ? `pre ${g.form} ${g.how}`
        : comp(g)
          ? `comp ${g.prep}`
          : g.to <= at
            ? `left ${g.prep}${g.from < start ? ' far' : ''}`
            : `right ${g.prep}${g.from >= end ? ' far' : ''}`
      const rel =
        g === subject.group || (g.member && subject.group && g.from >= subject.group.from && g.to <= subject.group.to)
          ? 'subj'
          : by && g.from >= by[0] && g.to <= by[1]
            ? 'by'
            : where
      see(
        g.codes,
        rel,
        `${voice} ${rel}`,
        `${family} ${rel}`,
        `${g.form} ${rel}`,
        'here',
        ...(g.member ? ['member', `member ${rel}`] : []),
        ...(g.size > 1 ? ['joined', `joined ${rel}`] : []),
        ...(g === lastLeft ? ['last left', `${voice} last left`] : []),
        ...(g === firstRight ? ['first right', `${voice} first right`] : []),
        ...(rel === 'subj' && lead ? ['its subj'] : []),
      )
    }
    const topic = findTopic(document, claim.order)
    const nobody = subject.how === 'named' ? 'named' : subject.how
    if (topic) see(topic.codes, 'topic', `topic ${nobody}`, `topic ${voice} ${nobody}`, ...(owned ? ['topic its'] : []))
    const own = document.subjects[claim.order]?.group
    if (own) see(own.codes, 'main', `main ${nobody}`, ...(lead ? ['main its'] : []))
    for (let back = 1; back <= 3; back++) {
      const before = document.sentences[claim.order - back]
      if (!before || typeof before.place === 'string' || typeof s.place === 'string') break
      const near = before.place === s.place ? '' : ' par'
      for (const g of listGroups(before)) {
        if (g.member) continue
        see(g.codes, `back ${Math.min(back, 2)}`, `back ${back} ${g.prep}${near}`)
      }
      const group = document.subjects[claim.order - back]?.group
      if (group) see(group.codes, `back subj ${back}${near}`, `back subj ${back} ${nobody}`)
    }
    for (const cue of [
      `star subj ${subject.how}`,
      `star ${voice}`,
      `star comp ${groups.some(comp)}`,
      ...starWords(claim),
    ])
      see(['*'], cue, `${family} ${cue}`)
    if (groups.length === 0) see(['*'], 'star none here')
  }
  readOthers(claim, others, see)
  readArticle(document, see)
  const pairs = others
    .filter((o) => o.order !== claim.order && o.measure.senders.length > 0 && o.measure.targets.length > 0)
    .map((o) => ({ senders: o.measure.senders, targets: o.measure.targets, kind: o.measure.kind }))
  return { claim, voice, family, candidates: [...found.values()], others: pairs }
}

const WIDE = new Set(
  'all every world global worldwide foreign most-favoured universal overseas non imported any international'.split(' '),
)

/** Words in a measure's name that tell whom it hits: all, exports, imports. */
function starWords(claim: RawClaim): string[] {
  const words = claim.measure.name.toLowerCase().split(/[^\p{L}]+/u)
  const out: string[] = []
  if (words.some((w) => WIDE.has(w))) out.push('star wide')
  if (words.some((w) => /^exports?$|^shipments?$|^sales$/.test(w))) out.push('star export')
  if (words.some((w) => /^imports?$/.test(w))) out.push('star import')
  if (words.some((w) => /^(treaty|convention|protocol|statute)$/.test(w))) out.push('star treaty')
  return out
}

function findTopic(document: SideDocument, order: number): PartyGroup | null {
  const here = document.sentences[order]
  const before = document.sentences[order - 1]
  if (!here || !before || typeof here.place === 'string' || typeof before.place === 'string') return null
  return document.topics[order - 1] ?? null
}

type See = (codes: PartyCode[], ...cues: string[]) => void

/** What the sentences of other claims show of their sides; nearer ones and those on the same measure speak louder. */
function readOthers(claim: RawClaim, others: RawClaim[], see: See): void {
  let nearest: RawClaim | null = null
  for (const other of others) {
    if (other === claim || (other.order === claim.order && other.deciding === claim.deciding)) continue
    const { senders, targets } = other.measure
    const same = other.measure.kind === claim.measure.kind ? 'kind' : 'any'
    const head = other.head !== '' && other.head === claim.head ? ' head' : ''
    if (senders.length > 0)
      see(senders, `other s ${same}`, `other s ${same}${head}`, ...(other.headline ? ['other s front'] : []))
    if (targets.length > 0)
      see(targets, `other t ${same}`, `other t ${same}${head}`, ...(other.headline ? ['other t front'] : []))
    if (other.headline || (senders.length === 0 && targets.length === 0)) continue
    if (other.order <= claim.order && (!nearest || other.order >= nearest.order)) nearest = other
  }
  if (!nearest) return
  const same = nearest.measure.kind === claim.measure.kind ? ' kind' : ''
  const near = claim.order - nearest.order <= 1 ? ' near' : ''
  for (const [side, codes] of [
    ['s', nearest.measure.senders],
    ['t', nearest.measure.targets],
  ] as const)
    if (codes.length > 0)
      see(codes, `last ${side}`, `last ${side}${same}`, `last ${side}${near}`, `last ${side}${same}${near}`)
}

/** How much the article speaks of a party, and in what roles. */
function readArticle(document: SideDocument, see: See): void {
  const top = document.ranked.slice(0, 6)
  top.forEach((code, rank) => {
    const acting = document.acting.get(code) ?? 0
    const acted = document.acted.get(code) ?? 0
    const share = (document.weights.get(code) ?? 0) / Math.max(1, document.weights.get(document.ranked[0] ?? '') ?? 1)
    see(
      [code],
      `rank ${Math.min(rank, 4)}`,
      share > 0.66 ? 'heavy' : share > 0.33 ? 'middling' : 'light',
      ...(acting > 2 ? ['acts often'] : acting > 0 ? ['acts'] : ['acts never']),
      ...(acted > 2 ? ['hit often'] : acted > 0 ? ['hit'] : ['hit never']),
      ...(acting > acted ? ['acts more'] : acted > acting ? ['hit more'] : []),
    )
  })
  const front = document.sentences[document.headline]
  if (front)
    for (const g of listGroups(front))
      see(
        g.codes,
        'front',
        `front ${g.prep}`,
        `front ${g.form}`,
        ...(g === document.subjects[document.headline]?.group ? ['front subj'] : []),
      )
  const lead = document.sentences[0]
  if (lead)
    for (const g of listGroups(lead))
      see(g.codes, 'lead', `lead ${g.prep}`, ...(g === document.subjects[0]?.group ? ['lead subj'] : []))
}

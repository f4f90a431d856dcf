import type { RawClaim } from '../merge-claims.ts'
import type { See } from './candidate.ts'
import { listGroups, type PartyGroup } from './party-group.ts'
import type { SentenceSigns } from './see-sentence.ts'
import type { SideDocument } from './side-document.ts'

const BACK = 3
const RECENT = 12

/** Notes what the sentences before tell: what they are about, and whom they named last. */
export function seeBefore(document: SideDocument, order: number, voice: string, signs: SentenceSigns, see: See): void {
  const here = document.sentences[order]
  if (!here) return
  const { subject, owned, generic } = signs
  const own = document.subjects[order]?.group
  if (own) see(own.codes, 'main', `main ${subject.how}`, `main ${voice}`, ...(owned ? ['main its'] : []))
  if (typeof here.place === 'string') return
  const topic = findTopic(document, order)
  if (topic) {
    const cues = [`topic ${subject.how}`, `topic ${voice} ${subject.how}`, ...(owned ? ['topic its'] : [])]
    see(topic.codes, 'topic', ...cues, ...(generic ? [`topic generic ${generic}`] : []))
  }
  const first = listGroups(here).find((g) => !g.member)
  if (first && document.sentences[order - 1]?.place !== here.place) see(first.codes, 'opens paragraph')
  const seen = new Set<string>()
  for (let back = 1; back <= RECENT; back++) {
    const before = document.sentences[order - back]
    if (!before || typeof before.place === 'string') break
    const near = before.place === here.place ? '' : ' par'
    const groups = listGroups(before)
    if (back <= BACK) {
      for (const g of groups) {
        if (!g.member) see(g.codes, `back ${Math.min(back, 2)}`, `back ${back} ${g.prep}`, `back ${back}${near}`)
      }
      const group = document.subjects[order - back]?.group
      if (group) see(group.codes, `back subj ${back}${near}`, `back subj ${back} ${subject.how}`)
    }
    for (const g of groups.toReversed()) {
      if (g.size > 1 || seen.has(g.codes.join())) continue
      seen.add(g.codes.join())
      const rank = Math.min(seen.size, 4)
      see(
        g.codes,
        `recent ${rank}`,
        `recent ${rank} ${subject.how}`,
        ...(generic ? [`recent ${rank} generic ${generic}`] : []),
      )
    }
    if (seen.size > 4) break
  }
}

function findTopic(document: SideDocument, order: number): PartyGroup | null {
  return typeof document.sentences[order - 1]?.place === 'number' ? (document.topics[order - 1] ?? null) : null
}

/** Notes what other claims' sentences show; nearer ones and those on the same measure speak louder. */
export function seeOthers(claim: RawClaim, others: RawClaim[], see: See): void {
  let nearest: RawClaim | null = null
  for (const other of others) {
    if (other.order === claim.order && other.deciding === claim.deciding) continue
    const { senders, targets } = other.measure
    const same = other.measure.kind === claim.measure.kind ? 'kind' : 'any'
    const head = other.head !== '' && other.head === claim.head ? ' head' : ''
    const front = other.headline ? ' front' : ''
    see(senders, `other s ${same}`, `other s ${same}${head}`, `other s${front}`)
    see(targets, `other t ${same}`, `other t ${same}${head}`, `other t${front}`)
    if (other.headline || (senders.length === 0 && targets.length === 0)) continue
    if (other.order <= claim.order && (!nearest || other.order >= nearest.order)) nearest = other
  }
  if (!nearest) return
  const same = nearest.measure.kind === claim.measure.kind ? ' kind' : ''
  const near = claim.order - nearest.order <= 1 ? ' near' : ''
  const cues = (side: string) => [
    `last ${side}`,
    `last ${side}${same}`,
    `last ${side}${near}`,
    `last ${side}${same}${near}`,
  ]
  see(nearest.measure.senders, ...cues('s'))
  see(nearest.measure.targets, ...cues('t'))
}

/** Notes how much the article speaks of a party, in what roles, and how its headline and opening name it. */
export function seeArticle(document: SideDocument, see: See): void {
  const most = Math.max(1, document.weights.get(document.ranked[0] ?? '') ?? 1)
  document.ranked.slice(0, 6).forEach((code, rank) => {
    const acting = document.acting.get(code) ?? 0
    const acted = document.acted.get(code) ?? 0
    const share = (document.weights.get(code) ?? 0) / most
    see(
      [code],
      `rank ${Math.min(rank, 4)}`,
      share > 0.66 ? 'heavy' : share > 0.33 ? 'middling' : 'light',
      acting > 2 ? 'acts often' : acting > 0 ? 'acts' : 'acts never',
      acted > 2 ? 'hit often' : acted > 0 ? 'hit' : 'hit never',
      ...(acting > acted ? ['acts more'] : acted > acting ? ['hit more'] : []),
    )
  })
  const front = document.sentences[document.headline]
  const acts = (at: number, g: PartyGroup, cue: string) => (g === document.subjects[at]?.group ? [cue] : [])
  for (const g of front ? listGroups(front) : [])
    see(g.codes, 'front', `front ${g.prep}`, `front ${g.form}`, ...acts(document.headline, g, 'front subj'))
  const lead = document.sentences[0]
  for (const g of lead ? listGroups(lead) : []) see(g.codes, 'lead', `lead ${g.prep}`, ...acts(0, g, 'lead subj'))
}

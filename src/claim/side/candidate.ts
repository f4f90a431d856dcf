import type { PartyCode } from '../../common/party.ts'
import type { RawClaim } from '../merge-claims.ts'

/** Parties that may be a side of a claim, with every cue for or against them, and how they stand to its words. */
export type Candidate = { key: string; codes: PartyCode[]; cues: Set<string>; stands: Set<string> }

/** Notes cues of parties; a candidate is made where it is seen first. */
export type See = (codes: PartyCode[], ...cues: string[]) => Candidate | null

/** What one claim shows of its sides, whoever they are. */
export type SideSite = {
  claim: RawClaim
  /** The sides that its own sentence tells. */
  told: { senders: PartyCode[]; targets: PartyCode[] }
  voice: string
  family: string
  candidates: Candidate[]
  /** How some party of the sentence stands to the act: what a party that stands otherwise lacks. */
  shown: string[]
  both: boolean
  /** The deciding word. */
  word: string
  /** Pairs of sides (keys with `>` between) that sentences of other claims show in full, and how near those claims are. */
  others: Map<string, Set<string>>
}

/** More would cost time and tell nothing. */
const MOST = 24

/** A book of candidates to note cues in. */
export function openCandidates(): { see: See; list: () => Candidate[] } {
  const found = new Map<string, Candidate>()
  const see: See = (codes, ...cues) => {
    if (codes.length === 0) return null
    const key = codes.join('+')
    let candidate = found.get(key)
    if (!candidate) {
      if (found.size >= MOST) return null
      candidate = { key, codes, cues: new Set(), stands: new Set() }
      found.set(key, candidate)
    }
    for (const cue of cues) candidate.cues.add(cue)
    return candidate
  }
  return { see, list: () => [...found.values()] }
}

import type { PartyCode, PartyUsage } from '../../common/party.ts'
import type { PartyEntry } from './compile-names.ts'
import type { NameMatch } from './match-names.ts'

/** What a whole document tells about names that it uses in more than one sense. */
export type Evidence = {
  /** The parties that a match stands for here; empty where it stands for none. */
  codesOf: (match: NameMatch) => PartyCode[]
}

/** Weighs the plain mentions of a document to decide the shared and ambiguous ones. `readText` gives all its text. */
export function weighEvidence(matches: NameMatch[], readText: () => string, usage: PartyUsage | undefined): Evidence {
  const counts = new Map<PartyCode, number>()
  const forms = new Map<PartyCode, Set<string>>()
  for (const { entry } of matches) {
    if (entry.ambiguous || entry.shared || entry.how === 'group') continue
    for (const code of entry.codes) {
      counts.set(code, (counts.get(code) ?? 0) + 1)
      const known = forms.get(code) ?? new Set()
      forms.set(code, known.add(entry.form))
    }
  }
  const chosen = new Map<string, PartyCode[]>()
  const ofEntry = new Map<PartyEntry, PartyCode[]>()
  const decide = ({ entry }: NameMatch): PartyCode[] => {
    const [first] = entry.codes
    const trap = usage?.traps[entry.form]
    if (trap && first && !hasOther(forms.get(first), entry.form)) {
      const text = readText()
      if (trap.some((word) => hasWord(text, word))) return []
    }
    if (entry.shared) return first && counts.has(first) ? entry.codes : []
    if (!entry.ambiguous || !first) return entry.codes
    const best = entry.codes.reduce((a, b) => ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a), first)
    return [best]
  }
  return {
    codesOf: (match) => {
      const known = ofEntry.get(match.entry)
      if (known) return known
      const key = `${match.entry.form}|${match.entry.codes.join()}`
      const codes = chosen.get(key) ?? decide(match)
      chosen.set(key, codes)
      ofEntry.set(match.entry, codes)
      return codes
    },
  }
}

const hasOther = (forms: Set<string> | undefined, form: string) =>
  forms !== undefined && forms.size > (forms.has(form) ? 1 : 0)

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at >= 0 && !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + word.length))
}

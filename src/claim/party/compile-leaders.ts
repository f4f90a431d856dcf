import type { Leader, PartyCode } from '../../common/party.ts'
import { listForms, type NameEntry } from './compile-names.ts'
import { createNameTrie, type NameTrie } from './name-trie.ts'
import { pickBySurname, pickByTenure } from './pick-leaders.ts'

/** Leaders as one day sees them. `surnames` tells the surname behind a full name; `bare` holds names of one surname only. */
export type LeaderNames = { trie: NameTrie<NameEntry>; surnameOf: Map<string, string>; bare: Set<string> }

/** Makes the names of leaders for a publication day, remembering the last few days asked for. */
export function compileLeaders(leaders: Leader[], commonSurnames: string[]): (day: string | null) => LeaderNames {
  const byName = group(leaders, (leader) => leader.name)
  const bySurname = group(leaders, (leader) => leader.surname)
  const common = new Set(commonSurnames)
  const made = new Map<string, LeaderNames>()
  return (day) => {
    const key = day ?? ''
    const known = made.get(key)
    if (known) return known
    const fresh = makeNames(byName, bySurname, common, day)
    if (made.size > 64) made.clear()
    made.set(key, fresh)
    return fresh
  }
}

function makeNames(
  byName: Map<string, Leader[]>,
  bySurname: Map<string, Leader[]>,
  common: Set<string>,
  day: string | null,
): LeaderNames {
  const trie = createNameTrie<NameEntry>()
  const surnameOf = new Map<string, string>()
  const bare = new Set<string>()
  const add = (form: string, code: PartyCode | null) => {
    if (!code) return
    for (const variant of listForms(form)) {
      trie.add(variant, { kind: 'party', form, codes: [code], how: 'leader', ambiguous: false, shared: false })
    }
  }
  for (const [name, tenures] of byName) {
    add(name, pickByTenure(tenures, day))
    surnameOf.set(name, tenures[0]?.surname ?? name)
  }
  for (const [surname, tenures] of bySurname) {
    bare.add(surname)
    add(surname, pickBySurname(tenures, day, common.has(surname)))
  }
  return { trie, surnameOf, bare }
}

function group(leaders: Leader[], key: (leader: Leader) => string): Map<string, Leader[]> {
  const out = new Map<string, Leader[]>()
  for (const leader of leaders) {
    const list = out.get(key(leader))
    if (list) list.push(leader)
    else out.set(key(leader), [leader])
  }
  return out
}

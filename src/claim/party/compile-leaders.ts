import type { Leader, PartyCode } from '../../common/party.ts'
import { type LeaderName, listForms, type NameTable, type PartyEntry, putName } from './compile-names.ts'
import { pickBySurname, pickByTenure, readTenure } from './pick-leaders.ts'

/** `surnameOf` tells the surname behind a full name; `bare` holds names of one surname only. */
export type LeaderNames = { surnameOf: Map<string, string>; bare: Set<string> }

/**
 * Adds the names of leaders to a table, once for all days: whom a name stands for on a day is told when it is met.
 * Surnames that many people bear (`commonSurnames`) always need evidence in the document, so they are left out.
 */
export function compileLeaders(table: NameTable, leaders: Leader[], commonSurnames: string[]): LeaderNames {
  const common = new Set(commonSurnames)
  const surnameOf = new Map<string, string>()
  const bare = new Set<string>()
  for (const [name, own] of group(leaders, (leader) => leader.name)) {
    const tenures = [...own].sort((a, b) => (a.from < b.from ? -1 : 1)).map(readTenure)
    surnameOf.set(name, own[0]?.surname ?? name)
    addLeader(table, name, own, (day) => pickByTenure(tenures, day))
  }
  for (const [surname, own] of group(leaders, (leader) => leader.surname)) {
    bare.add(surname)
    if (common.has(surname)) continue
    const tenures = own.map(readTenure)
    addLeader(table, surname, own, (day) => pickBySurname(tenures, day))
  }
  return { surnameOf, bare }
}

function addLeader(
  table: NameTable,
  form: string,
  own: Leader[],
  pick: (day: number | null) => PartyCode | null,
): void {
  const entries = new Map<PartyCode, PartyEntry>()
  for (const { party } of own) {
    entries.set(party, { kind: 'party', form, codes: [party], how: 'leader', ambiguous: false, shared: false })
  }
  const leader: LeaderName = {
    entryOn: (day) => {
      const code = pick(day)
      return code === null ? null : (entries.get(code) ?? null)
    },
  }
  for (const variant of listForms(form)) putName(table, variant).leaders.push(leader)
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

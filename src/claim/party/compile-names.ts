import type { Gazetteer, PartyCode, PartyUsage } from '../../common/party.ts'
import { createNameTrie, type NameTrie } from './name-trie.ts'
import type { MentionGuise } from './party-mention.ts'

export type PartyEntry = {
  kind: 'party'
  form: string
  codes: PartyCode[]
  how: MentionGuise
  ambiguous: boolean
  shared: boolean
}

/** What a name stands for: parties in a guise, or (`mask`) nothing although it looks like one. */
export type NameEntry = PartyEntry | { kind: 'mask' }

/** Whom a leader's name stands for on a day (since 1970-01-01), or where the day is unknown; null where nobody. */
export type LeaderName = { entryOn: (day: number | null) => PartyEntry | null }

/** What a name stands for on any day: leaders first, then the `entry` that no day changes. */
export type KnownName = { entry: NameEntry | null; leaders: LeaderName[] }

export type NameTable = NameTrie<KnownName>

export const MASK: NameEntry = { kind: 'mask' }

const NO_STRIP = new Set(['Malé', 'Réunion'])

/** The forms under which one name is printed: as given, without accents, in capitals, at the start of a sentence. */
export function listForms(name: string): string[] {
  const forms = [name]
  if (!NO_STRIP.has(name)) forms.push(name.normalize('NFD').replace(/[\u0300-\u036f]/gu, ''))
  const first = name.charAt(0)
  if (first !== first.toUpperCase()) forms.push(first.toUpperCase() + name.slice(1))
  if (/\p{Ll}/u.test(name) && name.length > 3) forms.push(name.toUpperCase())
  return [...new Set(forms)]
}

/** The place of a name in a table, empty where it is new. */
export const putName = (table: NameTable, name: string): KnownName =>
  table.put(name, () => ({ entry: null, leaders: [] }))

/** The entry of a name on a day. */
export function entryOn(known: KnownName, day: number | null): NameEntry | null {
  for (const leader of known.leaders) {
    const entry = leader.entryOn(day)
    if (entry) return entry
  }
  return known.entry
}

/** All names of a gazetteer but its leaders in one tree: masks, groups and shared names first, so that they win over plain ones. */
export function compileNames(gazetteer: Gazetteer): NameTable {
  const table: NameTable = createNameTrie()
  const { usage } = gazetteer
  const shared = new Set(usage?.sharedOrgans ?? [])
  const add = (name: string, entry: NameEntry) => {
    for (const form of listForms(name)) putName(table, form).entry ??= entry
  }
  if (usage) addUsage(usage, add)
  for (const party of gazetteer.parties) {
    const put = (names: string[], how: MentionGuise) => {
      for (const form of names) {
        const isShared = how === 'organ' && shared.has(form)
        add(form, { kind: 'party', form, codes: [party.code], how, ambiguous: false, shared: isShared })
      }
    }
    put([party.name, ...party.names], 'name')
    put(party.demonyms, 'demonym')
    put(party.seats, 'seat')
    put(party.organs, 'organ')
  }
  return table
}

function addUsage(usage: PartyUsage, add: (name: string, entry: NameEntry) => void): void {
  for (const name of usage.masks) add(name, MASK)
  for (const [form, codes] of Object.entries(usage.groups)) {
    add(form, { kind: 'party', form, codes: [...codes].sort(), how: 'group', ambiguous: false, shared: false })
  }
  for (const [form, codes] of Object.entries(usage.ambiguous)) {
    const how = /(an|ese)s?$/.test(form) ? 'demonym' : /^[A-Z][a-z]+$/.test(form) ? 'name' : 'organ'
    add(form, { kind: 'party', form, codes, how, ambiguous: true, shared: false })
  }
}

import type { Gazetteer, PartyCode } from '../common/party.ts'

/** Finds parties by what people call them. */
export type PartyDirectory = {
  /** The name shown to people; the code itself where the gazetteer has none. */
  partyName(code: PartyCode): string
  /** The party that a code, name, abbreviation or demonym stands for, in any case; null when there is none. */
  findPartyCode(text: string): PartyCode | null
  listParties(): { code: PartyCode; name: string }[]
}

export function createPartyDirectory({ parties }: Gazetteer): PartyDirectory {
  const names = new Map(parties.map(({ code, name }) => [code, name]))
  const codes = new Map<string, PartyCode>()
  // What is named first wins: a code before a name, a name before an abbreviation, a demonym last.
  for (const list of [
    parties.map(({ code }): [string, PartyCode] => [code, code]),
    parties.map(({ code, name }): [string, PartyCode] => [name, code]),
    parties.flatMap(({ code, names }) => names.map((name): [string, PartyCode] => [name, code])),
    parties.flatMap(({ code, demonyms }) => demonyms.map((name): [string, PartyCode] => [name, code])),
  ])
    for (const [text, code] of list) if (!codes.has(keyOf(text))) codes.set(keyOf(text), code)
  return {
    partyName: (code) => (code === '*' ? 'everyone' : (names.get(code) ?? code)),
    findPartyCode: (text) => (names.has(text) ? text : (codes.get(keyOf(text)) ?? null)),
    listParties: () => parties.map(({ code, name }) => ({ code, name })),
  }
}

/** A name without accents, dots, capitals and a leading article, so that "the U.S." finds "US". */
function keyOf(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('.', '').replaceAll('’', "'")
  return plain.replace(/\s+/g, ' ').trim().toLowerCase().replace(/^the /, '')
}

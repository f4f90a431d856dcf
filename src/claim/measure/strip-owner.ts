import type { PartyMention } from '../party/party-mention.ts'

/** A measure's name without the party in front that keeps it ("US security assistance", "Libya's embassy"). */
export function stripOwner(name: string, before: PartyMention[]): string {
  const first = before.find((p) => name.startsWith(p.text))
  const rest = first
    ? name
        .slice(first.text.length)
        .replace(/^['’]s?(?=\s)/, '')
        .trim()
    : ''
  return /^\p{L}/u.test(rest) ? rest : name
}

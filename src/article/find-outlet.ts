import known from '../../gazetteer/outlets.json' with { type: 'json' }
import { foldWords } from './fold-words.ts'

const byDomain = new Map(known.outlets.flatMap((outlet) => outlet.domains.map((domain) => [domain, outlet.name])))
const byName = new Map(
  known.outlets.flatMap((outlet) => [outlet.name, ...outlet.names].map((name) => [name.toLowerCase(), outlet.name])),
)
const agencies = new Set(known.agencies)
const foldedAgencies = new Set(known.agencies.filter((name) => name.length > 3).map((name) => name.toLowerCase()))

/** The outlet that publishes at an address, as it calls itself; null when the table does not know the domain. */
export function findOutletByUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const labels = new URL(url).hostname.split('.')
  for (let i = 0; i < labels.length - 1; i++) {
    const outlet = byDomain.get(labels.slice(i).join('.'))
    if (outlet) return outlet
  }
  return null
}

/** The outlet that goes by this name ("Deutsche Welle" is DW), or null. */
export function findOutletByName(name: string): string | null {
  return byName.get(name.trim().toLowerCase()) ?? null
}

/** Whether a name is that of a news agency. Short names count only as agencies write them: "AP" yes, "ap" no. */
export function isAgency(name: string): boolean {
  return agencies.has(name) || foldedAgencies.has(name.toLowerCase())
}

const NOBODY =
  /^(?:admin|null|undefined|webmaster|online|redaktion|red\.?|editor|staff|news desk)$|\b(?:gmbh|nachrichten|newsroom)\b|^[\p{L}\d-]{2,}(?:\.[\p{L}\d-]{2,})+$/iu

/** Whether a name that stands where an author is expected names no person, but an outlet (one of those given or any known), or nobody. */
export function namesOutlet(name: string, outlets: (string | null | undefined)[]): boolean {
  const folded = foldWords(name)
  if (NOBODY.test(name) || findOutletByName(name) !== null) return true
  return outlets.some((each) => each && (folded === foldWords(each) || name === initialsOf(each)))
}

/** "Legal Tribune Online" gives "LTO". */
const initialsOf = (name: string) =>
  name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('')

import { findOutletByName, isAgency } from './find-outlet.ts'

/** Who wrote an article: people (and desks) apart from the agencies they drew on, as printed. */
export type Bylines = { bylines: string[]; agencies: string[] }

const LEAD =
  /^(?:(?:written|story|report|reporting|text|analysis|opinion|words|posted|published|reported) by|by|von|par|por|di|door|av|autorin\/autor:?|autor(?:in)?:?|author:?|exclusive by)[:\s]\s*/i
const JOINTS = /\s*(?:,|;|\||\/|\band\b|\bund\b|\bet\b|\by\b|\bwith\b|\bmit\b|\bavec\b|&|·|•)\s*/i
const ROLE =
  /\b(?:correspondent|editor|reporter|writer|staff|bureau|desk|chief|columnist|analyst|producer|contributor|korrespondent|redakteur|redaktion|journalist|newsroom|senior|diplomatic|political|economics|business|defen[cs]e|security|foreign|affairs)\b/i
const PLACE = /^(?:in|from|at|aus|à)\s|\s(?:in|from|aus)\s+\p{Lu}[\p{L} ,.'-]*$/iu

/** Whether a line begins as bylines do ("By …"), whatever follows. */
export function hasBylineLead(line: string): boolean {
  const lead = LEAD.exec(line)
  return lead !== null && /^[^\p{Ll}\d]/u.test(line.slice(lead[0].length))
}

/**
 * Splits a byline into people and agencies: "By Ann Lee and Bo Ek, AFP", "Ann Lee with dpa", "Ann Lee | Reuters". Roles,
 * places, addresses and the outlet's own name after a person are dropped; a desk that stands alone is kept.
 */
export function splitByline(line: string): Bylines {
  const found: Bylines = { bylines: [], agencies: [] }
  const text = line
    .replace(LEAD, '')
    .replace(/\(([^()]{1,60})\)/g, ', $1')
    .replace(/\S+@\S+|(?:^|\s)@\w+|https?:\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  for (const raw of text.split(JOINTS)) {
    const part = raw.replace(LEAD, '').replace(/^[\s.:–—-]+|[\s:–—-]+$/g, '')
    if (part === '') continue
    if (isAgency(part)) add(found.agencies, part)
    else if (!/\p{L}{2}/u.test(part) || /\d{2}/.test(part)) continue
    else if (found.bylines.length + found.agencies.length > 0 && isTrailer(part)) continue
    else add(found.bylines, part.replace(/^(.{3,60}?)\s(?:in|from|aus)\s\p{Lu}.{1,40}$/u, '$1'))
  }
  return found
}

/** What follows a name without being one: a role, a place, the outlet. */
function isTrailer(part: string): boolean {
  return ROLE.test(part) || PLACE.test(part) || findOutletByName(part) !== null || !part.includes(' ')
}

function add(list: string[], name: string): void {
  if (!list.includes(name)) list.push(name)
}

/**
 * Whether a line looks like names alone: two to four capitalised words each, or agencies, joined as bylines are. Such a
 * line is a byline only where one is expected.
 */
export function looksLikeNames(line: string): boolean {
  if (line.length > 120 || /[.!?:"“”]$|\d/.test(line.replace(/\b\p{Lu}\.$/u, ''))) return false
  const parts = line
    .replace(LEAD, '')
    .replace(/\(([^()]{1,60})\)$/, ', $1')
    .replace(/\s(?:in|from|aus)\s\p{Lu}[\p{L} '-]{1,40}$/u, '')
    .split(JOINTS)
    .filter((part) => part !== '')
  return parts.length > 0 && parts.every(isName)
}

function isName(part: string): boolean {
  if (isAgency(part) || /^agencies$/i.test(part)) return true
  const words = part.split(' ')
  if (words.length < 2 || words.length > 4) return false
  return words.every((word) => /^(?:\p{Lu}[\p{L}'’.-]*|van|von|de|da|di|del|der|den|al|bin|la|le|el|zu)$/u.test(word))
}

const DATELINE = /^\p{Lu}[\p{L}\d ,./'’-]{1,60}\(([^()]{2,40})\)\s*[-–—]/u

/** The agencies of a dateline, "GENEVA (Reuters) — …", and of a sign-off, "ab/cd (AFP, dpa)". */
export function findAgenciesIn(paragraph: string): string[] {
  const named = DATELINE.exec(paragraph.slice(0, 140))?.[1] ?? SIGN_OFF.exec(paragraph)?.[1] ?? ''
  return named
    .split(/[,/;]| and /)
    .map((name) => name.trim())
    .filter(isAgency)
}

const SIGN_OFF = /^[a-zäöü]{1,6}(?:[/, ]{1,2}[a-zäöü]{1,6}){0,4} ?\(([\p{L} ,/.-]{2,60})\)$/u

/** Whether a line is the initials of a desk with the agencies used. */
export function isSignOff(line: string): boolean {
  return SIGN_OFF.test(line) || /^[a-z]{2,3}(?:\/[a-z]{2,4}){1,4}$/.test(line)
}

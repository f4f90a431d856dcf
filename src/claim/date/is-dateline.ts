import type { DateMention } from './date-mention.ts'

/** A dateline's places are few and short: "PARIS/BRUSSELS (AFP), ". */
const MAX_LEAD = 60

/**
 * Whether the first date of a paragraph is its dateline: "SEOUL, April 25, 2023.", "Friday, August 10, 2018.",
 * "Brussels, 12 March 2020 –". Only a day can be one.
 */
export function isDateline(text: string, mention: DateMention): boolean {
  if (mention.duration || mention.nameYear || mention.start !== mention.phraseStart || mention.start > MAX_LEAD)
    return false
  if (!/\p{Nd}/u.test(mention.text) || (mention.edtf !== null && !/^\d{4}-\d{2}-\d{2}$/.test(mention.edtf)))
    return false
  const lead = text.slice(0, mention.start).trim()
  const tail = text.slice(mention.end).trimStart()
  const stops = tail === '' || tail.startsWith('.')
  const dashes = /^(?:[-–—:]|\([\p{L} /]{2,20}\))/u.test(tail)
  // With a dash behind it a bare date opens an entry of a chronology.
  if (lead === '') return stops
  if (!/^\p{Lu}/u.test(lead) || !/[,).]$/.test(lead)) return false
  const names = lead.split(/[^\p{L}\p{M}]+/u).filter(Boolean)
  const capitals = names.some((name) => name.length > 2 && name === name.toUpperCase())
  const titled = names.length <= 4 && names.every((name) => /^\p{Lu}/u.test(name))
  if (capitals) return stops || dashes
  const dated = /^\p{Nd}|\p{Nd}{4}$/u.test(mention.text)
  return titled && lead.endsWith(',') && ((dashes && dated) || (stops && (dated || names.length <= 2)))
}

import { describe, expect, it } from 'vitest'
import { readSentence } from '../testing/read-sentence.ts'
import { findSubject } from './find-subject.ts'

/** The subject of a verb as "PE+CL", "pronoun", "noun" or "none". */
function subjectOf(verb: string, text: string): string {
  const s = readSentence(text)
  const at = s.tokens.findIndex((t) => t.text === verb)
  if (at < 0) throw new Error(`"${verb}" is no word of: ${text}`)
  const { how, group } = findSubject(s, at)
  return group ? group.codes.join('+') : how
}

describe('findSubject', () => {
  const rows: [string, string, string, string][] = [
    ['stands before its verb', 'lifted', 'Peru lifted the import ban.', 'PE'],
    ['is joined by "and"', 'lifted', 'Peru and Chile lifted the import ban.', 'CL+PE'],
    ['stands behind a day', 'lifted', 'On Monday Peru lifted the import ban.', 'PE'],
    ['stands before an aside', 'stopped', 'Japan, the largest donor, stopped new loans.', 'JP'],
    ['is no party of the aside', 'stopped', 'Japan, Peru’s largest donor, stopped new loans.', 'JP'],
    ['owns a ministry', 'lifted', 'The Peruvian trade ministry lifted the ban.', 'PE'],
    ['is shared by two verbs', 'suspended', 'Peru closed the border and suspended flights.', 'PE'],
    ['goes before "which"', 'imposed', 'Peru, which imposed the ban in May, said nothing.', 'PE'],
    ['goes over a relative clause', 'lifted', 'Peru, which imposed the ban in May, lifted it.', 'PE'],
    ['governs an infinitive', 'lift', 'Peru agreed on Monday to lift the ban.', 'PE'],
    ['of an infinitive is whom somebody asks', 'lift', 'Chile urged Peru to lift the ban.', 'PE'],
    ['of a gerund follows the comma', 'Citing', 'Citing unrest, Peru suspended flights.', 'PE'],
    ['may be a pronoun', 'lifted', 'On Monday it lifted the ban.', 'pronoun'],
    ['may be no party', 'lifted', 'The deadlines were lifted.', 'noun'],
    ['is not the party whose allies act', 'froze', 'The allies of Peru froze the aid.', 'noun'],
    ['may own a government with "of"', 'froze', 'The government of Peru froze the aid.', 'PE'],
    ['is not the neighbour’s owner', 'froze', 'Fiji’s neighbours, Australia and New Zealand, froze aid.', 'AU+NZ'],
    ['is not in a place', 'agreed', 'In Lima ministers agreed to a ban.', 'noun'],
  ]
  it.each(rows)('%s', (_name, verb, text, expected) => {
    expect(subjectOf(verb, text)).toBe(expected)
  })
})

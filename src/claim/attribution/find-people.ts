import type { SentenceReading } from '../rules/rule.ts'

/** Surnames that stand alone in a document, to the full name it gives ("Wells" to "Alice Wells"). */
export function findPeople(sentences: SentenceReading[]): Map<string, string> {
  const people = new Map<string, string>()
  for (const s of sentences) {
    for (let i = 0; i + 1 < s.tokens.length; i++) {
      const [first, last] = [s.tokens[i], s.tokens[i + 1]]
      if (first?.pos !== 'PROPN' || last?.pos !== 'PROPN' || s.tokens[i + 2]?.pos === 'PROPN') continue
      if (!/^\p{Lu}[\p{L}’'-]+$/u.test(first.text) || !/^\p{Lu}[\p{L}’'-]+$/u.test(last.text)) continue
      if (s.lexicon.attribution.titles.includes(first.lower) || s.place === 'headline') continue
      if (
        s.parties.some((p) => p.start <= first.start && p.end > first.start && p.how !== 'leader' && p.how !== 'person')
      )
        continue
      if (!people.has(last.text)) people.set(last.text, `${first.text} ${last.text}`)
    }
  }
  return people
}

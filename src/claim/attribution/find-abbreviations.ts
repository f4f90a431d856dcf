import type { SentenceReading } from '../rules/rule.ts'

/** Short names that an article gives in brackets behind long ones: "SDF" to "Syrian Democratic Forces". */
export function findAbbreviations(sentences: SentenceReading[]): Map<string, string> {
  const out = new Map<string, string>()
  for (const s of sentences) {
    for (let i = 2; i + 1 < s.tokens.length; i++) {
      const short = s.tokens[i]?.text ?? ''
      if (s.tokens[i - 1]?.text !== '(' || s.tokens[i + 1]?.text !== ')' || !/^\p{Lu}{2,7}$/u.test(short)) continue
      const from = startOf(s, i - 1, short)
      const long = s.text.slice(s.tokens[from ?? i]?.start ?? 0, s.tokens[i - 2]?.end ?? 0)
      if (from !== null && !out.has(short)) out.set(short, long)
    }
  }
  return out
}

/** Where the words begin whose first letters a short name is made of; null where it is not. */
function startOf(s: SentenceReading, end: number, short: string): number | null {
  let left = short.length - 1
  for (let k = end - 1; k >= 0 && end - k < 14; k--) {
    const token = s.tokens[k]
    if (!token) return null
    if (token.text[0]?.toUpperCase() === short[left]) {
      left--
      if (left < 0) return k
    } else if (!token.is.nameLink) return null
  }
  return null
}

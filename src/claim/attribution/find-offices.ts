import type { SentenceReading } from '../rules/rule.ts'
import type { Token } from '../token/token.ts'
import { compileVoices } from './compile-voices.ts'

/** Who holds an office in an article: the words before the office and its holder's full name. */
export type Holder = { words: Set<string>; name: string }

/**
 * Offices that an article gives to people it names in full, by the noun that ends their title: "foreign secretary Robin
 * Cook", "Robin Cook, the British foreign secretary".
 */
export function findOffices(sentences: SentenceReading[]): Map<string, Holder[]> {
  const out = new Map<string, Holder[]>()
  const put = (s: SentenceReading, title: number, from: number, to: number) => {
    const name = s.text.slice(s.tokens[from]?.start ?? 0, s.tokens[to - 1]?.end ?? 0)
    const words = new Set(s.tokens.slice(Math.max(0, title - 5), title + 1).map((t) => t.lower))
    const key = s.tokens[title]?.lower ?? ''
    out.set(key, [...(out.get(key) ?? []), { words, name }])
  }
  for (const s of sentences) {
    const { titles } = compileVoices(s.lexicon)
    for (let i = 0; i < s.tokens.length; i++) {
      if (!titles.has(s.tokens[i]?.lower ?? '')) continue
      const from = s.tokens[i + 1]?.text === ',' ? i + 2 : i + 1
      const to = readFullName(s.tokens, from, titles)
      if (to !== null && (from === i + 1 || s.tokens[to]?.text === ',')) put(s, i, from, to)
      else if (/^[,.;]$/.test(s.tokens[i + 1]?.text ?? '') || s.tokens[i + 1]?.is.genitive) {
        const comma = lastComma(s.tokens, i)
        const start = comma === null ? null : startOfName(s.tokens, comma, titles)
        if (comma !== null && start !== null) put(s, i, start, comma)
      }
    }
  }
  return out
}

/** End of a name of two to four large words at token `from`. */
function readFullName(tokens: Token[], from: number, titles: Set<string>): number | null {
  let to = from
  let large = 0
  while (to < tokens.length && to - from < 6) {
    const token = tokens[to]
    if (!token) break
    if (isLarge(token) && !titles.has(token.lower)) large++
    else if (large === 0 || !(token.is.nameParticle || token.text === '-' || token.pos === 'X')) break
    to++
  }
  return large >= 2 && large <= 4 ? to : null
}

const isLarge = (t: Token) => t.pos === 'PROPN' && /^\p{Lu}/u.test(t.text)

/** The comma at most six words before an office that stands behind its holder. */
function lastComma(tokens: Token[], title: number): number | null {
  for (let k = title - 1; k > 0 && title - k < 7; k--) {
    if (tokens[k]?.text === ',') return k
    if (!/^(DET|ADJ|NOUN|PROPN|PART|PRON|X)$/.test(tokens[k]?.pos ?? '')) return null
  }
  return null
}

function startOfName(tokens: Token[], end: number, titles: Set<string>): number | null {
  let from = end
  let large = 0
  while (from > 0 && end - from < 5) {
    const token = tokens[from - 1]
    if (!token || titles.has(token.lower)) break
    if (isLarge(token)) large++
    else if (!(token.is.nameParticle || token.text === '-' || token.pos === 'X')) break
    from--
  }
  return large >= 2 ? from : null
}

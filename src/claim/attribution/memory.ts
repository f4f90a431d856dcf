import type { SentenceReading } from '../rules/rule.ts'
import { compileVoices } from './compile-voices.ts'
import { canSpeak, type Span, sayName } from './read-name.ts'

/** Who was named in an article so far, to tell who "he" and "it" are. */
export type Memory = {
  /** The name of a speaker, pronouns resolved and surnames made full; null where it is nobody that can be told. */
  name: (s: SentenceReading, span: Span) => string | null
  /** Somebody is the subject of a sentence. */
  meet: (s: SentenceReading, span: Span) => void
  /** Somebody has spoken. */
  speak: (s: SentenceReading, span: Span, speakers: string[]) => void
  /** Who was the subject of the last sentence. */
  subject: string | null
}

const NOBODY = /^(i|we|you|us|this|that|these|those|there|what|which|who|one|nobody|no|none|everyone|it)$/i
const MAX_WORDS = 10

/** A memory of people and bodies; `people` gives the full name to a surname. */
export function createMemory(people: Map<string, string>): Memory {
  let person: string | null = null
  let body: string | null = null
  let several: string | null = null
  const keep = (s: SentenceReading, span: Span, name: string) => {
    if (isPlural(s, span)) several = name
    if (isPerson(s, span, name, people)) person = name
    else if (!isPlural(s, span)) body = name
    memory.subject = name
  }
  const memory: Memory = {
    subject: null,
    name: (s, span) => {
      const word = s.tokens[span.from]?.lower ?? ''
      if (span.to - span.from === 1) {
        if (word === 'he' || word === 'she') return person
        if (word === 'it') return body
        if (word === 'they') return several ?? body
        if (NOBODY.test(word)) return null
      }
      const said = sayName(s, span)
      const name = people.get(said) ?? said
      if (!/\p{L}/u.test(name) || NOBODY.test(name)) return null
      return name.split(' ').slice(0, MAX_WORDS).join(' ')
    },
    meet: (s, span) => {
      if (s.tokens[span.from]?.pos === 'PRON' || !canSpeak(s, span)) return
      const name = memory.name(s, span)
      if (name) keep(s, span, name)
    },
    speak: (s, span, speakers) => {
      const name = speakers[0]
      if (!name) return
      if (/^(he|she|it|they)$/.test(s.tokens[span.from]?.lower ?? '')) memory.subject = name
      else keep(s, span, name)
    },
  }
  return memory
}

/** A personal name, or a noun for one person: "the minister". */
function isPerson(s: SentenceReading, { to }: Span, name: string, people: Map<string, string>): boolean {
  for (const full of people.values()) if (full === name) return true
  const last = s.tokens[to - 1]
  if (!last) return false
  const { titles } = compileVoices(s.lexicon.attribution)
  if (titles.has(last.lower) || name.split(' ').some((word) => titles.has(word.toLowerCase()) && /^\p{Ll}/u.test(word)))
    return true
  return s.parties.some((p) => (p.how === 'leader' || p.how === 'person') && p.end === last.end)
}

const isPlural = (s: SentenceReading, { from, to }: Span) =>
  s.tokens.slice(from, to).some((t) => t.lower === 'and') ||
  (s.tokens[to - 1]?.pos === 'NOUN' && /[^s]s$/.test(s.tokens[to - 1]?.lower ?? ''))

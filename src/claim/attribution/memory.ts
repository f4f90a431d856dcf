import type { SentenceReading } from '../rules/rule.ts'
import { createRoles } from '../token/grammar.ts'
import { compileVoices } from './compile-voices.ts'
import { findAbbreviations } from './find-abbreviations.ts'
import { findOffices, type Holder } from './find-offices.ts'
import { findPeople } from './find-people.ts'
import { canSpeak, headOf, type Span, sayName } from './read-name.ts'

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

const MAX_WORDS = 10

/** A memory of the people and bodies of an article. */
export function createMemory(sentences: SentenceReading[]): Memory {
  const people = findPeople(sentences)
  const full = new Set(people.values())
  const offices = findOffices(sentences)
  for (const holders of offices.values()) for (const { name } of holders) full.add(name)
  const short = findAbbreviations(sentences)
  let person: string | null = null
  let body: string | null = null
  let several: string | null = null
  const keep = (s: SentenceReading, span: Span, name: string, spoke: boolean) => {
    if (isPlural(s, span)) {
      if (spoke || several === null) several = name
    } else if (full.has(name) || isPerson(s, span, name)) person = name
    else body = name
    memory.subject = name
  }
  const memory: Memory = {
    subject: null,
    name: (s, span) => {
      if (span.to - span.from === 1) {
        const first = s.tokens[span.from]?.is
        if (first?.onePerson) return person
        if (first?.oneBody) return body
        if (first?.severalPeople) return several ?? body
        if (first?.nobody) return null
      }
      const said = sayName(s, span)
      const name = people.get(said) ?? short.get(said) ?? findHolder(offices, said) ?? said
      if (!/\p{L}/u.test(name) || createRoles(s.lexicon.grammar)(name.toLowerCase()).nobody) return null
      return name.split(' ').slice(0, MAX_WORDS).join(' ')
    },
    meet: (s, span) => {
      if (s.tokens[span.from]?.pos === 'PRON' || !canSpeak(s, span)) return
      const name = memory.name(s, span)
      if (name) keep(s, span, name, false)
    },
    speak: (s, span, speakers) => {
      const name = speakers[0]
      if (!name) return
      if (s.tokens[span.from]?.is.thirdPerson) memory.subject = name
      else keep(s, span, name, true)
    },
  }
  return memory
}

/** Who "the minister" is: the one holder of that office, or the only one whose title has all the words. */
function findHolder(offices: Map<string, Holder[]>, said: string): string | null {
  const words = said.toLowerCase().split(' ')
  const holders = offices.get(words.at(-1) ?? '')
  if (!holders || words.length > 4 || words.some((w) => w.endsWith("'s") || w.endsWith('’s'))) return null
  const fits = holders.filter((h) => words.every((w) => h.words.has(w)))
  const names = new Set(fits.map((h) => h.name))
  return names.size === 1 ? (fits[0]?.name ?? null) : null
}

/** A personal name, or a noun for one person: "the minister". */
function isPerson(s: SentenceReading, span: Span, name: string): boolean {
  const head = s.tokens[headOf(s, span)]
  if (!head) return false
  const { titles } = compileVoices(s.lexicon)
  if (titles.has(head.lower)) return true
  if (name.split(' ').some((word) => titles.has(word.toLowerCase()) && /^\p{Ll}/u.test(word))) return true
  return s.parties.some((p) => (p.how === 'leader' || p.how === 'person') && p.end === head.end)
}

function isPlural(s: SentenceReading, span: Span): boolean {
  const head = headOf(s, span)
  return (
    s.tokens.slice(span.from, head).some((t) => t.is.and) ||
    (s.tokens[head]?.pos === 'NOUN' && s.tokens[head]?.is.sForm)
  )
}

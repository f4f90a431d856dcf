import { edtfRange } from '../../common/edtf-range.ts'
import type { DateLexicon } from './date-lexicon.ts'
import type { DateContext, DateMention, DateRelation } from './date-mention.ts'
import { DATE_PARSERS } from './date-parsers.ts'
import type { DateFinding, DatePart, DateSite, FoundDate } from './date-site.ts'
import { isDateline } from './is-dateline.ts'
import { isHeading } from './is-heading.ts'
import { joinRange } from './join-range.ts'
import { listDateVocabulary, markOpenings } from './mark-openings.ts'
import { phraseAt } from './phrase-map.ts'
import { type DateWords, prepareLexicon } from './prepare-lexicon.ts'
import { publishedDay } from './published-day.ts'
import { type LeadIn, readLeadIn } from './read-lead-in.ts'
import { scanWords, type Word } from './scan-words.ts'

/** The publication day; the last answer is kept, since the texts of a document ask for the same. */
function createDayReader(): (published: string | null) => string | null {
  let asked: string | null = null
  let answer: string | null = null
  return (published) => {
    if (published === asked) return answer
    asked = published
    answer = publishedDay(published)
    return answer
  }
}

function relationOf(words: Word[], found: FoundDate, lead: LeadIn): DateRelation {
  if (found.relation) return found.relation
  if (lead.relation === 'between') return 'during'
  // "According to a 2018 study", "from Monday's talks": the preposition is not the date's.
  const borrowed = found.nameYear || words[found.next]?.lower === "'s"
  if (borrowed && (lead.relation === 'until' || lead.relation === 'from')) return 'on'
  return lead.relation ?? 'on'
}

/** "the end of 2019" is December or so; "about 2015" is `2015~`. */
function refineEdtf(edtf: string | null, part: DatePart | null, approximate: boolean): string | null {
  if (edtf === null || edtf.includes('/')) return edtf
  if (/^\d{4}$/.test(edtf) && part === 'end') return `${edtf}-12~`
  if (/^\d{4}$/.test(edtf) && part === 'start') return `${edtf}-01~`
  return approximate && /\d$/.test(edtf) ? `${edtf}~` : edtf
}

const openEnd = (edtf: string): string => (edtf.endsWith('/..') ? edtf : `${edtf.split('/')[0]}/..`)

type Read = { mention: DateMention; lead: LeadIn; next: number }

function toMention(text: string, words: Word[], found: FoundDate, lead: LeadIn, part: DatePart | null): DateMention {
  const start = words[found.first]?.start ?? 0
  const end = words[found.next - 1]?.end ?? start
  const relation = relationOf(words, found, lead)
  const edtf = refineEdtf(found.edtf, found.nameYear ? null : part, lead.approximate)
  return {
    start,
    end,
    text: text.slice(start, end),
    phraseStart: words[lead.first]?.start ?? start,
    edtf: edtf && relation === 'since' ? openEnd(edtf) : edtf,
    basis: found.basis,
    relation,
    ...(found.duration ? { duration: found.duration } : {}),
    ...(found.tense ? { tense: found.tense } : {}),
    ...(found.nameYear ? { nameYear: true as const } : {}),
  }
}

/** First day of the date that a new one at word `first` closes a range of. */
function rangeStartOf(last: Read | undefined, words: Word[], lead: LeadIn, lexicon: DateWords): string | null {
  if (!last?.mention.edtf || last.mention.duration || last.mention.nameYear) return null
  const joint = phraseAt(words, last.next, lexicon.rangeWords)
  if (!joint) return null
  const joins =
    (lead.relation === 'until' && lead.first === last.next) ||
    (joint.next === lead.first && (words[last.next]?.kind === 'mark' || last.lead.relation === 'between'))
  return joins ? (edtfRange(last.mention.edtf)?.from ?? null) : null
}

function findAll(
  text: string,
  words: Word[],
  openings: Uint16Array,
  context: DateContext,
  lexicon: DateWords,
  published: string | null,
): DateMention[] {
  const reads: Read[] = []
  let previous = context.previous
  let previousNear = false
  /** In an entry of a chronology, the last day of the year that heads it. */
  let headed: string | null = null
  const readAt = (
    first: number,
    floor: number,
  ): { finding: DateFinding; lead: LeadIn; part: DatePart | null } | null => {
    const lead = readLeadIn(words, first, floor, lexicon)
    const part = phraseAt(words, first, lexicon.parts)
    const sites = part
      ? [
          { at: part.next, part: part.value },
          { at: first, part: null },
        ]
      : [{ at: first, part: null }]
    for (const { at, part } of sites) {
      const determined = lead.determined || phraseAt(words, at - 1, lexicon.determiners) !== null
      const site: DateSite = {
        words,
        lexicon,
        at,
        part,
        relation: lead.relation,
        direct: lead.direct,
        determined,
        approximate: lead.approximate,
        floor,
        published: headed ?? published,
        previous,
        previousNear,
        rangeStart: rangeStartOf(reads.at(-1), words, lead, lexicon),
        // What has been so since a day began on it, whatever will be.
        isFuture: () => lead.relation !== 'since' && !headed && context.future(words[at]?.start ?? 0),
        fiscalYearStart: context.fiscalYearStart ?? 1,
      }
      const beginning = openings[at] ?? 0
      for (let n = 0; n < DATE_PARSERS.length; n++) {
        const finding = beginning & (1 << n) ? (DATE_PARSERS[n]?.parse(site) ?? null) : null
        if (finding) return { finding, lead, part }
      }
    }
    return null
  }
  let floor = 0
  for (let i = 0; i < words.length; ) {
    const read = openings[i] ? readAt(i, floor) : null
    if (!read) {
      i++
      continue
    }
    for (const [n, found] of read.finding.found.entries()) {
      const lead = n === 0 ? read.lead : { ...read.lead, first: found.first }
      const whole = n === 0 ? { ...found, first: i } : found
      const mention = toMention(text, words, whole, lead, read.part)
      const last = reads.at(-1)
      const joined = last && joinReads(text, words, last, { mention, lead, next: found.next }, lexicon)
      if (joined) reads.pop()
      const kept = joined ?? mention
      if (reads.length === 0 && isDateline(text, kept)) kept.dateline = true
      if (reads.length === 0 && isHeading(text, kept)) headed = `${kept.edtf?.slice(0, 4)}-12-31`
      reads.push({ mention: kept, lead: joined && last ? last.lead : lead, next: found.next })
      if (kept.edtf && !kept.dateline) {
        previous = kept
        previousNear = true
      }
    }
    i = Math.max(i + 1, read.finding.next)
    floor = i
  }
  return reads.map((read) => read.mention)
}

function joinReads(text: string, words: Word[], last: Read, now: Read, lexicon: DateWords): DateMention | null {
  const joint = phraseAt(words, last.next, lexicon.rangeWords)
  if (!joint || words[joint.next]?.start !== now.mention.start) return null
  return joinRange(text, last.mention, now.mention, {
    text: words[last.next]?.text ?? '',
    opened: last.lead.relation === 'from' || last.lead.relation === 'since',
    between: last.lead.relation === 'between',
    isRangeWord: true,
  })
}

export type DateFinder = {
  /** The dates of one text, in order; they do not overlap. */
  findDates: (text: string, context: DateContext) => DateMention[]
  /**
   * The dates of a whole article, one list for each paragraph, each reckoned from the last date before it. Without a
   * publication date the dateline's is taken; `published` is what was reckoned from.
   */
  readDocumentDates: (
    paragraphs: string[],
    published: string | null,
    isFuture: (paragraph: number, at: number) => boolean,
    fiscalYearStart?: number,
  ) => { published: string | null; mentions: DateMention[][] }
}

/** A dateline stands among the first paragraphs. */
const DATELINE_PARAGRAPHS = 3

/** Makes a reader of dates from the words of one language. Pure: the publication date stands for now. */
export function createDateFinder(dateLexicon: DateLexicon): DateFinder {
  const lexicon = prepareLexicon(dateLexicon)
  const vocabulary = listDateVocabulary(lexicon)
  const readDay = createDayReader()
  const findDates: DateFinder['findDates'] = (text, context) => {
    const words = scanWords(text)
    const openings = markOpenings(words, vocabulary)
    return openings ? findAll(text, words, openings, context, lexicon, readDay(context.published)) : []
  }
  const findDateline = (paragraphs: string[]): string | null => {
    for (const text of paragraphs.slice(0, DATELINE_PARAGRAPHS)) {
      const [first] = findDates(text, { published: null, previous: null, future: () => false })
      if (first?.dateline && first.edtf) return first.edtf
    }
    return null
  }
  return {
    findDates,
    readDocumentDates: (paragraphs, published, isFuture, fiscalYearStart) => {
      const day = published ?? findDateline(paragraphs)
      let previous: DateMention | null = null
      const mentions = paragraphs.map((text, paragraph) => {
        const context: DateContext = { published: day, previous, future: (at) => isFuture(paragraph, at) }
        const found = findDates(text, fiscalYearStart ? { ...context, fiscalYearStart } : context)
        previous = found.findLast((mention) => mention.edtf !== null && !mention.dateline) ?? previous
        return found
      })
      return { published: day, mentions }
    },
  }
}

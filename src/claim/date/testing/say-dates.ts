import lexicon from '../../../../lexicon/en/dates.json' with { type: 'json' }
import type { DateLexicon } from '../date-lexicon.ts'
import type { DateMention } from '../date-mention.ts'
import { createDateFinder } from '../find-dates.ts'

export const finder = createDateFinder(lexicon as DateLexicon)

const say = (mention: DateMention): string =>
  [
    `${mention.text} → ${mention.edtf ?? 'none'}`,
    mention.relation,
    ...(mention.duration ? [`${mention.duration.count} ${mention.duration.unit}`] : []),
    ...(mention.nameYear ? ['name'] : []),
    ...(mention.dateline ? ['dateline'] : []),
  ].join(', ')

/** A Wednesday. */
export const PUBLISHED = '2019-11-20'

/** The dates of a text in one line: "2013 → 2013/.., since; six months → none, for, 6 month". */
export function sayDates(text: string, future = false, published: string | null = PUBLISHED): string {
  const mentions = finder.findDates(text, { published, previous: null, future: () => future, fiscalYearStart: 10 })
  return mentions.map(say).join('; ')
}

import { edtfRange } from '../../common/edtf-range.ts'
import type { DateMention } from './date-mention.ts'

const DASHES = new Set(['-', '–', '—'])

/** How two dates stand together: the words between them, and what stood before the first. */
export type Joint = { text: string; opened: boolean; between: boolean; isRangeWord: boolean }

/**
 * One mention of two dates that are the ends of a range ("from 15 May to 31 July", "between 2013 and 2015", "May–June 2018"),
 * or null where they are two dates.
 */
export function joinRange(text: string, first: DateMention, last: DateMention, joint: Joint): DateMention | null {
  if (!first.edtf || !last.edtf || first.nameYear || last.nameYear || first.duration || last.duration) return null
  const dashed = DASHES.has(joint.text)
  if (!dashed && !(joint.isRangeWord && (joint.opened || joint.between))) return null
  const begin = first.edtf.split('/')[0] ?? ''
  const end = last.edtf.split('/').at(-1) ?? ''
  const edtf = `${begin}/${end}`
  if (begin === '..' || begin === '' || end === '..' || end === '' || begin === end || !edtfRange(edtf)) return null
  return {
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end),
    phraseStart: first.phraseStart,
    edtf,
    basis: first.basis === 'stated' && last.basis === 'stated' ? 'stated' : 'implied',
    relation: joint.between || (dashed && first.relation === 'on') ? 'during' : first.relation,
  }
}

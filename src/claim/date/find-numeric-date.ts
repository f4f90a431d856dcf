import { dayText, isDay, monthText } from '../../common/edtf-calendar.ts'
import { type DateParser, oneDate } from './date-site.ts'
import type { Word } from './scan-words.ts'

/** Longest tail of a time of day, in words ("T", "10", ":", "00", …). */
const MAX_TIME_WORDS = 12

function afterTime(words: Word[], at: number): number {
  if (words[at]?.lower !== 't' || !words[at]?.glued) return at
  let next = at
  while (next < at + MAX_TIME_WORDS && words[next]?.glued && !/^[)\],;"”]$/.test(words[next]?.text ?? '')) next++
  return next
}

/**
 * Dates in digits: `2020-01-03`, `2020/01/03`, `31/12/2020`, `12/31/2020`. Where day and month could be either
 * (`03/01/2020`) nothing is found, and the digits are skipped.
 */
export const findNumericDate: DateParser = ({ words, at }) => {
  const [a, mark, b, again, c] = words.slice(at, at + 5)
  if (a?.value == null || !mark?.glued || !/^[-/.]$/.test(mark.text) || b?.value == null || !b.glued) return null
  const before = words[at - 1]
  if (a.glued && before && /^[-/.\p{L}\p{Nd}]+$/u.test(before.text)) return null
  const three = again?.glued && again.text === mark.text && c?.value != null && c.glued
  if (a.text.length === 4 && !three) {
    const isMonth =
      mark.text === '-' && b.text.length === 2 && b.value >= 1 && b.value <= 12 && b.value !== (a.value + 1) % 100
    if (!isMonth || (words[at + 3]?.glued && words[at + 3]?.kind !== 'mark')) return null
    return oneDate({ first: at, next: at + 3, edtf: monthText(a.value, b.value), basis: 'stated' })
  }
  if (!three || c?.value == null) return null
  if (a.text.length === 4) {
    if (a.value < 1 || !isDay(a.value, b.value, c.value)) return null
    return oneDate({
      first: at,
      next: afterTime(words, at + 5),
      edtf: dayText(a.value, b.value, c.value),
      basis: 'stated',
    })
  }
  if (c.text.length !== 4 || a.text.length > 2 || b.text.length > 2 || c.value < 1) return null
  const dayFirst = isDay(c.value, b.value, a.value) ? dayText(c.value, b.value, a.value) : null
  const monthFirst = isDay(c.value, a.value, b.value) ? dayText(c.value, a.value, b.value) : null
  const edtf = dayFirst && monthFirst && dayFirst !== monthFirst ? null : (dayFirst ?? monthFirst)
  return edtf ? oneDate({ first: at, next: at + 5, edtf, basis: 'stated' }) : { next: at + 5, found: [] }
}

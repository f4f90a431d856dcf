import type { LabelledClaim } from './labelled-article.ts'

type Dated = Pick<LabelledClaim, 'date' | 'modality'>

/** Both ends of a date as printed, without marks of doubt; an open or unknown end is ''. */
type Ends = { from: string; to: string }

/**
 * Whether the date read agrees with the label's: to the month, or to the year where the label has no more. What has no
 * date agrees with what has none, with a date that is only about, and with anything where the label's act is not real.
 */
export function datesAgree(gold: Dated, read: Dated): boolean {
  if (!gold.date || !read.date) {
    const neither = !gold.date && !read.date
    return neither || mayGoUndated(gold.modality) || isAbout(gold.date) || isAbout(read.date)
  }
  const label = listEnds(gold.date)
  const found = listEnds(read.date)
  const closed = label.from !== '' && label.to !== '' && found.from !== '' && found.to !== ''
  if (closed) return endAgrees(label.from, found.from) && endAgrees(label.to, found.to)
  // Of an interval with an open end only the ends that both have are compared, the beginning before the end.
  return label.from !== '' && found.from !== '' ? endAgrees(label.from, found.from) : endAgrees(label.to, found.to)
}

const mayGoUndated = (modality: string): boolean => modality === 'possible' || modality === 'denied'

/** Whether a date is one day, month or year with a `~` behind it. */
const isAbout = (date: string | null): boolean => date !== null && /^[\d-]+~$/.test(date)

/** The first seven characters of a date are its month. */
const endAgrees = (label: string, found: string): boolean => found.startsWith(label.slice(0, 7))

function listEnds(date: string): Ends {
  const plain = date.replace(/[~?%]/g, '').replaceAll('-XX', '').split('T', 1)[0] ?? ''
  const [first = '', last = first] = plain.split('/')
  const known = (end: string) => (end === '..' ? '' : end)
  return { from: known(first), to: known(last) }
}

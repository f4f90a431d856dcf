import { edtfRange } from './edtf-range.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const SEASONS: Record<string, string> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }

type Parts = { year: string; month: string; day: string; plain: string; about: string }

function partsOf(text: string): Parts {
  const mark = text.slice(-1)
  const about = mark === '~' || mark === '%' ? 'about ' : mark === '?' ? 'perhaps ' : ''
  const plain = (about ? text.slice(0, -1) : text).replace(/T.*$/, '')
  if (/^\d{2,3}X+$/.test(plain)) return { year: `the ${plain.replaceAll('X', '0')}s`, month: '', day: '', plain, about }
  const [year = '', monthDigits = '', dayDigits = ''] = plain.split('-')
  const month = SEASONS[monthDigits] ?? MONTHS[Number(monthDigits) - 1] ?? ''
  return {
    year: String(Number(year)),
    month,
    day: dayDigits === 'XX' || !dayDigits ? '' : String(Number(dayDigits)),
    plain,
    about,
  }
}

const join = (...words: string[]): string => words.filter(Boolean).join(' ')
const whole = ({ day, month, year, about }: Parts): string => about + join(day, month, year)

function formatSpan(first: Parts, last: Parts): string {
  if (first.plain === last.plain) return whole(first)
  if (first.about || last.about || first.year !== last.year)
    return first.month || first.about || last.about ? `${whole(first)} – ${whole(last)}` : `${first.year}–${last.year}`
  if (first.month === last.month && first.day && last.day)
    return join(`${first.day}–${last.day}`, last.month, last.year)
  if (first.day || last.day) return `${join(first.day, first.month)} – ${whole(last)}`
  return join(`${first.month}–${last.month}`, last.year)
}

/**
 * A date for people: "3 January 2020", "August–September 2018", "about 5 March 2019", "since 2022", "until 2020". `?` is said
 * as "perhaps". What is no EDTF date comes back unchanged.
 */
export function formatEdtf(edtf: string): string {
  if (!edtfRange(edtf)) return edtf
  const cut = edtf.indexOf('/')
  if (cut < 0) return whole(partsOf(edtf))
  const first = edtf.slice(0, cut)
  const last = edtf.slice(cut + 1)
  if (first === '..' && last === '..') return 'at any time'
  if (last === '..' || last === '') return `since ${whole(partsOf(first))}`
  if (first === '..' || first === '') return `until ${whole(partsOf(last))}`
  return formatSpan(partsOf(first), partsOf(last))
}

const MONTHS = [
  ['january', 'jan', 'januar', 'jänner', 'janvier', 'enero', 'gennaio', 'janeiro'],
  ['february', 'feb', 'februar', 'février', 'febrero', 'febbraio', 'fevereiro'],
  ['march', 'mar', 'märz', 'mars', 'marzo', 'março'],
  ['april', 'apr', 'avril', 'abril', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'maio'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'giugno', 'junho'],
  ['july', 'jul', 'juli', 'juillet', 'julio', 'luglio', 'julho'],
  ['august', 'aug', 'août', 'agosto'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'settembre', 'setembro'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre', 'ottobre', 'outubro'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'diciembre', 'dicembre', 'dezembro'],
]
const monthOf = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1])))

/** A calendar day found in a text, and where its words stand. */
export type FoundDay = { day: string; start: number; end: number }

/** The first calendar day that a text spells out in full, as ISO 8601; null when there is none. */
export function findDay(text: string): FoundDay | null {
  const found = [findNamed(text), findNumeric(text)].filter((day) => day !== null)
  found.sort((a, b) => a.start - b.start)
  return found[0] ?? null
}

function findNamed(text: string): FoundDay | null {
  const monthFirst = /(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/u.exec(text)
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th|er|º)?\.? (?:de |of )?(\p{L}{3,10})\.?,? (?:de )?(\d{4})\b/u.exec(text)
  const a =
    monthFirst && makeDay(monthFirst, monthFirst[3], monthOf.get((monthFirst[1] ?? '').toLowerCase()), monthFirst[2])
  const b = dayFirst && makeDay(dayFirst, dayFirst[3], monthOf.get((dayFirst[2] ?? '').toLowerCase()), dayFirst[1])
  if (a && b) return a.start < b.start ? a : b
  return a || b || null
}

function findNumeric(text: string): FoundDay | null {
  const iso = /\b(\d{4})-(\d\d)-(\d\d)(?![\d-])/.exec(text)
  if (iso) return makeDay(iso, iso[1], Number(iso[2]), iso[3])
  const dotted = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text)
  if (dotted) return makeDay(dotted, dotted[3], Number(dotted[2]), dotted[1])
  const slashed = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text)
  if (!slashed) return null
  const [first, second] = [Number(slashed[1]), Number(slashed[2])]
  // Month first is American: told by a number above twelve, or by the clock that stands beside it.
  const american = second > 12 || (first <= 12 && /\b(?:[ap]\.?m\.?|e[sd]?t|p[sd]?t|c[sd]t)\b/i.test(text))
  return american
    ? makeDay(slashed, slashed[3], first, String(second))
    : makeDay(slashed, slashed[3], second, String(first))
}

function makeDay(match: RegExpExecArray, year?: string, month?: number, day?: string): FoundDay | null {
  if (!year || !month || month > 12 || !day) return null
  const number = Number(day)
  if (number < 1 || number > new Date(Date.UTC(Number(year), month, 0)).getUTCDate() || Number(year) < 1600) return null
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`
  return { day: iso, start: match.index, end: match.index + match[0].length }
}

const WORDS_AROUND_A_DAY = new Set(
  (
    'published publication posted date on at of the last updated update modified edited first issued am pm a.m p.m gmt utc bst cet cest est edt et ist pst pdt pt ' +
    'pkt eet eest msk sgt jst kst aest hrs uhr h local time updated: stand veröffentlicht am aktualisiert zuletzt um publié mis à jour le la el publicado actualizado ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche min mins minute minutes read hour hours day days week weeks ago'
  ).split(' '),
)

/** A line that says nothing but when the article was printed or changed. */
export type DateLine = { day: string; modified: boolean }

/** Reads "Published 3 March 2021 10:05 GMT", "Last updated: 2021-03-04" and the like; null for any other line. */
export function findDateLine(line: string): DateLine | null {
  if (line.length > 120) return null
  const found = findDay(line)
  if (!found) return null
  const rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`
  const lead = line.slice(0, found.start).toLowerCase()
  const words = rest.toLowerCase().split(/[^\p{L}.]+/u)
  // A second date stands for the change of the first: "Published 1 May 2020, updated 2 May 2020".
  const second = findDay(rest)
  const allowed = (word: string) =>
    WORDS_AROUND_A_DAY.has(word.replace(/^\.+|\.+$/g, '')) || monthOf.has(word) || /^[.tz]*$/.test(word)
  if (!words.every(allowed)) return null
  const modified = second === null && /updat|modif|edited|aktualisiert|à jour|actualizado/.test(lead)
  return { day: found.day, modified }
}

/**
 * Splits a line that names a day beside something else, "Ann Lee | 6 May 2019, 10:05 GMT", into the date and that rest,
 * without the words and times around the day; null where it names none, or where the line is a sentence.
 */
export function splitDate(line: string): { date: DateLine; rest: string } | null {
  if (line.length > 160 || /[.!?]$/.test(line)) return null
  const found = findDay(line)
  if (!found) return null
  const words = `${line.slice(0, found.start)} ${line.slice(found.end)}`.split(/[\s|•·]+/)
  const rest = words.filter((word) => {
    const bare = word.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
    return !(bare === '' || /^\d/.test(bare) || WORDS_AROUND_A_DAY.has(bare) || monthOf.has(bare))
  })
  const modified = /updat|modif|aktualisiert|à jour/.test(line.slice(0, found.start).toLowerCase())
  return { date: { day: found.day, modified }, rest: rest.join(' ').replace(/[\s,;:–—-]+$/, '') }
}

import { edtfRange } from '../../common/edtf-range.ts'
import type { AsOf } from './record-source.ts'

/** The two clocks as a page was asked for them, and whether they differ from now. */
export type PageClock = AsOf & { today: string; isNow: boolean }

export type PageClockOutcome = { kind: 'clock'; clock: PageClock } | { kind: 'refused'; sentence: string }

/** Reads `on` and `known` as given in an address; empty is as good as absent. `refused` carries a sentence for people. */
export function readPageClock(on: string | undefined, known: string | undefined, today: string): PageClockOutcome {
  for (const [name, text] of [
    ['On', on],
    ['As known on', known],
  ] as const) {
    if (text && !isIsoDay(text)) {
      const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
      const sentence = `“${shown}” under “${name}” is not a day: write it as year-month-day, for example 2020-01-04.`
      return { kind: 'refused', sentence }
    }
  }
  if (known && known > today) {
    const sentence = `“As known on” lies in the future (${known}): choose today, ${today}, or an earlier day.`
    return { kind: 'refused', sentence }
  }
  const asOn = on || today
  // Today's knowledge is what the record knows now, so that both write the same address.
  const asKnown = known && known !== today ? known : null
  return { kind: 'clock', clock: { on: asOn, known: asKnown, today, isNow: asOn === today && asKnown === null } }
}

/** True for a day of the calendar written as YYYY-MM-DD: "2020-02-30" is none. */
function isIsoDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && edtfRange(text) !== null
}

/** The address of `path` that keeps the clocks of this page. */
export function linkTo(path: string, clock: PageClock): string {
  const query = clockQuery(clock)
  return query === '' ? path : `${path}?${query}`
}

/** The address that will show the same for ever: both clocks written out. */
export function permanentLink(path: string, clock: PageClock): string {
  return `${path}?${new URLSearchParams({ on: clock.on, known: clock.known ?? clock.today })}`
}

/** The clocks as a query string; empty for now. */
export function clockQuery(clock: PageClock): string {
  const query = new URLSearchParams()
  if (clock.on !== clock.today) query.set('on', clock.on)
  if (clock.known !== null) query.set('known', clock.known)
  return query.toString()
}

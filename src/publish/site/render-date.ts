import { html } from 'hono/html'
import { formatEdtf } from '../../common/format-edtf.ts'
import type { Html } from './page-context.ts'

const MACHINE_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** An EDTF date for people, marked up for machines where HTML has a form for it. */
export function renderDate(edtf: string): Html {
  const bare = edtf.replace(/[~?%]/g, '')
  return MACHINE_DATE.test(bare)
    ? html`<time datetime="${bare}">${formatEdtf(edtf)}</time>`
    : html`<span>${formatEdtf(edtf)}</span>`
}

/** An instant for people, in UTC to the minute: "4 January 2020, 09:05 UTC"; a bare day stays a day. */
export function renderInstant(instant: string): Html {
  const day = instant.slice(0, 10)
  const time = Date.parse(instant)
  if (instant.length === 10 || Number.isNaN(time)) return renderDate(day)
  const utc = new Date(time).toISOString()
  return html`<time datetime="${instant}">${formatEdtf(utc.slice(0, 10))}, ${utc.slice(11, 16)} UTC</time>`
}

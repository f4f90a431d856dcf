import { isHeading } from '../date/is-heading.ts'
import type { SentenceReading } from '../rules/rule.ts'

/** The date that a paragraph of a chronology opens with: "May 2018: …", "2017 — …". Null for any other paragraph. */
export function findHeadingDate(s: SentenceReading): string | null {
  const first = s.dates[0]
  return first?.edtf && isHeading(s.text, first) ? first.edtf : null
}

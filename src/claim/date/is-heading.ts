import type { DateMention } from './date-mention.ts'

/** Whether the first date of a paragraph heads an entry of a chronology: "May 2018: …", "2017 — …". */
export function isHeading(text: string, mention: DateMention): boolean {
  if (
    !mention.edtf ||
    mention.dateline ||
    mention.nameYear ||
    /[\p{L}\p{N}]/u.test(text.slice(0, Math.min(mention.phraseStart, 8))) ||
    mention.phraseStart > 8
  )
    return false
  const tail = text.slice(mention.end, mention.end + 3).trimStart()
  return tail.startsWith(':') || /^[—–-]\s/u.test(tail)
}

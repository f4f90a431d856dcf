/** A quotation in a text, its marks included; `closed` is false where the text ends before it does. */
export type Quote = { start: number; end: number; closed: boolean }

const LETTER = /[\p{L}\p{N}]/u

/**
 * The outermost quotations of a text in order, whatever marks they have. An apostrophe is no mark: a single mark opens
 * before a letter and behind white space, and closes where no letter follows. A quotation begun and not ended goes on to
 * the end of the text.
 */
export function findQuotes(text: string): Quote[] {
  const out: Quote[] = []
  let open: { at: number; mark: string } | null = null
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] ?? ''
    if (!MARKS.has(mark)) continue
    if (open) {
      if (CLOSES[open.mark]?.includes(mark) && !isApostrophe(text, i, mark)) {
        out.push({ start: open.at, end: i + 1, closed: true })
        open = null
      } else if (OUTER.includes(mark) && SINGLE.includes(open.mark)) open = { at: i, mark }
    } else if (mark in CLOSES && !isApostrophe(text, i, mark) && opens(text, i)) open = { at: i, mark }
  }
  if (open && !SINGLE.includes(open.mark)) out.push({ start: open.at, end: text.length, closed: false })
  return out
}

const CLOSES: Record<string, string> = { '“': '”"', '"': '"”', '„': '“”"', '«': '»', '‘': '’', "'": "'" }
const OUTER = '“"„«'
const SINGLE = "‘'"
const MARKS = new Set('“”"„«»‘’\'')

const letterAt = (text: string, i: number) => LETTER.test(text[i] ?? '')
const opens = (text: string, i: number) => !letterAt(text, i - 1) && /\S/.test(text[i + 1] ?? '')

/** "don't", "the '90s", "ministers' plan" (the last only where a word follows). */
function isApostrophe(text: string, i: number, mark: string): boolean {
  if (mark !== "'" && mark !== '’' && mark !== '‘') return false
  if (letterAt(text, i - 1) && letterAt(text, i + 1)) return true
  if (mark === "'" && !letterAt(text, i - 1) && /\d/.test(text[i + 1] ?? '')) return true
  return text[i - 1] === 's' && text[i + 1] === ' ' && /[a-z]/.test(text[i + 2] ?? '') && mark !== '‘'
}

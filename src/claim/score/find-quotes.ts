/** Where a quote stands in a text, half-open, in characters of the levelled text. */
export type Stretch = { from: number; to: number }

const STRAIGHT: Record<string, string> = { '“': '"', '”': '"', '‘': "'", '’': "'" }

/** The text with every run of white space as one space and with straight quotation marks. */
export function levelText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[“”‘’]/g, (mark) => STRAIGHT[mark] ?? mark)
}

/** Where each quote stands first in a levelled text; quotes that are not in it are left out. */
export function findQuotes(quotes: string[], levelled: string): Stretch[] {
  return quotes.flatMap((quote) => {
    const sought = levelText(quote).trim()
    const from = levelled.indexOf(sought)
    return from === -1 ? [] : [{ from, to: from + sought.length }]
  })
}

/** Whether any stretch of the one list shares a character with any of the other. */
export function stretchesMeet(some: Stretch[], others: Stretch[]): boolean {
  return some.some((one) => others.some((other) => one.from < other.to && other.from < one.to))
}

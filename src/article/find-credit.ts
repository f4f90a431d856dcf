const LABEL =
  /^(?:image|images|photo|photos|photograph|photography|picture|pictures|credit|image credit|photo credit|picture credit|image source|foto|fotos|bild|bildquelle|quelle|crédit(?: photo)?|illustration|photo by|photograph by|image by)\s*(?::|\bby\b|©)\s*(.{2,120})$/i
const TRAILING: RegExp[] = [
  /\s*[([]?(?:photo|photograph|image|picture|credit|foto|bild|photo credit|image credit)\s?(?::|\bby\b)\s*([^[\]()]{2,100})[)\]]?$/i,
  /\s*\[(?:file: ?)?([^[\]]{2,80}\/[^[\]]{2,60}|reuters|afp|ap|ap photo|epa|anadolu)\]$/i,
  /\s*\(((?:ap photo|afp|reuters|epa|getty)[^()]{0,80})\)$/i,
  /\s*©\s*([^©]{2,80})$/,
  /\s((?:REUTERS|AFP|AP|EPA|Getty Images)\/[\p{L} .,'’-]{2,60})$/u,
]

/** The credit of a line that is nothing but a picture's credit ("Image: Ann Lee/AFP"), or null. */
export function findCreditLine(line: string): string | null {
  return line.length > 140 ? null : (LABEL.exec(line)?.[1]?.trim() ?? null)
}

/** Splits "A harbour at dawn. Photograph: Ann Lee/AFP" into caption and credit; null where no credit ends the line. */
export function splitCaption(line: string): { caption: string; credit: string } | null {
  if (line.length > 600) return null
  const tail = line.slice(-160)
  for (const pattern of TRAILING) {
    const match = pattern.exec(tail)
    const credit = match?.[1]?.trim()
    if (!match || !credit) continue
    const caption = line.slice(0, line.length - tail.length + match.index).trim()
    if (caption !== '') return { caption, credit: credit.replace(/[.\s]+$/, '') }
  }
  return null
}

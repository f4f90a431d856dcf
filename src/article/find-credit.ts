const WORD =
  '(?:(?:image|photo|picture|media|file)s? ?(?:credit|source)s?|credits?|photo(?:s|graph|graphs|graphy)?|images?|pictures?|foto(?:s|graf|grafía|grafia)?|bild(?:er|quelle|rechte)?|quelle|source|crédit(?:s)?(?: photo)?|crédito|illustration|infografik|graphic|imagen|imagem|kuva|kép|zdroj|źródło|fot|фото|снимка|ảnh|사진(?: ?출처)?|写真|图片|圖片|©|\\(c\\)|copyright)'
const LABEL = new RegExp(`^[([]?\\s*${WORD}(?:\\s*(?:[:：=|©]|\\bby\\b|\\bvia\\b)|(?<=[©)]))\\s*(.{2,120})$`, 'iu')
const TRAILING: RegExp[] = [
  /\s*＝(?:[^＝]{0,60}、)?([^＝、年月日（）]{1,20})$/,
  /\s*[|–—-]?\s*(?:©|\(c\))\s*([^©]{2,120})$/i,
  new RegExp(`\\s*[([（]\\s*${WORD}\\s?(?:[:：=|/]|\\bby\\b)\\s*([^[\\]()]{2,100})[)\\]）]$`, 'iu'),
  new RegExp(`(?:^|[\\s.,;|–—-]|(?<=[.!?…"”»]))${WORD}\\s?(?:[:：=]|\\bby\\b)\\s*([^[\\]()]{2,80})$`, 'iu'),
  /\s*\[(?:file: ?)?([^[\]]{2,80}\/[^[\]]{2,60}|reuters|afp|ap|ap photo|epa|anadolu)\]$/i,
  // In brackets: what has a slash, an agency's name, or stands after the end of the sentence and is all names.
  /\s*\(((?:ap photo|afp|reuters|epa|getty)[^()]{0,80}|[^()/]{2,60}\/[^()]{2,60}|[^()]{2,60} via [^()]{2,60})\)$/i,
  /(?<=[.!?…"”»])\s*\((?!(?:archiv|symbol|file|left|right|links|rechts|center|from)\b|(?:archiv|symbol)(?:bild|foto))(\p{Lu}[^().!?]{1,80})\)$/iu,
  /\s((?:REUTERS|AFP|AP|EPA|Getty Images|IMAGO|dpa)\/[\p{L} .,'’-]{2,60})$/u,
  /(?<=[.!?…"”»])\s*((?:\p{Lu}[\p{L}.'’-]*\s){0,4}\p{Lu}[\p{L}.'’-]*\s?\/\s?[\p{L} ./'’-]{2,50}|Supplied|Handout)$/u,
]

/** What a page's foot says of the page, not of a picture. */
const COPYRIGHT = /^(?:©|\(c\)|copyright)\s*(?:©\s*)?\d{4}\b|\brights reserved\b|\balle rechte\b|\btous droits\b/i

/** The credit of a line that is nothing but a picture's credit ("Image: Ann Lee/AFP"), or null. */
export function findCreditLine(line: string): string | null {
  if (line.length > 140 || COPYRIGHT.test(line)) return null
  const bare = line.replace(/^[([]([^()[\]]*)[)\]]$/, '$1')
  return LABEL.exec(bare)?.[1]?.trim() ?? null
}

/** A credit without the words that say it is one, and without brackets around it. */
export function cleanCredit(text: string): string {
  let credit = text.trim()
  for (let i = 0; i < 2; i++) credit = (findCreditLine(credit) ?? credit).replace(/^[[(]([^[\]()]*)[)\]]$/, '$1').trim()
  return credit.replace(/^[\s|:©–—-]+|[.\s|]+$/g, '')
}

/** Splits "A harbour at dawn. Photograph: Ann Lee/AFP" into caption and credit; null where no credit ends the line. */
export function splitCaption(line: string): { caption: string; credit: string } | null {
  if (line.length > 600) return null
  const tail = line.slice(-160)
  for (const pattern of TRAILING) {
    const match = pattern.exec(tail)
    const credit = match?.[1]?.trim()
    if (!match || !credit) continue
    const caption = line
      .slice(0, line.length - tail.length + match.index)
      .replace(/[\s|–—-]+$/, '')
      .trim()
    if (caption !== '') return { caption, credit: credit.replace(/[.\s]+$/, '') }
  }
  return null
}

const STOP_WORDS: Record<string, string> = {
  en: 'the of and to in that is was for on with said by has from at as it be are',
  de: 'der die und das den von zu mit sich auf für ist im dem nicht ein eine als auch nach',
  fr: 'le la les des et en du une dans que pour qui sur par au plus est avec ne ce',
  es: 'el la los las de que en y por con para una del se su al lo como más ha',
  it: 'il la di che e del della per un in con non una sono gli dei alla nel ha è',
  pt: 'o a os as de que do da em um uma para com não por mais dos no na ao',
  nl: 'de het een van en in op dat te voor met is zijn niet aan door ook er bij',
  sv: 'och att det som en på är av för med den till inte har de ett om var',
  tr: 've bir bu da de için ile olarak olan daha en çok sonra kadar gibi',
  pl: 'w i na z się do że nie jest o po to za od jak przez dla ale',
  id: 'yang dan di dari untuk dengan pada ini itu dalam tidak akan telah oleh',
}
const lists = Object.entries(STOP_WORDS).map(([code, words]) => ({ code, words: new Set(words.split(' ')) }))

const SCRIPTS: [code: string, pattern: RegExp][] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['th', /[\u0e00-\u0e7f]/g],
]
const LOOKED_AT = 6000

/** Whether `findLanguage` can tell a language from others. */
export function tellsLanguage(code: string): boolean {
  return code === 'uk' || Object.hasOwn(STOP_WORDS, code) || SCRIPTS.some(([known]) => known === code)
}

/** Guesses a text's language (ISO 639-1) by its script and its commonest words; null when there is too little to go by. */
export function findLanguage(text: string): string | null {
  const sample = text.slice(0, LOOKED_AT)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 20) return null
  for (const [code, pattern] of SCRIPTS) {
    const share = (sample.match(pattern)?.length ?? 0) / letters
    if (share > (code === 'ja' ? 0.1 : 0.3)) return code === 'ru' && /[іїєґ]/i.test(sample) ? 'uk' : code
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  let best = { code: '', hits: 0 }
  for (const { code, words: list } of lists) {
    let hits = 0
    for (const word of words) if (list.has(word)) hits++
    if (hits > best.hits) best = { code, hits }
  }
  return best.hits >= 3 && best.hits / words.length > 0.08 ? best.code : null
}

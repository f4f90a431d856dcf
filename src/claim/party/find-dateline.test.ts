import { describe, expect, it } from 'vitest'
import { findDateline } from './find-dateline.ts'

const isAbbreviation = (word: string) => word === 'UNRWA' || word === 'NATO'

describe('a dateline ends', () => {
  const rows: [string, string, string][] = [
    ['at the colon behind capitals', 'WASHINGTON: The talks went on.', 'WASHINGTON:'],
    ['at a dash', 'GENEVA — The talks went on.', 'GENEVA —'],
    ['behind its date', 'SEOUL, April 25, 2023. The list was changed.', 'SEOUL, April 25, 2023.'],
    ['behind a short date', 'MINSK. Oct 12. The Council met.', 'MINSK. Oct 12.'],
    ['behind the agency', 'MOSCOW (Reuters) - The ban is over.', 'MOSCOW (Reuters) -'],
    ['behind the state', 'SHARM EL SHEIKH, Egypt. The minister spoke.', 'SHARM EL SHEIKH, Egypt.'],
    ['at the full stop behind a place in small letters', 'Luxembourg. On Tuesday ministers met.', 'Luxembourg.'],
    ['behind a numeric date', 'Singapore, 2023-08-04. The duties are gone.', 'Singapore, 2023-08-04.'],
    ['after two words', 'UNITED NATIONS. The vote was close.', 'UNITED NATIONS.'],
    ['nowhere in a plain sentence', 'Pakistan has lifted its ban on flights.', ''],
    ['nowhere behind a shortened title', 'Gen. Bajwa met the envoy.', ''],
    ['nowhere in U.S.', 'U.S. State Department officials met the envoy.', ''],
    ['nowhere in the U.S. behind an article', 'The U.S. Senate voted.', ''],
    ['nowhere behind an abbreviation of a body', 'UNRWA: The agency needs money.', ''],
    ['nowhere in a headline with a colon', 'Georgia: the visas are back', ''],
    ['nowhere in an empty text', '', ''],
  ]
  it.each(rows)('%s', (_name, text, dateline) => {
    expect(text.slice(0, findDateline(text, isAbbreviation))).toBe(dateline)
  })
})

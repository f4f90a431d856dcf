import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testGazetteer } from '../testing/test-reader.ts'
import { createPartyFinder, type PartyDocument } from './create-party-finder.ts'
import type { PartyMention } from './party-mention.ts'

const gazetteer = testGazetteer()
const finder = createPartyFinder(gazetteer)
const show = (mentions: PartyMention[]) => mentions.map((m) => `${m.text}=${m.codes.join('+')}`).join(' ')
const document = (
  paragraphs: string[],
  published: string | null = '2020-02-01',
  headline: string | null = null,
): PartyDocument => ({
  headline,
  standfirst: null,
  paragraphs,
  published,
})
const find = (text: string, published?: string) =>
  show(finder.readDocument(document([text], published)).findParties(text))

describe('leaders by tenure', () => {
  const rows: [string, string, string, string][] = [
    ['a bare surname in office', '2018-08-10', 'Trump will block officers.', 'Trump=US'],
    ['a bare surname before the office', '2005-08-10', 'Zelensky plays the piano.', ''],
    ['a president elect', '2016-12-20', 'Trump may end the deal.', 'Trump=US'],
    ['a former leader by surname', '2018-05-01', 'Obama had signed it.', 'Obama=US'],
    ['a full name at any time', '2015-01-01', 'David Cameron agreed.', 'David Cameron=GB'],
    ['an office in one state', '2001-01-01', 'António Guterres spoke.', 'António Guterres=PT'],
    ['the same person in another office', '2019-01-01', 'António Guterres spoke.', 'António Guterres=UN'],
    ['the same person at NATO', '2025-02-01', 'Rutte said more is needed.', 'Rutte=NATO'],
    [
      'a common surname behind the full name',
      '2018-01-01',
      'Theresa May spoke. Later Johnson and May met.',
      'Theresa May=GB',
    ],
    [
      'another common surname behind the full name',
      '2018-10-01',
      'Imran Khan won. Khan will visit.',
      'Imran Khan=PK Khan=PK',
    ],
    [
      'a spelling with an accent left out',
      '2020-01-01',
      'Nicolas Maduro and Erdogan met.',
      'Nicolas Maduro=VE Erdogan=TR',
    ],
    ['a name with a particle', '2019-01-01', 'Bashar al-Assad and Mr Assad are one.', 'Bashar al-Assad=SY Assad=SY'],
    [
      'nobody where another bears the surname',
      '2019-11-20',
      'The aide Tim Morrison testified about the call. Later Morrison left.',
      '',
    ],
    [
      'the leader where another bears the surname too',
      '2019-11-20',
      'On Monday Prime Minister Morrison met the aide Tim Morrison in secret. Morrison left early.',
      'Morrison=AU Morrison=AU',
    ],
    ['an administration', '2021-03-01', 'The Biden administration will pay.', 'Biden=US'],
  ]
  it.each(rows)('%s', (_name, published, text, expected) => {
    expect(find(text, published)).toBe(expected)
  })
})

describe('what a document teaches', () => {
  const rows: [string, string, string][] = [
    [
      'a person behind party and role',
      'US envoy Dana Whitfield flew in. Whitfield left on Monday.',
      'US=US Dana Whitfield=US Whitfield=US',
    ],
    [
      'a person before a comma',
      "Tariq, Pakistan's prime minister, spoke. Later Tariq left.",
      'Tariq=PK Pakistan=PK Tariq=PK',
    ],
    [
      'a person behind a possessive and a comma',
      "Chile's foreign minister, Ana Rojas, left. Rojas was brief.",
      'Chile=CL Ana Rojas=CL Rojas=CL',
    ],
    ['a president of a state', 'President Obote of Uganda came. Obote spoke.', 'Obote=UG Uganda=UG Obote=UG'],
    ['an ambassador to a body', 'US ambassador to the UN Mara Lindt objected.', 'US=US UN=UN Mara Lindt=US'],
    [
      'an abbreviation of a known body',
      'The Shanghai Cooperation Organisation (SCO) met.',
      'Shanghai Cooperation Organisation=SCO SCO=SCO',
    ],
    [
      'an unknown body by its initials',
      'The Blue Desert Front (BDF) agreed. The BDF left.',
      'Blue Desert Front=bdf BDF=bdf BDF=bdf',
    ],
    ['no party in a programme', 'International Military Education and Training (IMET) is back.', ''],
    [
      'another body with known initials',
      'The International Cricket Council (ICC) met. The ICC fined him.',
      'International Cricket Council=icc ICC=icc ICC=icc',
    ],
    [
      'whose adviser it is by the first of two parties',
      'White House Russia adviser Ada Quill left. Quill was heard.',
      'White House=US Russia=RU Ada Quill=US Quill=US',
    ],
    ['no person in the word behind a department', 'The US minister of Transit spoke. Transit improved.', 'US=US'],
    ['Congo by the rest of the document', 'Brazzaville closed. Congo will wait.', 'Brazzaville=CG Congo=CG'],
    ['Congo as Kinshasa otherwise', 'Congo will wait.', 'Congo=CD'],
    [
      'Korean as northern in an article on Pyongyang',
      'Pyongyang tested again. Korean media were silent.',
      'Pyongyang=KP Korean=KP',
    ],
  ]
  it.each(rows)('%s', (_name, text, expected) => {
    expect(find(text)).toBe(expected)
  })
})

describe('generic words', () => {
  const rows: [string, string[], string, string | null][] = [
    [
      'the ministry of the state the sentence is about',
      ['China dropped duties on Australia, the commerce ministry said.'],
      'the commerce ministry',
      'CN',
    ],
    ['its ministry', ['Japan will act. Its trade ministry named South Korea.'], 'Its trade ministry', 'JP'],
    [
      'the ministry of the dateline',
      ['BEIJING: The commerce ministry lifted the duties.'],
      'The commerce ministry',
      'CN',
    ],
    ['the army of the state named last', ['The US froze aid to Egypt after the army took over.'], 'the army', 'EG'],
    [
      'the administration as American',
      ['Kenya waits. The US is slow. In Kenya the administration is blamed.'],
      'the administration',
      'US',
    ],
    [
      'both countries',
      ['Kenya and Somalia quarrelled for a month. Both countries recalled envoys.'],
      'Both countries',
      'KE+SO',
    ],
    [
      'the two neighbours',
      ['India told Pakistan so. The two neighbours have no trade.'],
      'The two neighbours',
      'IN+PK',
    ],
    ['the bloc', ['The EU met. Belarus objects to the bloc.'], 'the bloc', 'EU'],
    [
      'the 27-nation bloc',
      ['EU envoys met in Kyiv. Ukraine hopes the 27-nation bloc acts.'],
      'the 27-nation bloc',
      'EU',
    ],
    ['the agency', ['The UN warned UNRWA. Donors left the agency alone.'], 'the agency', 'UNRWA'],
    [
      'a state’s own agency',
      ['The UN met. The Federal Aviation Administration spoke. Flights stop, the agency said.'],
      'the agency',
      'US',
    ],
    ['his department', ['John Kerry met Iran. His department was silent.'], 'His department', 'US'],
    ['nothing where no state is named', ['The trade ministry said nothing.'], 'The trade ministry', null],
  ]
  it.each(rows)('%s', (_name, paragraphs, words, expected) => {
    const parties = finder.readDocument(document(paragraphs, '2015-06-01'))
    const generic = parties.findGenerics(paragraphs[0] ?? '').find((g) => g.text === words)
    expect(generic).toBeDefined()
    const mention = generic ? parties.resolveGenericOrgan(0, generic) : null
    expect(mention?.codes.join('+') ?? null).toBe(expected)
    if (mention) expect(mention.basis).toBe('implied')
  })

  it('lists named and implied parties together, in order', () => {
    const parties = finder.readDocument(
      document(['Kenya lifted the ban, the foreign ministry said, as Somalia asked.']),
    )
    expect(parties.listParties(0).map((m) => `${m.codes.join()} ${m.basis}`)).toEqual([
      'KE stated',
      'KE implied',
      'SO stated',
    ])
  })

  it('finds no organ where the party stands before it, or where it is an adjective', () => {
    const text = "Kenya's foreign ministry and the military aid for Somalia were named by the president of Kenya."
    expect(finder.readDocument(document([text])).findGenerics(text)).toEqual([])
  })
})

describe('whatever the text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        ' U.S. ',
        ' Pakistan’s ',
        ' (',
        ') ',
        ' the bloc ',
        ' Congo ',
        'WASHINGTON: ',
        ' EU Council ',
        ' both countries ',
        ', ',
        '. ',
      ),
    ),
    { maxLength: 30 },
  )
  it('every mention slices back to its text, in order, none overlapping', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const text = list.join('')
        const parties = finder.readDocument(document([text]))
        for (const mentions of [parties.findParties(text), parties.listParties(0)]) {
          let end = 0
          for (const mention of mentions) {
            expect(text.slice(mention.start, mention.end)).toBe(mention.text)
            expect(mention.start).toBeGreaterThanOrEqual(end)
            expect(mention.codes.length).toBeGreaterThan(0)
            end = mention.end
          }
        }
      }),
    )
  })

  it('reads without a usage file', () => {
    const plain = createPartyFinder({ parties: gazetteer.parties, leaders: gazetteer.leaders })
    expect(show(plain.readDocument(document(['Kenya and the US.'])).listParties(0))).toBe('Kenya=KE US=US')
  })
})

import { describe, expect, it } from 'vitest'
import { testGazetteer } from '../testing/test-reader.ts'
import { createPartyFinder, type PartyDocument, partyName, partyWords } from './create-party-finder.ts'
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

describe('parties named in a sentence', () => {
  const rows: [string, string, string][] = [
    ['states by name', 'Kenya reopened its border with Somalia.', 'Kenya=KE Somalia=SO'],
    ['the US with full stops', 'The U.S. has eased its rules.', 'U.S.=US'],
    ['the US in capitals only', 'They told us that the US agreed.', 'US=US'],
    ['the longest name', 'Papua New Guinea and Equatorial Guinea signed.', 'Papua New Guinea=PG Equatorial Guinea=GQ'],
    ['Niger and Nigeria apart', 'Niger closed the crossing to Nigeria.', 'Niger=NE Nigeria=NG'],
    ['South Sudan and Sudan apart', 'South Sudan thanked Sudan.', 'South Sudan=SS Sudan=SD'],
    ['Guinea-Bissau with its hyphen', 'Guinea-Bissau left the pact with Guinea.', 'Guinea-Bissau=GW Guinea=GN'],
    ['the two Koreas', 'South Korea and North Korea reopened the line.', 'South Korea=KR North Korea=KP'],
    [
      'Northern Ireland as British',
      'Goods for Northern Ireland and for Ireland differ.',
      'Northern Ireland=GB Ireland=IE',
    ],
    ['American Samoa and Samoa apart', 'American Samoa bars ships from Samoa.', 'American Samoa=AS Samoa=WS'],
    ['old names', 'Burma, Swaziland and Zaire were named.', 'Burma=MM Swaziland=SZ Zaire=CD'],
    ['names with accents and without', "Côte d'Ivoire and Cote d’Ivoire are one.", "Côte d'Ivoire=CI Cote d’Ivoire=CI"],
    [
      'bodies by what they are',
      'The nuclear watchdog and the UN health agency met.',
      'nuclear watchdog=IAEA UN health agency=WHO',
    ],
    ['demonyms', 'Pakistani officers train with Russians.', 'Pakistani=PK Russians=RU'],
    ['demonyms behind anti-', 'New anti-Iranian sanctions are planned.', 'Iranian=IR'],
    [
      'the halves of a compound',
      'The US-China deal and Turkish-Libyan pact hold.',
      'US=US China=CN Turkish=TR Libyan=LY',
    ],
    ['a combining form', 'Sino-Indian flights resume.', 'Sino=CN Indian=IN'],
    ['who leads or runs', 'The US-led coalition paused its work.', 'US=US'],
    ['capitals for governments', 'Islamabad asked Washington to explain.', 'Islamabad=PK Washington=US'],
    ['seats', 'Downing Street, the Kremlin and the White House agreed.', 'Downing Street=GB Kremlin=RU White House=US'],
    ['Brussels as the Union', 'Brussels extended the list.', 'Brussels=EU'],
    ['organs', 'The State Department and the Bundestag objected.', 'State Department=US Bundestag=DE'],
    [
      'a party and its organ as one',
      "The US Treasury's OFAC and the EU Council spoke.",
      "US Treasury's OFAC=US EU Council=EU",
    ],
    ["another state's senate", 'The Mexican Senate ratified it; the US did not.', 'Mexican=MX US=US'],
    ["another state's congress with an apostrophe", "Brazil's Congress and the US waited.", 'Brazil=BR US=US'],
    ['no senate without its state', 'Manila waits for the Senate to vote.', 'Manila=PH'],
    [
      'bodies',
      'The Security Council and NATO met the African Union.',
      'Security Council=UN NATO=NATO African Union=AFU',
    ],
    ['AU as the African Union', 'The AU lifted the suspension of Mali.', 'AU=AFU Mali=ML'],
    [
      'the agency for refugees',
      'Money for the UN agency for Palestinian refugees stops.',
      'UN agency for Palestinian refugees=UNRWA',
    ],
    ['movements', 'Talks with the Taliban and Hezbollah ended.', 'Taliban=taliban Hezbollah=hezbollah'],
    ['firms', 'Huawei and ZTE stay on the list.', 'Huawei=huawei ZTE=zte'],
    ['an airline that is itself a target', 'Germany banned Mahan Air.', 'Germany=DE Mahan Air=mahan-air'],
    ['groups as several', 'The E3 wrote to Tehran.', 'E3=DE+FR+GB Tehran=IR'],
    ['the Koreas', 'The two Koreas reopened the line.', 'two Koreas=KP+KR'],
    ['text in capitals', 'PAKISTAN RESUMES TRADE WITH INDIA', 'PAKISTAN=PK INDIA=IN'],
    ['Chad with a title behind it', 'The visit of Chad President Deby ended.', 'Chad=TD Deby=TD'],
    ['a state beside another', 'An India Pakistan thaw is near.', 'India=IN Pakistan=PK'],
    ['the US Air Force', 'The US Air Force left the base.', 'US=US'],
    ['the Philippines', 'The Philippines and Filipino workers gain.', 'The Philippines=PH Filipino=PH'],
    ['the Emirates with the article', 'Visas for the Emirates are back.', 'the Emirates=AE'],
    ['former states', 'The Soviet Union and Yugoslavia signed it.', 'Soviet Union=RU Yugoslavia=RS'],
    ['Gaza as Palestinian', 'Aid to Gaza may resume.', 'Gaza=PS'],
    ['the dateline not', 'WASHINGTON: Pakistan may send officers again.', 'Pakistan=PK'],
    ['the dateline with a date not', 'MOSCOW, July 17. Kyiv was told.', 'Kyiv=UA'],
  ]
  it.each(rows)('%s', (_name, text, expected) => {
    expect(find(text)).toBe(expected)
  })
})

describe('no party is found in', () => {
  const rows: [string, string][] = [
    ['the pronoun us', 'He told us that it was over.'],
    ['the bird', 'We ate turkey for dinner.'],
    ['a newspaper', 'The Washington Post and the South China Morning Post reported it.'],
    ['a newspaper of times', 'The Jerusalem Post, the Times of India and the Moscow Times agree.'],
    ['airlines', 'American Airlines, Turkish Airlines, Air India and Korean Air fly again.'],
    ['an airline by its name alone', 'Qatar Airways and Emirates airline add seats.'],
    ['banks', 'Bank of China and Bank of America opened branches.'],
    ['seas', 'Ships crossed the Indian Ocean and the South China Sea.'],
    ['gulfs', 'A storm in the Gulf of Mexico and the Sea of Japan grew.'],
    ['broadcasters', 'Deutsche Welle and Voice of America were cited.'],
    ['treaties named for places', 'The Paris Agreement, the Vienna Convention and the Minsk agreements hold.'],
    ['the place of talks', 'The Geneva talks and the Doha talks failed.'],
    ['a statute', 'The Rome Statute entered into force.'],
    ['a watchdog of no one', 'A press watchdog and a health agency met.'],
    ['a club of creditors', 'The Paris Club met.'],
    ['a person with a given name', 'Michael Jordan spoke with Chad Wolf.'],
    ['a person by surname alone behind a given name', 'The lawyer Kevin Jordan objected.'],
    ['the US state of Georgia', 'Voters in Georgia, from Atlanta to Macon, queued.'],
    ['based firms', 'A London-based firm and a Tehran-based bank closed.'],
    ['backed forces', 'Iran-backed militias and pro-Russian rebels fled.'],
    ['sums of money', 'It costs US$300 million and 20 US dollars.'],
    ['continents', 'Latin America and South American leaders.'],
    ['people of two origins', 'Two Iranian-Americans and African Americans came.'],
    ['wars', 'The Vietnam War and the Korean War ended.'],
    ['universities', 'Cairo University and the University of Georgia agreed.'],
    ['a river delta', 'The Niger Delta and Lake Chad flooded.'],
    ['the first American president', 'A letter of George Washington was sold.'],
    ['the state of Washington', 'In Washington state the ferry stopped.'],
    ['a congress party', 'The African National Congress and the Congress party lost.'],
    ['who', 'Who knows, and who does not?'],
    ['the month of May', 'In May the ban ended, and May follows April.'],
    ['a common surname', 'Brown and Rice wrote the book.'],
    ['somebody with a leader’s surname', 'The singer Marcus Putin and the author Melinda Merkel met.'],
    ['somebody with a leader’s surname as given name', 'A boy named Trudeau Jones won.'],
    ['a general licence by number', 'General License 41A is valid.'],
    ['a Russian name with a party inside', 'The imam Abu Bakr al-Iraqi fled.'],
    ['an empty text', ''],
  ]
  it.each(rows)('%s', (_name, text) => {
    expect(find(text)).toBe('')
  })
})

describe('words and names of parties', () => {
  it('knows the lower-case words that name parties', () => {
    const words = partyWords(gazetteer)
    expect(['us', 'pakistan', 'american', 'eu', 'kremlin', 'training'].map((word) => words.has(word))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ])
  })
  it('names parties for people', () => {
    const name = partyName(gazetteer)
    expect(['PK', 'AFU', '*', 'bdf'].map(name)).toEqual(['Pakistan', 'African Union', 'everyone', 'bdf'])
  })
})

import { describe, expect, it } from 'vitest'
import { listRules } from '../list-rules.ts'
import { findByRule, sayDrafts } from '../testing/read-sentence.ts'

/** For each rule: sentences and what it makes of them, '' where it must be silent. */
const TABLE: Record<string, [sentence: string, drafts: string][]> = {
  'verb-object': [
    ['Norway pulled out of the trade pact with Chile.', 'end agreement'],
    ['Norway resumed trade after lifting the import ban.', 'resume trade; end trade'],
    ['Norway suspended military training with Fiji.', 'suspend military-assistance'],
    ['Norway lifted its arms embargo on Fiji.', 'end arms'],
    ['Norway wants to resume budget support to Malawi.', 'resume aid'],
    ['Norway lifted the suspension of budget support to Malawi.', 'resume aid'],
    ['Norway ended its freeze on arms sales to Peru.', 'resume arms'],
    ['Norway suspended aid and arms sales to Peru.', 'suspend aid; suspend arms'],
    ['Norway expanded its sanctions on Belarus.', 'expand sanctions'],
    ['Norway extended the sanctions on Belarus.', 'extend sanctions'],
    ['Norway postponed the tariffs on rice from Peru.', 'postpone trade'],
    ['Norway closed its embassy in Peru.', 'end diplomatic'],
    ['Norway closed its border with Finland.', 'suspend travel'],
    ['Norway granted Chile an exemption from the sanctions.', 'ease sanctions'],
    ['Norway pulled out of the trade pact with Chile.', 'end agreement'],
    ['Norway put the aid to Malawi on hold.', 'suspend aid'],
    ['Norway resumed trade after lifting the import ban.', 'resume trade; end trade'],
    ['Norway let the trade pact with Chile lapse.', 'end agreement'],
    ['Norway brought its aid to Malawi to an end.', 'end aid'],
    ['Norway met the envoy from Peru.', ''],
    ['Norway suspended the teacher.', ''],
    ['The minister raised the issue of trade.', ''],
    ['Sanctions were lifted by Norway.', ''],
  ],
  'passive-verb': [
    ['The sanctions on Belarus were lifted by Norway.', 'end sanctions'],
    ['Flights to Iceland have been suspended.', 'suspend travel'],
    ['The suspension of aid was lifted.', 'resume aid'],
    ['The sanctions imposed in 2009 were high.', 'impose sanctions'],
    ['The sanctions remain lifted.', ''],
    ['The player was suspended by his club.', ''],
    ['Norway lifted the sanctions.', ''],
  ],
  'verb-alone': [
    ['The arms embargo has expired.', 'end arms'],
    ['Flights to Iceland will resume on Monday.', 'resume travel'],
    ['The meeting ended in May.', ''],
    ['Norway lifted the embargo.', ''],
  ],
  'stays-as-it-is': [
    ['The suspension of military aid remains in effect.', 'continue:suspended military-assistance'],
    ['The import ban stays in place.', 'continue:in-force trade'],
    ['Aid to Malawi remains frozen.', 'continue:suspended aid'],
    ['Norway keeps its embargo on Fiji.', 'continue:in-force trade'],
    ['The minister stays in office.', ''],
    ['Norway lifted the import ban.', ''],
  ],
  'action-noun': [
    ['The resumption of flights to Iceland pleased Norway.', 'resume travel'],
    ['Critics mourned the suspension of aid to Malawi.', 'suspend aid'],
    ['Norway lifted the suspension of aid.', ''],
    ['The suspension of aid remains in effect.', ''],
    ['The suspension of the player hurt the club.', ''],
  ],
  'relative-object': [
    ['The embargo that Norway had lifted was long.', 'end trade'],
    ['The embargo which Norway had imposed was long.', 'impose trade'],
    ['The embargo on Fiji was long.', ''],
    ['Norway lifted the embargo.', ''],
  ],
  'stop-doing': [
    ['Norway stopped exporting arms to Peru.', 'suspend arms'],
    ['Norway stopped talking.', ''],
    ['Norway stopped the train.', ''],
  ],
  'party-object': [
    ['Poland expelled four diplomats from Russia.', 'impose diplomatic'],
    ['Norway sanctioned Belarus.', 'impose sanctions'],
    ['Norway designated Hamas as a terrorist group.', 'impose listing'],
    ['The club banned the striker.', ''],
    ['The school expelled four pupils.', ''],
    ['The judge barred the doors.', ''],
  ],
  membership: [
    ['The Philippines left the ICC in 2019.', 'end agreement'],
    ['The United States withdrew from UNESCO.', 'end agreement'],
    ['The United States rejoined UNESCO.', 'resume agreement'],
    ['Finland joined NATO.', 'impose agreement'],
    ['The envoy left the EU summit.', ''],
    ['The minister left Peru.', ''],
  ],
  'on-the-list': [
    ['The United States removed North Korea from its terror list.', 'end listing'],
    ['The United States put Cuba back on its terror list.', 'resume listing'],
    ['The United States added Cuba to its terror list.', 'impose listing'],
    ['Cuba was taken off the terror list.', 'end listing'],
    ['The guest put his name on the list.', ''],
    ['The terror list is long.', ''],
  ],
  'under-a-measure': [
    ['Belarus remains under Norwegian sanctions.', 'continue:in-force sanctions'],
    ['Belarus has been under sanctions since 2011.', 'impose sanctions'],
    ['Belarus groaned under sanctions.', ''],
    ['The sanctions hurt Belarus.', ''],
  ],
  'in-force-since': [
    ['The import ban, in force since 2014, hurts Poland.', 'impose trade'],
    ['The tariffs on Peru took effect on Monday.', 'impose trade'],
    ['The medicine took effect at once.', ''],
    ['The import ban hurts Poland.', ''],
  ],
  'loose-pair': [
    ['Norway lifted the import ban.', 'end trade'],
    ['Norway lifted, to the joy of tourists, its arms embargo.', 'end arms; end travel'],
    ['The aid, which Peru had wanted, Norway suspended.', 'suspend aid'],
    ['Norway praised the import ban.', ''],
    ['The minister suspended the teacher.', ''],
    ['Norway won the match.', ''],
    ['Norway shelved, to the surprise of all, the trade pact.', 'suspend agreement; suspend trade'],
    ['Norway met the envoy from Peru.', ''],
    ['The trade pact pleased Norway.', ''],
    ['Norway joined the trade pact; Peru rejoined.', 'impose agreement; resume agreement'],
    ['Norway joined the game; Peru rejoined.', ''],
    ['Norway taxed fish imports; Peru hit back.', 'impose trade'],
    ['Norway won the game; Peru hit back.', ''],
  ],
  'dated-name': [
    ['The 2019 import ban hurt Poland.', 'impose trade'],
    ['The 2015 deal hurt nobody.', ''],
    ['The 2019 season hurt the club.', ''],
    ['The import ban hurt Poland.', ''],
  ],
}

describe.each(listRules().map((rule) => rule.id))('rule %s', (id) => {
  it('has its sentences here, some of which it must not read', () => {
    const rows = TABLE[id] ?? []
    expect(rows.some(([, drafts]) => drafts !== '')).toBe(true)
    expect(rows.some(([, drafts]) => drafts === '')).toBe(true)
  })

  it.each(TABLE[id] ?? [])('%s', (sentence, drafts) => {
    expect(sayDrafts(findByRule(id, sentence))).toBe(drafts)
  })
})

describe('rules do not read yet', () => {
  it.fails.each([
    ['relative-object', 'The aid it had suspended was needed.', 'suspend aid'],
    ['relative-object', 'The military aid Norway had suspended was needed.', 'suspend military-assistance'],
    ['verb-object', 'Norway suspended part of its aid to Malawi.', 'suspend aid'],
  ])('%s: %s', (id, sentence, drafts) => {
    expect(sayDrafts(findByRule(id, sentence))).toBe(drafts)
  })
})

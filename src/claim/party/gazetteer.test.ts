import { describe, expect, it } from 'vitest'
import { testGazetteer } from '../testing/test-reader.ts'

const ISO =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  )
const GUIDE = 'EU UN NATO AFU ECOWAS ASEAN GCC OPEC OSCE OAS G7 WTO WHO IMF WB IAEA ICC UNRWA UNESCO UNHRC'.split(' ')

const gazetteer = testGazetteer()
const usage = gazetteer.usage
if (!usage) throw new Error('the shipped gazetteer has no usage.json')
const codes = new Set(gazetteer.parties.map((party) => party.code))
const EDTF = /^\d{4}(-\d\d(-\d\d)?)?$/

describe('the gazetteer as data', () => {
  it('has every state of ISO 3166-1, and Kosovo', () => {
    expect(ISO).toHaveLength(249)
    expect([...ISO, 'XK'].filter((code) => !codes.has(code))).toEqual([])
  })

  it('has the bodies that the reading guide names, and sixty at least', () => {
    expect(GUIDE.filter((code) => !codes.has(code))).toEqual([])
    expect(gazetteer.parties.filter((party) => party.kind === 'body').length).toBeGreaterThan(60)
  })

  it('gives each code to one party', () => {
    const seen = gazetteer.parties.map((party) => party.code)
    expect(seen.filter((code, i) => seen.indexOf(code) !== i)).toEqual([])
  })

  it('gives each form to one party, save those declared ambiguous', () => {
    const owner = new Map<string, string>()
    const twice: string[] = []
    for (const party of gazetteer.parties) {
      for (const form of [party.name, ...party.names, ...party.demonyms, ...party.seats, ...party.organs]) {
        const other = owner.get(form)
        if (other && other !== party.code && !usage.ambiguous[form]) twice.push(`${form}: ${other}, ${party.code}`)
        owner.set(form, party.code)
      }
    }
    expect(twice).toEqual([])
  })

  it('names only known parties in members, leaders, groups and ambiguous forms', () => {
    const named = [
      ...gazetteer.parties.flatMap((party) => party.members ?? []),
      ...gazetteer.leaders.map((leader) => leader.party),
      ...Object.values(usage.groups).flat(),
      ...Object.values(usage.ambiguous).flat(),
      ...Object.values(usage.organOwners),
    ]
    expect(named.filter((code) => !codes.has(code))).toEqual([])
  })

  it('writes the code of each kind of party as the guide says', () => {
    const shapes = { state: /^[A-Z]{2}$/, body: /^[A-Z][A-Z\d-]*$/, movement: /^[a-z\d-]+$/, firm: /^[a-z\d-]+$/ }
    expect(
      gazetteer.parties.filter((party) => !shapes[party.kind].test(party.code)).map((party) => party.code),
    ).toEqual([])
  })

  it('says of each party where its facts come from', () => {
    expect(gazetteer.parties.filter((party) => !party.source).map((party) => party.code)).toEqual([])
  })

  it('gives each leader a tenure that begins before it ends', () => {
    const wrong = gazetteer.leaders.filter(
      ({ from, to }) => !EDTF.test(from) || (to !== null && (!EDTF.test(to) || to < from.slice(0, to.length))),
    )
    expect(wrong).toEqual([])
  })

  it('masks no name that it also gives to a party', () => {
    const forms = new Set(
      gazetteer.parties.flatMap((p) => [p.name, ...p.names, ...p.demonyms, ...p.seats, ...p.organs]),
    )
    expect(usage.masks.filter((mask) => forms.has(mask))).toEqual([])
  })
})

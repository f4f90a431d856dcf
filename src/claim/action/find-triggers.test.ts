import { describe, expect, it } from 'vitest'
import { testLexicon } from '../testing/test-reader.ts'
import { createTokenizer } from '../token/create-tokenizer.ts'
import { findTriggers } from './find-triggers.ts'

const lexicon = testLexicon()
const tokenize = createTokenizer(lexicon)
const say = (text: string, headline = false) =>
  tokenize(text)
    .flatMap(({ tokens }) => findTriggers(tokens, lexicon, headline, 'end'))
    .map((t) => `${t.word} ${t.form}`)
    .join('; ')

describe('findTriggers', () => {
  it.each([
    ['Peru lifted the ban.', 'lift active'],
    ['Peru has lifted the ban.', 'lift active'],
    ['Peru lifts the ban.', 'lift active'],
    ['Peru will lift the ban.', 'lift active'],
    ['The ban was lifted.', 'lift passive'],
    ['The ban has been lifted.', 'lift passive'],
    ['The ban had not yet been lifted by Peru.', 'lift passive'],
    ['The duties imposed in May were high.', 'impose participle'],
    ['After suspending the pact Peru sold more.', 'suspend gerund'],
    ['Peru wants to lift the ban.', 'lift infinitive'],
    ['Peru agreed to temporarily suspend the duty.', 'suspend infinitive'],
    ['The suspension of flights hurts.', 'suspension noun'],
    ['Flights will resume.', 'resume active'],
    ['After lifting the ban Peru sold more.', 'lift gerund'],
    ['Peru pulled out of the pact.', 'pull out of active'],
    ['Peru has pulled out of the pact.', 'pull out of active'],
    ['After lifting restrictions Peru sold more.', 'lift gerund'],
    ['Peru put the loan on hold.', 'put … on hold active'],
    ['The loan was put on hold.', 'on hold passive'],
    ['Peru put the loan to Chile, worth a fortune, on ice.', 'put … on ice active'],
    ['Peru let the pact lapse.', 'let … lapse active'],
    ['Peru turned the tap off.', 'turn the tap off active'],
    ['Peru will bring its aid to an end.', 'bring … to an end active'],
    ['The flights are back.', 'be back passive'],
    ['The flights are now once again back.', 'be back passive'],
    ['The ban is not yet over.', 'be over passive'],
    ['The talks are in abeyance.', 'be in abeyance passive'],
    ['Peru walked abruptly away from the pact.', 'walk away from active'],
    ['The ban has quietly been lifted.', 'lift passive'],
    ['Having been suspended in May, the pact was signed anew.', 'suspend passive'],
    ['The ban will not be touched.', 'not touch passive'],
    ['Nothing has changed.', 'not change active'],
    ['Lorries still cross under seal.', 'still active'],
    ['Peru no longer asks for a visa.', 'no longer active'],
    ['Boats may sail there once more.', 'once more active'],
    ['Peru lifted the ban. Chile followed suit.', 'follow suit active'],
  ])('%s', (text, triggers) => {
    expect(say(text)).toContain(triggers)
  })

  it.each([
    ['Peru lifts ban on beef', 'lift active'],
    ['Ban on beef lifted', 'lift passive'],
    ['Peru to lift ban on beef', 'lift infinitive'],
    ['Peru Lifts Ban on Beef', 'lift active'],
    ['Peru scraps visa rule', 'scrap active'],
  ])('in a headline: %s', (text, triggers) => {
    expect(say(text, true)).toContain(triggers)
  })

  it.each([
    'The minister met his guest in Lima.',
    'The lift was out of order.',
    'Twelve people came.',
    'The change touched nobody, and the guest was out.',
  ])('is silent on: %s', (text) => {
    expect(say(text)).toBe('')
  })

  it('reads an echo as the action told last', () => {
    const [first, second] = tokenize('Peru lifted the ban. Chile followed suit.')
    expect(findTriggers(first?.tokens ?? [], lexicon, false).map((t) => t.action)).toEqual(['end'])
    expect(findTriggers(second?.tokens ?? [], lexicon, false, 'end').map((t) => t.action)).toEqual(['end'])
    expect(findTriggers(second?.tokens ?? [], lexicon, false).map((t) => t.word)).not.toContain('follow suit')
  })

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'finds nothing in the inherited name %s',
    (word) => {
      expect(say(`The ${word} was there.`)).toBe('')
    },
  )

  it('takes the longest phrase as one word', () => {
    const [trigger] = tokenize('Peru pulled out of the pact.').flatMap(({ tokens }) =>
      findTriggers(tokens, lexicon, false),
    )
    expect(trigger && [trigger.from, trigger.to]).toEqual([1, 4])
  })
})

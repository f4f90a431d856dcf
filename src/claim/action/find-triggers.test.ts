import { describe, expect, it } from 'vitest'
import { testLexicon } from '../testing/test-reader.ts'
import { createTokenizer } from '../token/create-tokenizer.ts'
import { findTriggers } from './find-triggers.ts'

const { actions } = testLexicon()
const tokenize = createTokenizer()
const say = (text: string, headline = false) =>
  tokenize(text)
    .flatMap(({ tokens }) => findTriggers(tokens, actions, headline))
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
  ])('%s', (text, triggers) => {
    expect(say(text)).toContain(triggers)
  })

  it.fails.each([
    ['Peru pulled out of the pact.', 'pull out of active'],
    ['Peru put the loan on hold.', 'put on hold active'],
  ])('does not read yet: %s', (text, triggers) => {
    expect(say(text)).toContain(triggers)
  })

  it.each([
    ['Peru lifts ban on beef', 'lift active'],
    ['Ban on beef lifted', 'lift passive'],
    ['Peru to lift ban on beef', 'lift infinitive'],
  ])('in a headline: %s', (text, triggers) => {
    expect(say(text, true)).toContain(triggers)
  })

  it.each(['The minister met his guest in Lima.', 'The lift was out of order.', 'Twelve people came.'])(
    'is silent on: %s',
    (text) => {
      expect(say(text)).toBe('')
    },
  )

  it('takes the longest phrase as one word', () => {
      findTriggers(tokens, actions, false),
    )
    expect(trigger && [trigger.from, trigger.to]).toEqual([1, 4])
  })
})

import { describe, expect, it } from 'vitest'
import { testLexicon } from '../testing/test-reader.ts'
import { createRoles } from '../token/grammar.ts'
import { findVerbBase } from './find-verb-base.ts'

const { actions, grammar, inflection } = testLexicon()
const { verbs } = actions
const rolesOf = createRoles(grammar)
const known = (word: string) => Object.hasOwn(verbs, word)

describe('findVerbBase', () => {
  it.each([
    ['lift', 'lift'],
    ['lifts', 'lift'],
    ['lifted', 'lift'],
    ['lifting', 'lift'],
    ['imposed', 'impose'],
    ['imposing', 'impose'],
    ['cancelled', 'cancel'],
    ['canceled', 'cancel'],
    ['scrapped', 'scrap'],
    ['banning', 'ban'],
    ['frozen', 'freeze'],
    ['froze', 'freeze'],
    ['withdrew', 'withdraw'],
    ['withheld', 'withhold'],
    ['cut', 'cut'],
    ['cutting', 'cut'],
    ['launches', 'launch'],
    ['ratified', 'ratify'],
    ['expelled', 'expel'],
    ['unfrozen', 'unfreeze'],
    ['eased', 'ease'],
    ['easing', 'ease'],
    ['upheld', 'uphold'],
  ])('leads %s back to %s', (form, base) => {
    expect(findVerbBase(form, known, inflection)).toBe(base)
  })

  it.each(['lifter', 'banana', 'imposter', 'table', 'ed', 's', 'ing', '', '制裁', 'constructor', 'toString'])(
    'knows no verb in "%s"',
    (word) => {
      expect(findVerbBase(word, known, inflection)).toBeNull()
    },
  )

  it('asks for no word that is not in the list', () => {
    expect(findVerbBase('lifted', () => false, inflection)).toBeNull()
  })
})

describe('a participle', () => {
  it.each(['lifted', 'frozen', 'withdrawn', 'cut', 'shut', 'broken', 'torn', 'taken'])('%s can be one', (word) => {
    expect(rolesOf(word).participle).toBe(true)
  })

  it.each(['lift', 'lifts', 'lifting', 'froze', 'withdrew', 'broke'])('%s can not', (word) => {
    expect(rolesOf(word).participle).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { speakersAgree } from './speakers-agree.ts'

describe('speakersAgree', () => {
  it.each<[name: string, gold: string[], read: string[], agree: boolean]>([
    ['nobody agrees with nobody', [], [], true],
    ['nobody does not agree with somebody', [], ['Oslo'], false],
    ['somebody does not agree with nobody', ['Oslo'], [], false],
    ['case does not count', ['State TV'], ['STATE tv'], true],
    ['a surname is enough', ['Foreign Minister Ine Berg'], ['Berg'], true],
    ['a title alone is not', ['the foreign minister'], ['Foreign Minister Berg'], false],
    ['a title alone agrees with itself', ['the Minister'], ['The minister'], true],
    ['words of two letters are not enough', ['US officials'], ['US media'], false],
    ['one speaker in common is enough', ['Ine Berg', 'Lima'], ['Quito', 'officials in Lima'], true],
    ['marks part words', ['Lima-based broker'], ['Lima, on Monday'], true],
  ])('%s', (_, gold, read, agree) => {
    expect(speakersAgree(gold, read)).toBe(agree)
  })
})

import { describe, expect, it } from 'vitest'
import { createRoles, listWords, NO_ROLES } from './grammar.ts'

const rolesOf = createRoles({
  words: { article: ['the', 'an'], possessive: ['its'], determiner: ['@article', '@possessive', 'no'] },
  endings: { ing: ['ing'], sForm: ['s', '-ss', 'ness'], past: ['ed'] } as never,
})

describe('createRoles', () => {
  it.each([
    ['the', ['article', 'determiner']],
    ['its', ['determiner', 'possessive', 'sForm']],
    ['no', ['determiner']],
    ['lifting', ['ing']],
    ['ing', []],
    ['bans', ['sForm']],
    ['pass', []],
    ['kindness', ['sForm']],
    ['', []],
    ['s', []],
    ['constructor', []],
    ['制裁', []],
  ])('tells the classes of "%s"', (word, classes) => {
    const roles = rolesOf(word)
    expect(
      Object.keys(roles)
        .filter((name) => roles[name as keyof typeof roles])
        .sort(),
    ).toEqual(classes)
  })

  it('knows nothing in a language without grammar', () => {
    expect(createRoles({ words: {}, endings: {} })('the')).toEqual(NO_ROLES)
  })

  it('refuses a class that takes in itself or none', () => {
    expect(() =>
      listWords({ words: { article: ['@determiner'], determiner: ['@article'] }, endings: {} }, 'article'),
    ).toThrow('takes in itself')
    expect(() => createRoles({ words: { article: ['@nouns'] }, endings: {} })).toThrow('which is none')
  })
})

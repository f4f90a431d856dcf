import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Failure } from './command.ts'
import { findStem, openOutFolder } from './out-folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inforce-out-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const reading = (claims: unknown[]) => ({ article: { headline: 'A ban' }, claims })
const contentOf = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('openOutFolder', () => {
  it('gives two inputs of one name two files', async () => {
    const out = await openOutFolder(folder)
    await out.write('a/page.html', reading([]))
    await out.write('b/PAGE.txt', reading([{ rules: ['other'] }]))
    expect(readdirSync(folder).sort()).toEqual(['PAGE-2.json', 'page.json'])
  })

  const write = async (claims: unknown[]) => (await openOutFolder(folder)).write('page.html', reading(claims))
  const claimsIn = (name: string) => JSON.parse(contentOf(name)).claims

  it('leaves an earlier reading that says the same as it is', async () => {
    await write([])
    expect(await write([])).toMatchObject({ kind: 'unchanged', besideEdited: false })
  })

  it('replaces an earlier reading that says something else, and tells so', async () => {
    await write([{ rules: [] }])
    expect(await write([])).toMatchObject({ kind: 'replaced', besideEdited: false })
    expect(readdirSync(folder)).toEqual(['page.json'])
    expect(claimsIn('page.json')).toEqual([])
  })

  it('never overwrites a reading that somebody corrected, however often it reads again', async () => {
    await write([{ action: 'end', rules: ['x'] }])
    const corrected = contentOf('page.json').replace('"end"', '"suspend"')
    writeFileSync(join(folder, 'page.json'), corrected)
    expect(await write([{ action: 'end', rules: ['x'] }])).toMatchObject({ kind: 'new', besideEdited: true })
    expect(await write([{ action: 'ease', rules: ['x'] }])).toMatchObject({ kind: 'replaced', besideEdited: true })
    expect(contentOf('page.json')).toBe(corrected)
    expect(claimsIn('page-2.json')).toEqual([{ action: 'ease', rules: ['x'] }])
    expect(readdirSync(folder).sort()).toEqual(['page-2.json', 'page.json'])
  })

  it.each([
    ['labels made by people', JSON.stringify({ id: '001', article: {}, claims: [] })],
    ['a reading of an earlier version, which may have been corrected', JSON.stringify(reading([{ rules: ['x'] }]))],
    ['other JSON', '{"name":"inforce"}'],
    ['what is no JSON', 'hello'],
  ])('never overwrites %s', async (_name, before) => {
    writeFileSync(join(folder, 'page.json'), before)
    await write([])
    expect(contentOf('page.json')).toBe(before)
    expect(claimsIn('page-2.json')).toEqual([])
  })

  it('says that a file is no folder', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(openOutFolder(join(folder, 'file'))).rejects.toThrow(Failure)
  })
})

describe('findStem', () => {
  it.each([
    ['pages/some.page.html.gz', 'some.page'],
    ['x/001.json', '001'],
    ['dump.TXT', 'dump'],
    ['-', 'stdin'],
    ['https://example.org/2020/01/some-news.html?x=1#top', 'some-news'],
    ['https://example.org/', 'article'],
    ['.json', 'article'],
    ['a/what is this?.htm', 'what-is-this-'],
  ])('names the reading of %s after %s', (source, stem) => {
    expect(findStem(source)).toBe(stem)
  })
})

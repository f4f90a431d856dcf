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

const reading = (claims: unknown[]) => JSON.stringify({ article: {}, claims })
const contentOf = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('openOutFolder', () => {
  it('gives two inputs of one name two files', async () => {
    const out = await openOutFolder(folder)
    await out.write('a/page.html', reading([]))
    await out.write('b/PAGE.txt', reading([{ rules: ['other'] }]))
    expect(readdirSync(folder).sort()).toEqual(['PAGE-2.json', 'page.json'])
  })

  it('leaves an earlier reading that says the same as it is', async () => {
    writeFileSync(join(folder, 'page.json'), reading([]))
    const written = await (await openOutFolder(folder)).write('page.html', reading([]))
    expect(written.kind).toBe('unchanged')
  })

  it('replaces an earlier reading that says something else, and tells so', async () => {
    writeFileSync(join(folder, 'page.json'), reading([{ rules: [] }]))
    const written = await (await openOutFolder(folder)).write('page.html', reading([]))
    expect(written.kind).toBe('replaced')
    expect(readdirSync(folder)).toEqual(['page.json'])
    expect(contentOf('page.json')).toBe(reading([]))
  })

  it.each([
    ['labels made by people', JSON.stringify({ id: '001', article: {}, claims: [] })],
    ['claims without rules', reading([{ measure: {} }])],
    ['other JSON', '{"name":"inforce"}'],
    ['what is no JSON', 'hello'],
  ])('never overwrites %s', async (_name, before) => {
    writeFileSync(join(folder, 'page.json'), before)
    await (await openOutFolder(folder)).write('page.html', reading([]))
    expect(contentOf('page.json')).toBe(before)
    expect(contentOf('page-2.json')).toBe(reading([]))
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

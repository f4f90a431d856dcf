import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listInputs, nothingPassedOver } from './list-inputs.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inputs-'))
  await mkdir(join(folder, 'b', 'inner'), { recursive: true })
  await mkdir(join(folder, '.git'))
  const files: Record<string, string> = {
    'c.html': 'x',
    'a.txt': 'x',
    'b/2.html.gz': 'x',
    'b/inner/1.htm': 'x',
    'b/article.json': '{"article":{"headline":"x"}}',
    'b/broken.json': '{"article":',
    'b/expected.json': '{"a.html":{"url":"x"}}',
    'b/list.json': '[1]',
    'b/copy.json': '{"versioncreated":"2026-11-20","headline":"x"}',
    'd.warc.gz': 'x',
    'e.eml': 'x',
    'photo.jpg': 'x',
    '.hidden.html': 'x',
    '.git/x.html': 'x',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  await symlink(folder, join(folder, 'circle'))
})
afterAll(() => rm(folder, { recursive: true }))

async function collect(paths: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = []
  for await (const path of paths) found.push(path)
  return found
}

test('a folder gives its readable files in the order of their names, folders within it too', async () => {
  const passedOver = nothingPassedOver()
  const found = await collect(listInputs([folder], passedOver))
  expect(found.map((path) => path.slice(folder.length + 1))).toEqual([
    'a.txt',
    'b/2.html.gz',
    'b/article.json',
    'b/broken.json',
    'b/copy.json',
    'b/inner/1.htm',
    'c.html',
    'd.warc.gz',
    'e.eml',
  ])
  expect(passedOver).toEqual({ hidden: 2, unknownType: 2, notArticle: 2 })
})

test('files, addresses, the standard input and what does not exist are listed as named', async () => {
  const inputs = ['-', 'https://example.org/a', join(folder, 'photo.jpg'), '/nowhere/at/all']
  expect(await collect(listInputs(inputs))).toEqual(inputs)
})

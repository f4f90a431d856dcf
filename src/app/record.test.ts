/** The whole loop on one data folder, as a person goes through it: add, look, judge, ask what stands, serve. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { linesOf, runCli, spawnCli } from './testing/run-cli.ts'

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))
const PAGE = `${SAMPLES}us-pakistan-training-2020.txt`

let folder = ''
let data = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inforce-record-'))
  data = join(folder, 'data')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const inforce = (...words: string[]) => runCli([...words, '--data', data])

const running: { kill(signal: 'SIGKILL'): boolean }[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** Starts a command that goes on, and gives its address once it is printed. */
async function startSite(words: string[], dataDir = data) {
  const child = spawnCli([...words, '--data', dataDir])
  running.push(child)
  let out = ''
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      const found = /The record: (\S+)/.exec(out)?.[1]
      if (found) resolve(found)
    })
    child.on('close', () => reject(new Error(`it ended without an address: ${out}`)))
  })
  return { address, out: () => out, child, ended }
}

describe('the loop from a page to what stands', () => {
  it('says that nothing is known in an empty record', async () => {
    const run = await inforce('status', '--between', 'US', 'Pakistan')
    expect(run.out).toContain('Nothing is known between United States and Pakistan')
    expect(run.out).toContain('The record is empty')
    expect(run.code).toBe(0)
  })

  it('proposes the claims of a page, once', async () => {
    const first = await inforce('add', PAGE)
    expect(first.out).toMatch(/ {2}proposed [0-9a-f]{12} {2}resume · US → PK/)
    expect(first.err).toMatch(/^Added 1 article with \d proposed claims, 0 unchanged\.\n$/)
    const second = await inforce('add', PAGE)
    expect(second.out).toMatch(/ {2}unchanged [0-9a-f]{12}/)
    expect(second.err).toContain('Added 0 articles with 0 proposed claims, 1 unchanged')
    expect([first.code, second.code]).toEqual([0, 0])
  })

  it('counts proposals only once they are accepted', async () => {
    const before = await inforce('status')
    expect(before.out).toMatch(/^Nothing is known today, .+\. There are \d proposed claims that nobody has judged yet/)
    const ids = linesOf((await inforce('claims', '--proposed')).out).flatMap(
      (line) => /^([0-9a-f]{12}) proposed/.exec(line)?.[1] ?? [],
    )
    expect(ids.length).toBeGreaterThan(1)
    const [one = '', ...rest] = ids
    const accepted = await inforce('accept', one.slice(0, 8), '--by', 'tester', '--reason', 'It stands so in the text')
    expect(accepted).toMatchObject({ code: 0, out: `accepted ${one}\n`, err: '' })
    expect((await inforce('accept', one)).out).toBe(`unchanged ${one}: it was accepted before\n`)
    expect((await inforce('reject', one)).out).toBe(`rejected ${one}\n`)
    const all = await inforce('accept', '--all-proposed')
    expect(linesOf(all.out)).toContain(`${rest.length} claim${rest.length === 1 ? '' : 's'} accepted.`)
    expect((await inforce('accept', one)).out).toBe(`accepted ${one}\n`)
  })

  it('says which claim there is not', async () => {
    const run = await inforce('accept', 'ffffffffffff')
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(run.err).toContain('There is no claim ffffffffffff')
  })

  it('says what stands, on which claims, quotes and sources', async () => {
    const run = await inforce('status', '--between', 'Pakistan', 'the U.S.', '--on', '2020-02-01')
    expect(run.out).toContain('What stood between Pakistan and United States on 1 February 2020:')
    expect(run.out).toMatch(/in-force since 2020-01-03/)
    expect(run.out).toContain('“The United States has resumed')
    expect(run.out).toContain('2020-01-06 · US resumes military training program')
    const filtered = await inforce('status', '--measure', 'military education', '--json', '--on', '2019-01-01')
    const { standings, on, known } = JSON.parse(filtered.out)
    expect({ on, known, words: standings.map((standing: { word: string }) => standing.word) }).toEqual({
      on: '2019-01-01',
      known: null,
      words: ['suspended'],
    })
  })

  it('knows nothing before the first entry became known, and says when that was', async () => {
    const run = await inforce('status', '--known', '2020-01-02')
    expect(run.out).toMatch(
      /^Nothing is known today, .+, as known at the end of 2 January 2020\. The first entry of the record/,
    )
    expect(run.code).toBe(0)
  })
})

describe('serving the record', () => {
  it('serves it, beside other commands on the same folder, and stops when told to', async () => {
    const site = await startSite(['serve', '--port', '0'])
    const page = await fetch(site.address)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Military Education and Training')
    expect((await inforce('status')).code).toBe(0)
    site.child.kill('SIGTERM')
    expect(await site.ended).toBe(0)
  })

  it('says that a port asked for is taken', async () => {
    const holder = createServer()
    const port = await new Promise<number>((resolve) => {
      holder.listen(0, '127.0.0.1', () => {
        const at = holder.address()
        resolve(typeof at === 'object' && at ? at.port : 0)
      })
    })
    const run = await inforce('serve', '--port', String(port))
    holder.close()
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(run.err).toBe(`inforce: Port ${port} is taken; name another one with --port, or 0 for any.\n`)
  })

  it('starts an empty record with the samples, and adds what it is given as proposals', async () => {
    const page = join(folder, 'news.txt')
    writeFileSync(
      page,
      'Norway ends fish tariffs\n\nMarch 3, 2021\n\nNorway lifted its tariffs on fish from Iceland on Monday, the ministry said.\n',
    )

    const site = await startSite(['start', page, '--port', '0'], join(folder, 'fresh'))
    expect(site.out()).toMatch(
      /^The record was empty: read 12 sample articles and accepted their \d+ claims as the editor "sample"\.\n/,
    )
    const html = await (await fetch(`${site.address}between/AU/CN`)).text()
    expect(html.includes('Australian wine'), 'the page names the measure').toBe(true)
    site.child.kill('SIGINT')
    expect(await site.ended).toBe(0)
  })
})

describe('a data folder that cannot be used', () => {
  it('says that a file is no folder', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, 'no folder')
    const run = await runCli(['status', '--data', file])
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(linesOf(run.err)).toHaveLength(1)
    expect(run.err).toContain('is a file')
  })

  it('says that a database is damaged and changes nothing', async () => {
    const broken = join(folder, 'broken')
    await runCli(['status', '--data', broken])
    writeFileSync(join(broken, 'postgres', 'PG_VERSION'), 'rubbish')
    const run = await runCli(['add', PAGE, '--data', broken])
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(linesOf(run.err)).toHaveLength(1)
    expect(run.err).toMatch(/damaged/)
  })

  it('says that the server of DATABASE_URL does not answer', async () => {
    const run = await runCli(['status'], { env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' } })
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(linesOf(run.err)).toEqual([
      'inforce: The server of DATABASE_URL does not answer: start it or correct the address.',
    ])
  })
})

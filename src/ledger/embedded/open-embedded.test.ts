import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from '../ledger.ts'
import { openLedger } from '../open-ledger.ts'
import { sampleReading } from '../testing/sample-reading.ts'
import { openEmbedded } from './open-embedded.ts'

let folder = ''
const open: { close(): Promise<void> }[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inforce-test-'))
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

const clock = () => new Date('2021-06-01T00:00:00Z')

async function ledgerIn(dataDir: string): Promise<Ledger> {
  const outcome = await openLedger({ dataDir, clock })
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  open.push(outcome.ledger)
  return outcome.ledger
}

async function reasonOf(dataDir: string): Promise<string> {
  const outcome = await openLedger({ dataDir, clock })
  if (outcome.kind === 'ledger') await outcome.ledger.close()
  return outcome.kind === 'refused' ? outcome.reason : 'it opened'
}

async function serverPid(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

async function hasEnded(dataDir: string): Promise<boolean> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await stat(join(dataDir, 'postgres', 'postmaster.pid')).catch(() => null)) === null) return true
    await sleep(50)
  }
  return false
}

describe('the embedded database', () => {
  test('is made once, shared by all who open the folder, and stopped by the last to leave', async () => {
    const dataDir = join(folder, 'shared')
    // All at once: one makes and starts it, the others find it.
    const [one, two, three] = await Promise.all([ledgerIn(dataDir), ledgerIn(dataDir), ledgerIn(dataDir)])
    const { articleId } = await one.appendReading(sampleReading(1))
    await one.close()
    expect((await two.readArticle(articleId))?.headline).toBe('Levy, part 1')
    await two.close()
    const later = await ledgerIn(dataDir)
    await three.close()
    expect((await later.readArticle(articleId))?.headline).toBe('Levy, part 1')
    await later.close()
    expect(await hasEnded(dataDir)).toBe(true)
    expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log', 'run'])
    expect((await (await ledgerIn(dataDir)).readArticle(articleId))?.headline).toBe('Levy, part 1')
  })

  test('listens on a private socket and on no port', async () => {
    const dataDir = join(folder, 'shared')
    const embedded = await openEmbedded(dataDir, () => undefined)
    if (embedded.kind === 'refused') throw new Error(embedded.reason)
    open.push({ close: embedded.release })
    const lines = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
    expect(lines[4]).toBe(embedded.connection.host)
    expect(lines[5]).toBe('')
    expect((await stat(embedded.connection.host)).mode & 0o077).toBe(0)
  })

  test('a folder with a long path gets its socket elsewhere', async () => {
    const dataDir = join(folder, 'long'.repeat(20), 'path'.repeat(20))
    const embedded = await openEmbedded(dataDir, () => undefined)
    if (embedded.kind === 'refused') throw new Error(embedded.reason)
    open.push({ close: embedded.release })
    expect(embedded.connection.host.length).toBeLessThan(90)
  })

  test('a database killed during appends keeps every acknowledged entry, none twice', async () => {
    const dataDir = join(folder, 'killed')
    const acknowledged: string[] = []
    for (let round = 0; round < 3; round++) {
      const ledger = await ledgerIn(dataDir)
      const pid = await serverPid(dataDir)
      const from = acknowledged.length
      let failures = 0
      const append = async (number: number): Promise<void> => {
        try {
          acknowledged.push((await ledger.appendReading(sampleReading(number))).articleId)
        } catch (cause) {
          failures += 1
          expect((cause as Error).message).toContain('every entry that was acknowledged is kept')
        }
      }
      let isKilled = false
      for (let i = 0; i < 200 && failures === 0; i++) {
        const appending = Promise.all(Array.from({ length: 4 }, (_, j) => append(round * 1000 + i * 4 + j)))
        if (!isKilled && acknowledged.length - from >= 20) {
          process.kill(pid, 'SIGKILL')
          isKilled = true
        }
        await appending
      }
      expect(failures).toBeGreaterThan(0)
      await ledger.close()
    }
    const ledger = await ledgerIn(dataDir)
    const kept = (await ledger.listClaims({})).map(({ article }) => article.id)
    expect(new Set(kept).size).toBe(kept.length)
    expect(new Set(kept)).toEqual(new Set([...acknowledged, ...kept]))
    expect(acknowledged.length).toBeGreaterThanOrEqual(60)
  })
})

describe('a data folder that cannot be used is refused, told so in a sentence, and left as it is', () => {
  async function made(name: string): Promise<string> {
    const dataDir = join(folder, name)
    await (await ledgerIn(dataDir)).close()
    return dataDir
  }

  test('the version is garbage, then another one', async () => {
    const dataDir = await made('version')
    const file = join(dataDir, 'postgres', 'PG_VERSION')
    await writeFile(file, 'garbage')
    expect(await reasonOf(dataDir)).toContain('is damaged (PG_VERSION is unreadable)')
    await writeFile(file, '12\n')
    expect(await reasonOf(dataDir)).toContain('was made by PostgreSQL 12')
    await writeFile(file, '18\n')
    expect(await reasonOf(dataDir)).toBe('it opened')
  })

  test('the control file is cut short', async () => {
    const dataDir = await made('control')
    await truncate(join(dataDir, 'postgres', 'global', 'pg_control'), 100)
    expect(await reasonOf(dataDir)).toContain('is damaged (could not read file')
    expect((await stat(join(dataDir, 'postgres', 'global', 'pg_control'))).size).toBe(100)
  })

  test('it is a file, or under one', async () => {
    const file = join(folder, 'file')
    await writeFile(file, 'kept')
    expect(await reasonOf(file)).toContain('is a file')
    expect(await reasonOf(join(file, 'data'))).toContain('is a file')
    expect(await readFile(file, 'utf8')).toBe('kept')
  })

  test.skipIf(process.getuid?.() === 0)(
    'it may not be written (skipped for root, who may write anywhere)',
    async () => {
      expect(await reasonOf('/inforce-data')).toContain('cannot be written')
    },
  )
})

import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { WARCParser } from 'warcio'
import { charsetOfHeader, typeOfHeader } from './fetch-page.ts'
import { makePage } from './make-page.ts'
import type { Page, PageResponse, Validators } from './page.ts'
import { writeWarc } from './write-warc.ts'

/** A page as it was fetched before, and what to ask with whether it has changed. */
export type KeptCopy = { path: string; page: Page; validators: Validators }

export type KeptPages = {
  /** The latest sound copy of what an address gave; null when there is none. */
  find(address: string): Promise<KeptCopy | null>
  /** Keeps a page, unless its latest copy has the same bytes; null, or a sentence on why it could not be kept. */
  keep(address: string, page: Page, response: PageResponse): Promise<string | null>
}

/**
 * The copies of fetched pages in a folder: one folder an address, in it one WARC file a copy, named by when it was fetched
 * and the SHA-256 of its bytes. A copy is there whole or not at all; damaged ones are passed over.
 */
export function openKeptPages(folder: string): KeptPages {
  return {
    find: async (address) => {
      const within = join(folder, nameFolder(address))
      for (const name of await listCopies(within)) {
        const copy = await readCopy(join(within, name), address)
        if (copy && name.includes(copy.page.sha256)) return copy
      }
      return null
    },
    keep: async (address, page, response) => {
      const within = join(folder, nameFolder(address))
      const [latest] = await listCopies(within)
      if (latest?.includes(page.sha256)) return null
      const name = `${page.fetchedAt.replaceAll(':', '-')}-${page.sha256}.warc.gz`
      try {
        await mkdir(within, { recursive: true })
        await writeWhole(join(within, name), await writeWarc(page, response))
        return null
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
        return `${address} was fetched but could not be kept in ${folder} (${code}); ${adviceFor(code)} and try again.`
      }
    },
  }
}

function adviceFor(code: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'make room there'
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
    ? 'give yourself the right to write there'
    : 'name another folder'
}

/** The host for people, a hash of the whole address to tell its pages apart. */
function nameFolder(address: string): string {
  const hash = createHash('sha256').update(address).digest('hex').slice(0, 16)
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/[^\w.-]/g, '-').slice(0, 80) : 'page'
  return `${host}-${hash}`
}

/** The names of copies, latest first. */
async function listCopies(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => name.endsWith('.warc.gz'))
    .sort()
    .reverse()
}

/** The page of a kept copy; null where the file is damaged. */
async function readCopy(path: string, address: string): Promise<KeptCopy | null> {
  try {
    for await (const record of WARCParser.iterRecords(createReadStream(path))) {
      if (record.warcType !== 'response') continue
      const header = (name: string) => record.httpHeaders?.headers.get(name) ?? null
      const type = header('content-type') ?? ''
      const mediaType = typeOfHeader(type.toLowerCase())
      const made = makePage({
        source: address,
        url: record.warcTargetURI ?? null,
        bytes: (await record.readFully(true)) ?? new Uint8Array(),
        mediaType: mediaType === 'other' ? null : mediaType,
        headerCharset: charsetOfHeader(type),
        fetchedAt: new Date(record.warcDate ?? ''),
      })
      if (made.kind !== 'page') return null
      return {
        path,
        page: made.page,
        validators: { etag: header('etag'), lastModified: header('last-modified') },
      }
    }
  } catch {
    // What cannot be read is no copy; the page is fetched anew.
  }
  return null
}

/** Writes a file so that nobody, and no end of the power, meets a part of it. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.${randomUUID()}.part`
  try {
    const file = await open(part, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw error
  }
}

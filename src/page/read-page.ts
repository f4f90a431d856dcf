import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Clock } from '../common/clock.ts'
import { makePage } from './make-page.ts'
import type { Page, PageOutcome } from './page.ts'
import { unpack } from './unpack.ts'

export const MAX_FILE_BYTES = 64 * 1024 * 1024

export type ReadPageOptions = {
  clock: Clock
  /** Where `-` is read from. */
  stdin?: AsyncIterable<Uint8Array | string>
  /** The most bytes read, and the most a gzip file may unpack to. */
  maxBytes?: number
}

/** The media type that a file's name tells (`.html.gz` too), or null when it tells none. */
export function findMediaType(path: string): Page['mediaType'] | null {
  const name = basename(path).toLowerCase().replace(/\.gz$/, '')
  if (/\.(?:html?|xhtml|xht)$/.test(name)) return 'text/html'
  if (name.endsWith('.txt')) return 'text/plain'
  if (name.endsWith('.xml')) return 'application/xml'
  return name.endsWith('.json') ? 'application/json' : null
}

/** Reads one local file (HTML, text, JSON, XML, or one of these in gzip) or, for `-`, the standard input. */
export async function readPage(source: string, options: ReadPageOptions): Promise<PageOutcome> {
  const read = await readBytes(source, options)
  return typeof read === 'string' ? { kind: 'refused', source, reason: read } : pageOfBytes(source, read, options)
}

/** The bytes of a file or of the standard input, gzip undone, or the sentence that says why not. */
export async function readBytes(source: string, options: ReadPageOptions): Promise<Uint8Array | string> {
  const maxBytes = options.maxBytes ?? MAX_FILE_BYTES
  const read = source === '-' ? await readStream(options.stdin, maxBytes) : await readFile(source, maxBytes)
  if (typeof read === 'string') return read
  return isGzip(read) ? await unpackFile(source, read, maxBytes) : read
}

/** The page that the bytes of one local file are. */
export function pageOfBytes(source: string, unpacked: Uint8Array, options: ReadPageOptions): PageOutcome {
  return makePage({
    source,
    url: null,
    bytes: unpacked,
    mediaType: source === '-' ? null : findMediaType(source),
    headerCharset: null,
    fetchedAt: options.clock(),
  })
}

/** The sentence that says why a file cannot be read piece by piece; null where it can. */
export async function findFault(path: string): Promise<string | null> {
  let file: FileHandle | null = null
  try {
    file = await open(path, 'r')
    const stat = await file.stat()
    return stat.isFile() ? null : `${path} is not an ordinary file; copy what it holds to a file and give that.`
  } catch (error) {
    return sentenceFor(path, error)
  } finally {
    await file?.close()
  }
}

/** The bytes of a file, or the sentence that says why not. The size is looked at before anything is read. */
async function readFile(path: string, maxBytes: number): Promise<Uint8Array | string> {
  let file: FileHandle | null = null
  try {
    file = await open(path, 'r')
    const stat = await file.stat()
    if (stat.isDirectory()) return `${path} is a folder; give a file, or read the folder with its files one by one.`
    if (!stat.isFile()) return `${path} is not an ordinary file; copy what it holds to a file and give that.`
    if (stat.size > maxBytes) return tooLarge(path, maxBytes)
    return await file.readFile()
  } catch (error) {
    return sentenceFor(path, error)
  } finally {
    await file?.close()
  }
}

function sentenceFor(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT' || code === 'ENOTDIR') return `${path} does not exist; check the path.`
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be read; give yourself the right to read it.`
  if (code === 'ENAMETOOLONG' || code === 'ERR_INVALID_ARG_VALUE')
    return 'That is no path of a file; check what you gave.'
  return `${path} could not be read (${String(code ?? error)}); check the disk and try again.`
}

function tooLarge(source: string, maxBytes: number): string {
  return `${source} is larger than ${Math.floor(maxBytes / 1024 / 1024)} MiB; give the page of one article.`
}

async function readStream(
  stdin: AsyncIterable<Uint8Array | string> | undefined,
  maxBytes: number,
): Promise<Uint8Array | string> {
  if (!stdin) return 'There is no standard input here; give a file or an address.'
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > maxBytes) return tooLarge('The standard input', maxBytes)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

async function unpackFile(source: string, bytes: Uint8Array, maxBytes: number): Promise<Uint8Array | string> {
  const unpacked = await unpack(bytes, 'gzip', maxBytes)
  if (unpacked.kind === 'bytes') return unpacked.bytes
  if (unpacked.kind === 'too-large') return tooLarge(`${source}, unpacked,`, maxBytes)
  return `${source} is damaged gzip; fetch or pack it again.`
}

import { type Unzipped, unzipSync } from 'fflate'
import type { PartOutcome } from './part.ts'
import { readWarc } from './read-warc.ts'

/** The most that the WARC files of one WACZ may unpack to. */
const MAX_UNPACKED = 256 * 1024 * 1024

/** Whether bytes are a ZIP archive, as a WACZ is. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

/** The web pages of a WACZ (a ZIP with WARC files under `archive/`), file by file. */
export async function* readWacz(bytes: Uint8Array, source: string): AsyncGenerator<PartOutcome> {
  let files: Unzipped
  let total = 0
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^archive\/[^/]+\.warc(?:\.gz)?$/i.test(name)) return false
        total += originalSize
        return total <= MAX_UNPACKED
      },
    })
  } catch {
    yield { kind: 'refused', reason: `${source} is a damaged archive; fetch it again.` }
    return
  }
  const names = Object.keys(files).sort()
  if (names.length === 0 && total === 0) {
    yield { kind: 'refused', reason: `${source} is a ZIP archive and no WACZ; unpack it and give the pages in it.` }
    return
  }
  for (const name of names) {
    const warc = files[name]
    if (warc) yield* readWarc(once(warc), `${source} (${name})`)
  }
  if (total > MAX_UNPACKED)
    yield { kind: 'refused', reason: `${source} unpacks to more than 256 MiB; unpack it and give its WARC files.` }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, type ZlibOptions } from 'node:zlib'

const UNPACKERS: Record<string, (bytes: Uint8Array, options: ZlibOptions) => Promise<Uint8Array>> = {
  gzip: promisify(gunzip) as never,
  'x-gzip': promisify(gunzip) as never,
  deflate: promisify(inflate) as never,
  br: promisify(brotliDecompress) as never,
}

export type UnpackOutcome =
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'too-large' }
  | { kind: 'damaged' }
  | { kind: 'unknown-packing' }

/**
 * Unpacks bytes packed as an HTTP Content-Encoding names it (gzip, deflate, br; empty for none), to `maxBytes` at most:
 * unpacking stops there, so that a small body which unpacks to a huge one is never held.
 */
export async function unpack(bytes: Uint8Array, packing: string, maxBytes: number): Promise<UnpackOutcome> {
  const name = packing.trim().toLowerCase()
  if (name === '' || name === 'identity') return { kind: 'bytes', bytes }
  const unpacker = UNPACKERS[name]
  if (!unpacker) return { kind: 'unknown-packing' }
  try {
    return { kind: 'bytes', bytes: await unpacker(bytes, { maxOutputLength: maxBytes }) }
  } catch (error) {
    return { kind: error instanceof RangeError ? 'too-large' : 'damaged' }
  }
}

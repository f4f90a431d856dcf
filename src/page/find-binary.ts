const SIGNATURES: [name: string, bytes: number[]][] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a sound, film or picture file', [0x52, 0x49, 0x46, 0x46]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['an office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
]
const LOOKED_AT_BYTES = 65_536

/** What kind of binary file the bytes are ("a PDF"), or null when they may be text. UTF-16 text counts as text. */
export function findBinary(bytes: Uint8Array): string | null {
  for (const [name, signature] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) return name
  }
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return null
  const seen = bytes.subarray(0, LOOKED_AT_BYTES)
  let even = 0
  let odd = 0
  for (let i = 0; i < seen.length; i++) {
    if (seen[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  if (even + odd === 0) return null
  // Western UTF-16 has a NUL in nearly every second byte and next to none in the others.
  const half = seen.length / 2
  const utf16 = (odd > half * 0.6 && even < half * 0.1) || (even > half * 0.6 && odd < half * 0.1)
  return utf16 ? null : 'a binary file'
}

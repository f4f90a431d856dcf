/** What the bytes of a page say, or one clause that completes "… was not read:" when they cannot be told. */
export type DecodedText = { kind: 'text'; text: string; encoding: string } | { kind: 'undecodable'; reason: string }

const SNIFFED_BYTES = 4096
/** Above this share of unreadable characters an encoding is taken to be wrong. */
const MAX_UNREADABLE_SHARE = 0.005
/** Western text is mostly ASCII; more high bytes than this speak for an encoding nobody declared. */
const MAX_WESTERN_HIGH_SHARE = 0.25

/**
 * Decodes the bytes of a page: byte order mark, then what is plainly UTF-8, then the charset of the HTTP header, then
 * that of the page itself (meta, XML declaration), then Windows-1252 where that gives readable Western text.
 * A declaration that the bytes contradict is not believed.
 */
export function decodeText(bytes: Uint8Array, headerCharset: string | null = null): DecodedText {
  const marked = findByteOrderMark(bytes)
  if (marked) return decodeMarked(bytes, marked)
  const declared = knownLabel(headerCharset) ?? knownLabel(findDeclaredCharset(bytes))
  const utf8 = decodeStrictly(bytes, 'utf-8')
  // Pure ASCII may still be an escaped encoding such as ISO-2022-JP, so a declaration counts there.
  if (utf8 !== null && (declared === null || utf8.length !== bytes.length)) return found(utf8, 'utf-8')
  if (declared !== null && declared !== 'utf-8') {
    const text = new TextDecoder(declared).decode(bytes)
    if (unreadableShare(text) <= MAX_UNREADABLE_SHARE) return found(text, declared)
  }
  if (utf8 !== null) return found(utf8, 'utf-8')
  return mend(bytes)
}

function found(text: string, encoding: string): DecodedText {
  return { kind: 'text', text, encoding }
}

/** Bytes that no declaration explains: UTF-8 with a few broken characters, or Western text, or neither. */
function mend(bytes: Uint8Array): DecodedText {
  const lossy = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let sound = 0
  for (let i = 0; i < lossy.length; i++) {
    const code = lossy.charCodeAt(i)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) sound++
  }
  if (broken / lossy.length <= MAX_UNREADABLE_SHARE && broken <= sound) return found(lossy, 'utf-8')
  let high = 0
  for (const byte of bytes) if (byte > 0x7f) high++
  const western = new TextDecoder('windows-1252').decode(bytes)
  if (high / bytes.length <= MAX_WESTERN_HIGH_SHARE && unreadableShare(western) <= MAX_UNREADABLE_SHARE)
    return found(western, 'windows-1252')
  return { kind: 'undecodable', reason: 'its text encoding could not be told; save it as UTF-8 and try again' }
}

function decodeMarked(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes)
  if (unreadableShare(text) <= MAX_UNREADABLE_SHARE) return found(text, encoding)
  return {
    kind: 'undecodable',
    reason: `it starts as ${encoding.toUpperCase()} but most of it is something else; save it as UTF-8 and try again`,
  }
}

function findByteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  // Without a mark, "<" or a letter beside a NUL at the very start is UTF-16.
  if (a !== undefined && b !== undefined && bytes.length > 3) {
    if (a > 0x08 && a < 0x7f && b === 0 && bytes[3] === 0 && bytes[2] !== 0) return 'utf-16le'
    if (a === 0 && b > 0x08 && b < 0x7f && bytes[2] === 0 && bytes[3] !== 0) return 'utf-16be'
  }
  return null
}

/** The charset that an HTML page or XML file names in its first bytes, unchecked; null when it names none. */
function findDeclaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED_BYTES))
  const xml = /^\s{0,9}<\?xml [^>]{0,80}encoding=["']([\w:.-]{2,40})["']/.exec(head)
  if (xml?.[1]) return xml[1]
  const meta = /<meta\s[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?([\w:.-]{2,40})/i.exec(head)
  return meta?.[1] ?? null
}

function knownLabel(label: string | null): string | null {
  if (label === null) return null
  try {
    const { encoding } = new TextDecoder(label)
    // A page that could be sniffed for an ASCII declaration is not UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The share of replacement and control characters, which no readable text holds. */
function unreadableShare(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd || (code >= 0x80 && code < 0xa0 && code !== 0x85) || (code < 0x20 && !isSpace(code))) count++
  }
  return text.length === 0 ? 0 : count / text.length
}

function isSpace(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c
}

/** The ids that begin with a text, as a half-open range that an index serves; null for what can begin no id. */
export function idRange(prefix: string, shortest: number): { from: string; to: string } | null {
  const from = prefix.trim().toLowerCase()
  if (from.length < shortest || !/^[0-9a-f]{1,64}$/.test(from)) return null
  // "g" follows every hex digit.
  return { from, to: `${from}g` }
}

/**
 * A copy of plain data that PostgreSQL can hold: the character NUL and halves of surrogate pairs, which its texts
 * refuse, become U+FFFD. Every text keeps its length, so that positions in it stay true.
 */
export function storable<T>(value: T): T {
  return copy(value) as T
}

function copy(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '\uFFFD').toWellFormed()
  if (Array.isArray(value)) return value.map(copy)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)]))
}

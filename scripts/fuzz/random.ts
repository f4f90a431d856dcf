/** Random numbers that a seed decides, so that whatever is found can be made again. */
export type Random = {
  /** A whole number from 0 to `below` - 1; 0 where `below` is less than 2. */
  below(below: number): number
  /** One of a list. */
  pick<T>(list: readonly [T, ...T[]]): T
}

/** Numbers of the generator mulberry32 (32 bits of state): quick and even enough to choose places and pieces by. */
export function createRandom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * Math.max(1, limit))
  return { below, pick: (list) => list[below(list.length)] ?? list[0] }
}

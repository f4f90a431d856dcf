/** So many entries before and behind one are looked at; an article of ordinary length has fewer. */
const REACH = 40

/**
 * The entries near the one at `at`, in their order: all of a list of ordinary length, and of one the length of a book those
 * around, so that reading takes time in proportion to the text.
 */
export function nearby<T>(list: T[], at: number): T[] {
  return list.length <= REACH ? list : list.slice(Math.max(0, at - REACH), at + REACH + 1)
}

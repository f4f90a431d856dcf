import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { findMediaType, MAX_FILE_BYTES } from './read-page.ts'
import { isWrapped } from './read-pages.ts'

/** How many files of the folders were passed over, and why. */
export type PassedOver = { hidden: number; unknownType: number; notArticle: number }

export function nothingPassedOver(): PassedOver {
  return { hidden: 0, unknownType: 0, notArticle: 0 }
}

/**
 * Lists what to read: addresses, `-` and files as they were named, and the readable files of folders, in the order of
 * their names, folders within folders too. Files of folders that are no input are counted in `passedOver`. What does
 * not exist is listed all the same, so that reading it can say so.
 */
export async function* listInputs(inputs: Iterable<string>, passedOver = nothingPassedOver()): AsyncGenerator<string> {
  for (const input of inputs) {
    if (input !== '-' && !/^https?:\/\//i.test(input) && (await isFolder(input))) yield* listFolder(input, passedOver)
    else yield input
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

async function* listFolder(folder: string, passedOver: PassedOver): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
  // A folder that may not be opened is listed itself: reading it then gives the sentence.
  if (entries === null) {
    yield folder
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) passedOver.hidden++
    else if (entry.isDirectory()) yield* listFolder(path, passedOver)
    // Links to folders are not followed: they may lead in a circle.
    else if (!entry.isFile() && (!entry.isSymbolicLink() || (await isFolder(path)))) passedOver.unknownType++
    else if (findMediaType(path) === null && !isWrapped(path)) passedOver.unknownType++
    else if (findMediaType(path) === 'application/json' && !(await mayHoldArticle(path))) passedOver.notArticle++
    else yield path
  }
}

/** False for JSON that is sound and holds neither `article` nor agency copy, such as notes lying beside the pages. */
async function mayHoldArticle(path: string): Promise<boolean> {
  try {
    if (path.endsWith('.gz') || (await stat(path)).size > MAX_FILE_BYTES) return true
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (typeof value !== 'object' || value === null) return false
    return ('article' in value && typeof value.article === 'object') || 'versioncreated' in value
  } catch {
    return true
  }
}

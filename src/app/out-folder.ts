import { mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Failure } from './command.ts'

export type OutFolder = {
  /** Writes one reading under the name of its input; says what became of the file. */
  write(source: string, text: string): Promise<{ path: string; kind: 'new' | 'replaced' | 'unchanged' }>
}

/**
 * Opens the folder that readings are written to, one file an input. Two inputs of one name get a number behind it, and
 * so does an input whose name belongs to a file that no earlier reading wrote. Throws Failure when there can be no such folder.
 */
export async function openOutFolder(folder: string): Promise<OutFolder> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${folder} cannot be used as a folder (${error.code}); name another one after --out.`)
  })
  const root = await realpath(folder)
  const taken = new Set<string>()
  return {
    write: async (source, text) => {
      const stem = findStem(source)
      for (let number = 1; ; number++) {
        const name = number === 1 ? `${stem}.json` : `${stem}-${number}.json`
        const path = join(root, name)
        // File systems that do not tell small from capital letters would make one file of two names.
        if (taken.has(name.toLowerCase())) continue
        const before = await readFile(path, 'utf8').catch(() => null)
        if (before !== null && !isReading(before)) continue
        taken.add(name.toLowerCase())
        if (before === text) return { path, kind: 'unchanged' }
        await writeFile(`${path}.part`, text)
        await rename(`${path}.part`, path)
        return { path, kind: before === null ? 'new' : 'replaced' }
      }
    },
  }
}

/** What a reading's file is named after: the input's last part without `.html.gz`, `.html`, `.txt` or `.json`. */
export function findStem(source: string): string {
  if (source === '-') return 'stdin'
  const path = URL.canParse(source) && /^https?:/i.test(source) ? new URL(source).pathname : source
  const name = basename(path)
    .replace(/\.gz$/i, '')
    .replace(/\.(?:html?|xhtml|xht|txt|json)$/i, '')
  return name.replace(/[^\p{L}\p{N}._-]/gu, '-').replace(/^\.+/, '') || 'article'
}

/** Whether a file was written here before, and may be replaced: labels and other JSON look different. */
function isReading(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    if (
      typeof value !== 'object' ||
      value === null ||
      !/^article,claims(?:,extraction)?$/.test(Object.keys(value).join())
    )
      return false
    const { claims } = value as { claims: unknown }
    return (
      Array.isArray(claims) && claims.every((claim) => typeof claim === 'object' && claim !== null && 'rules' in claim)
    )
  } catch {
    return false
  }
}

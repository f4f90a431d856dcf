import { createHash } from 'node:crypto'
import { mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Failure } from './command.ts'

export type OutFolder = {
  /**
   * Writes one reading under the name of its input; says what became of the file, and whether one that somebody changed
   * by hand stood in its place and was kept.
   */
  write(source: string, reading: WrittenReading): Promise<Written>
}

export type WrittenReading = { article: unknown; claims: unknown[] } & Record<string, unknown>
export type Written = { path: string; kind: 'new' | 'replaced' | 'unchanged'; besideEdited: boolean }

/**
 * Opens the folder that readings are written to, one file an input. Two inputs of one name get a number behind it, and
 * so does an input whose name belongs to a file that no earlier reading wrote, or that was changed since. Throws Failure when there can be no such folder.
 */
export async function openOutFolder(folder: string): Promise<OutFolder> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${folder} cannot be used as a folder (${error.code}); name another one after --out.`)
  })
  const root = await realpath(folder)
  const taken = new Set<string>()
  return {
    write: async (source, reading) => {
      const stem = findStem(source)
      const text = `${JSON.stringify({ ...reading, digest: digestOf(reading) }, null, 2)}\n`
      let besideEdited = false
      for (let number = 1; ; number++) {
        const name = number === 1 ? `${stem}.json` : `${stem}-${number}.json`
        const path = join(root, name)
        // File systems that do not tell small from capital letters would make one file of two names.
        if (taken.has(name.toLowerCase())) continue
        const before = await readFile(path, 'utf8').catch(() => null)
        const found = before === null ? 'none' : judge(before)
        if (found === 'edited') besideEdited = true
        if (found === 'edited' || found === 'foreign') continue
        taken.add(name.toLowerCase())
        if (before === text) return { path, kind: 'unchanged', besideEdited }
        await writeFile(`${path}.part`, text)
        await rename(`${path}.part`, path)
        return { path, kind: before === null ? 'new' : 'replaced', besideEdited }
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

/** Of what was read, as JSON: another one tells that somebody corrected the file. */
function digestOf({ article, claims }: WrittenReading): string {
  return createHash('sha256').update(JSON.stringify({ article, claims })).digest('hex')
}

/** What a file is: a reading as it was written here, one that was changed since, or something else (labels, other JSON). */
function judge(text: string): 'reading' | 'edited' | 'foreign' {
  try {
    const value = JSON.parse(text) as Partial<WrittenReading> | null
    if (typeof value !== 'object' || value === null || !Array.isArray(value.claims)) return 'foreign'
    const { article, claims, digest } = value
    if (typeof digest !== 'string') return 'foreign'
    return digest === digestOf({ article, claims }) ? 'reading' : 'edited'
  } catch {
    return 'foreign'
  }
}

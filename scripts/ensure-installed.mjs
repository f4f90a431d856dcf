// Runs before `npm start` and `npm test`: installs the packages when they are missing or not those that the lockfile
// asks for. Plain JavaScript without dependencies, so that it runs on whatever Node is there before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {}
}

/**
 * Says why an install is due, or null when none is. npm writes what it installed to node_modules/.package-lock.json as
 * its last step, so an install that was cut off has none, and one made by hand counts as well as one made here.
 */
function findReason() {
  const installedPath = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(join(root, 'node_modules'))) return 'the packages are not installed yet'
  if (!existsSync(installedPath)) return 'the last install was not finished'
  const wanted = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(installedPath)
  const withoutDev = process.env.NODE_ENV === 'production' || process.env.npm_config_omit?.includes('dev')
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || (withoutDev && entry.dev)) continue
    const there = installed[path]
    if (!there && !entry.optional && !entry.devOptional) return `${path.replace('node_modules/', '')} is missing`
    if (there && (there.version !== entry.version || there.integrity !== entry.integrity))
      return `${path.replace('node_modules/', '')} is another version than the lockfile asks for`
  }
  return null
}

function install() {
  // Inside an npm script these name npm and the Node that runs it: never the Node inside node_modules, which `npm ci` replaces.
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }
  if (npm && node) return spawnSync(node, [npm, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

let reason
try {
  reason = findReason()
} catch (error) {
  reason = `what is installed could not be told (${error.message})`
}
if (reason) {
  const begun = Date.now()
  console.error(`Installing the packages, because ${reason}. This takes about half a minute.`)
  const done = install()
  if (done.error || done.status !== 0) {
    const why = done.error ? done.error.message : `npm ci ended with ${done.status ?? done.signal}`
    console.error(
      `The packages could not be installed (${why}). See npm's message above, check the network, then run "npm ci".`,
    )
    process.exitCode = 1
  } else console.error(`Installed in ${Math.round((Date.now() - begun) / 1000)} s.`)
}

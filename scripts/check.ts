/** Runs every check, one after another, and ends with failure when any of them failed. Names after `--` pick some. */
import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

type Check = { name: string; title: string; command: string; args: string[] }

const CHECKS: Check[] = [
  { name: 'types', title: 'Types', command: 'tsc', args: ['-p', '.'] },
  { name: 'style', title: 'Style and faults', command: 'biome', args: ['ci', '.'] },
  { name: 'house', title: 'The rules of the house', command: 'depcruise', args: ['src', 'bin'] },
  { name: 'unused', title: 'Unused files, exports and packages', command: 'knip', args: [] },
  { name: 'map', title: 'docs/MAP.md is up to date', command: 'node', args: ['scripts/draw-map.ts', '--check'] },
  { name: 'tests', title: 'Tests', command: 'vitest', args: ['run'] },
]

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !CHECKS.some((check) => check.name === name))
if (unknown.length > 0) {
  console.error(`There is no check named ${unknown.join(', ')}; choose from ${CHECKS.map((c) => c.name).join(', ')}.`)
  process.exit(2)
}

const path = [join(ROOT, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter)
const failed: string[] = []
for (const check of CHECKS.filter((check) => asked.length === 0 || asked.includes(check.name))) {
  console.log(`\n== ${check.title} (${check.command})`)
  const begun = performance.now()
  const done = spawnSync(check.command, check.args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
    shell: process.platform === 'win32',
  })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  if (done.status !== 0) failed.push(check.title)
  console.log(done.status === 0 ? `   good, ${seconds} s` : `   FAILED, ${seconds} s`)
}
console.log(failed.length === 0 ? '\nAll checks are good.' : `\nFailed: ${failed.join('; ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1

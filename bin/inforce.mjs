#!/usr/bin/env node
// Starts the command line on a Node that can run it. Plain JavaScript without dependencies, because whoever types
// `inforce` may run an older Node: the sources are TypeScript, which Node runs by itself from version 24 on.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const NEEDED = 24
const running = Number(process.versions.node.split('.')[0])

/** The Node that the project ships for this platform, or null. */
function findOwnNode() {
  const name = process.platform === 'win32' ? 'win' : process.platform
  const exe = process.platform === 'win32' ? 'node.exe' : 'node'
  const places = [
    join(root, 'node_modules', `node-${name}-${process.arch}`, 'bin', exe),
    join(root, 'node_modules', `node-${name}-x64`, 'bin', exe),
  ]
  return places.find((place) => existsSync(place)) ?? null
}

function fail(sentence) {
  process.stderr.write(`inforce: ${sentence}\n`)
  process.exitCode = 1
}

/** Runs this same file on the other Node, and ends as it ends. Signals that reach only this process are passed on. */
function runOn(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) =>
    fail(`The project's own Node could not be started (${error.message}). Run "npm ci" again.`),
  )
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
  })
}

if (!existsSync(join(root, 'node_modules'))) {
  fail('The packages it needs are not installed yet. Run "npm ci" (or "npm start") in its folder first.')
} else if (running >= NEEDED) {
  // What was compiled once starts twice as fast; a folder that may not be written only costs that.
  module.enableCompileCache(join(root, 'node_modules', '.cache', 'compiled'))
  const { runMain } = await import('../src/app/main.ts')
  await runMain()
} else {
  const own = findOwnNode()
  if (own) runOn(own)
  else
    fail(
      `It needs Node ${NEEDED} or newer, and this is Node ${process.versions.node}. Install Node ${NEEDED}, then try again.`,
    )
}

import { existsSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import npmChromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** The browser's own flags: not the package's, whose single process loses pages under load. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--font-render-hinting=none', '--hide-scrollbars']

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Starts a real browser: the Chromium of the project's own packages, else one installed on the machine. Throws an Error
 * with one sentence when none starts.
 */
export async function launchBrowser(): Promise<Browser> {
  const failures: unknown[] = []
  for (const find of [
    unpackChromium,
    ...INSTALLED.filter((path) => existsSync(path)).map((path) => async () => path),
  ]) {
    try {
      return await chromium.launch({ executablePath: await find(), args: FLAGS, headless: true })
    } catch (cause) {
      failures.push(cause)
    }
  }
  throw new Error(
    'No browser could be started: install Chromium (on Debian: apt install chromium), or set INFORCE_NO_BROWSER=1 to leave these journeys out.',
    { cause: new AggregateError(failures) },
  )
}

/** Unpacks Chromium, and the libraries it needs that a bare Debian lacks, to the folder for temporary files. */
async function unpackChromium(): Promise<string> {
  const path = await npmChromium.executablePath()
  const libraries = join(
    dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))),
    '..',
    'bin',
    'al2023.tar.br',
  )
  await inflate(libraries)
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'))
  process.env['FONTCONFIG_FILE'] ??= writeFontList()
  return path
}

/** The machine's fonts besides the one that comes with the browser, which has no arrows and no serifs. */
function writeFontList(): string {
  const folders = [
    join(tmpdir(), 'fonts'),
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(homedir(), '.local/share/fonts'),
  ]
  const prefer = (family: string, fonts: string[]) =>
    `<alias><family>${family}</family><prefer>${fonts.map((font) => `<family>${font}</family>`).join('')}</prefer></alias>`
  const file = join(tmpdir(), 'inforce-fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((folder) => `<dir>${folder}</dir>`).join('')}<cachedir>${join(tmpdir(), 'inforce-fonts-cache')}</cachedir>
${prefer('serif', ['Source Serif 4', 'Liberation Serif', 'DejaVu Serif'])}
${prefer('monospace', ['DejaVu Sans Mono'])}${prefer('system-ui', ['Open Sans'])}${prefer('sans', ['Open Sans'])}${prefer('sans-serif', ['Open Sans', 'DejaVu Sans'])}
</fontconfig>`,
  )
  return file
}

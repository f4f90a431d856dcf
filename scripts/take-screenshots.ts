/**
 * Takes the screenshots of the documentation from a running site: `node scripts/take-screenshots.ts BASE_URL [FOLDER]`.
 * Each page once at desk and once at phone width, in light and dark.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from '../browser/launch-browser.ts'

const SIZES = [
  { name: 'desk', width: 1280, height: 900 },
  { name: 'phone', width: 390, height: 844 },
]

const [base, folder = 'docs/screenshots'] = process.argv.slice(2)
if (base === undefined || !URL.canParse(base)) {
  console.error('Give the address of a running site: node scripts/take-screenshots.ts http://127.0.0.1:8080')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
try {
  const pages = await listPages(base)
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { name: size, width, height } of SIZES) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height } })
      const page = await context.newPage()
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(new URL(path, base).href)
        const file = join(folder, `${name}-${size}-${colorScheme}.png`)
        await page.screenshot({ path: file, fullPage: true })
        console.log(file)
      }
      await context.close()
    }
  }
} finally {
  await browser.close()
}

/** One page of each kind: the measure and the pair with most to show, and an article. */
async function listPages(site: string): Promise<Record<string, string>> {
  const page = await (await browser.newContext()).newPage()
  const firstLink = async (path: string, prefix: string) => {
    await page.goto(new URL(path, site).href)
    const links = await page
      .locator(`main a[href^="${prefix}"]`)
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    return links.find((href) => href !== null)
  }
  const pair = await firstLink('/', '/between/')
  const measure = await firstLink(pair ?? '/', '/measure/')
  const article = await firstLink(measure ?? '/', '/article/')
  const found: Record<string, string | undefined> = {
    home: '/',
    measures: '/measures',
    about: '/about',
    pair,
    measure,
    article,
  }
  if (measure !== undefined) found['measure-then'] = `${measure}?on=2018-03-01`
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

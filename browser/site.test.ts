import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordOfClaims } from '../src/publish/site/testing/record-of-claims.ts'
import { sampleClaims } from '../src/publish/site/testing/sample-claims.ts'
import { launchBrowser } from './launch-browser.ts'
import { serveRecord } from './serve-record.ts'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const measureOf = (name: string) =>
  `/measure/${sampleClaims.find(({ measureName }) => measureName.includes(name))?.measureId}`
const PAGES: [kind: string, path: string][] = [
  ['the first page', '/'],
  ['a measure', measureOf('IMET')],
  ['a measure on another day', `${measureOf('security assistance')}?on=2018-03-01&known=2026-11-22`],
  ['a measure with plans', measureOf('rebalancing')],
  ['a measure of which little is known', measureOf('strategic dialogue')],
  ['two parties', '/between/US/PK'],
  ['two parties without measures', '/between/IN/IR'],
  ['the form for two parties', '/between'],
  ['unknown parties', '/between/Pakistann/US'],
  ['an article', `/article/${sampleClaims[0]?.article.id}`],
  ['all measures', '/measures'],
  ['the method', '/about'],
  ['a day that is none', '/?on=never'],
  ['an unknown address', '/nowhere'],
]

/** axe-core as it stands in the page; its own types want the browser's. */
type Axe = { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }

describe.skipIf(process.env['INFORCE_NO_BROWSER'] === '1')('the public record in a real browser', () => {
  let browser: Browser
  let served: { base: string; close: () => Promise<void> }

  beforeAll(async () => {
    browser = await launchBrowser()
    served = await serveRecord(recordOfClaims(sampleClaims))
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  /** Opens a page and gathers whatever it complains of: refused styles, requests to others, failed ones. */
  async function open(path: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      const ours = request.url().startsWith(served.base) || request.url().startsWith('data:')
      if (!ours) complaints.push(`asks ${request.url()}`)
    })
    const response = await page.goto(served.base + path)
    // Chromium logs every page that answers 4xx; that is no fault of the page.
    const heard = () =>
      complaints.filter((text) => !text.startsWith('Failed to load resource: the server responded with'))
    return { page, context, heard, status: response?.status() }
  }

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each(PAGES)('%s is accessible, quiet and asks no one else', async (_, path) => {
      // axe needs to run a script of its own, which our policy would refuse.
      const { page, context, heard } = await open(path, { colorScheme, bypassCSP: true })
      await page.addScriptTag({ path: AXE })
      const violations = await page.evaluate(async (tags) => {
        const { axe } = globalThis as unknown as { axe: Axe }
        const found = await axe.run({ runOnly: { type: 'tag', values: tags } })
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
      }, WCAG)
      expect(violations).toEqual([])
      expect(heard()).toEqual([])
      await context.close()
    })
  })

  it.each(PAGES)('%s breaks no rule of its own policy', async (_, path) => {
    const { context, heard } = await open(path)
    expect(heard()).toEqual([])
    await context.close()
  })

  describe.each([
    ['on a phone', 390],
    ['on a small phone', 320],
  ])('%s', (_, width) => {
    it.each(PAGES)('%s needs no sideways scrolling', async (_kind, path) => {
      const { page, context } = await open(path, { viewport: { width, height: 844 } })
      expect(await widthOf(page)).toBeLessThanOrEqual(width)
      await context.close()
    })
  })

  it('the first Tab reaches the link to the content, and Enter goes there', async () => {
    const { page, context } = await open('/')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Skip to the content')
    expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    await context.close()
  })

  it('Tab goes through the page in the order in which it is read', async () => {
    const { page, context } = await open('/')
    const seen: string[] = []
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab')
      seen.push(await focused(page))
    }
    expect(seen).toEqual(['Skip to the content', 'inforce', 'Lately', 'Measures', 'Two parties', 'Method'])
    await context.close()
  })

  it('without JavaScript, a reader finds two parties, a measure, another day, its article, and the way back', async () => {
    const { page, context } = await open('/', { javaScriptEnabled: false })
    await page.getByLabel('Between').fill('Pakistan')
    await page.getByLabel('and', { exact: true }).fill('United States')
    await page.locator('.between-form button').click()
    expect(await page.locator('h1').textContent()).toBe('Pakistan and United States')
    await page.getByRole('link', { name: 'Security assistance' }).click()
    expect(await page.locator('.standing-word').textContent()).toContain('Suspended')
    await page.getByLabel('On', { exact: true }).fill('2018-03-01')
    await page.getByRole('button', { name: 'Show' }).click()
    expect(await page.locator('.standing-word').textContent()).toContain('Partly in force')
    await page.getByRole('link', { name: 'About the article' }).first().click()
    expect(page.url()).toContain('on=2018-03-01')
    expect(await page.locator('h1').textContent()).toBe('Washington cuts back help for Islamabad')
    await page.getByRole('link', { name: 'Back to now' }).click()
    expect(page.url()).not.toContain('on=')
    await context.close()
  })

  it('shows one drawing of the picture, the one that fits', async () => {
    const { page, context } = await open(measureOf('IMET'), { viewport: { width: 1280, height: 900 } })
    expect(await shownDrawings(page)).toEqual(['course-wide-title course-wide-desc'])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await shownDrawings(page)).toEqual(['course-narrow-title course-narrow-desc'])
    await context.close()
  })

  it('prints the record without its forms', async () => {
    const { page, context } = await open(measureOf('IMET'))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.clock-form').isVisible()).toBe(false)
    expect(await page.locator('.standing-word').isVisible()).toBe(true)
    await context.close()
  })
})

function widthOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth')
}

function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.textContent.trim()')
}

async function shownDrawings(page: Page): Promise<(string | null)[]> {
  const shown: (string | null)[] = []
  for (const picture of await page.locator('svg.course').all()) {
    if (await picture.isVisible()) shown.push(await picture.getAttribute('aria-labelledby'))
  }
  return shown
}

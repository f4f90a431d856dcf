import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parseDocument } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import type { Article } from './article.ts'
import { extractArticle } from './extract-article.ts'
import { makeTestPage } from './testing/make-test-page.ts'

type Dom = ReturnType<typeof parseDocument>
type DomNode = Dom['children'][number]

const read = (text: string, mediaType: 'text/html' | 'text/plain'): Article => {
  const outcome = extractArticle(makeTestPage(text, mediaType))
  if (outcome.kind !== 'article') throw new Error(outcome.reason)
  return outcome.article
}

/** Letters and signs alone: white space and signs of no width are not what a place is judged by. */
const bare = (text: string) => text.replace(/[\s\u00ad\u200b-\u200d\ufeff]+/g, '')

function shown(node: Dom | DomNode): string {
  if (node.type === 'text') return node.data
  if (node.type === 'script' || node.type === 'style' || !('children' in node)) return ''
  return node.children.map(shown).join('')
}

/** Follows an XPath of tags and numbers in a tree that another parser made; null where it leads nowhere. */
function follow(document: Dom, path: string): DomNode | null {
  let at: DomNode | null = null
  for (const [, tag, number] of path.matchAll(/\/([^/[]+)\[(\d+)\]/g)) {
    const children: DomNode[] = at === null ? document.children : 'children' in at ? at.children : []
    const next: DomNode | undefined = children.filter((child) => 'name' in child && child.name === tag)[
      Number(number) - 1
    ]
    if (!next) return null
    at = next
  }
  return at
}

const one =
  'The council of Norland put its fisheries accord with Sudmark back into effect on Monday, it said in a note.'
const two =
  'Ships of both countries may use the harbours again; a list of permitted vessels is to be printed this week.'
const three =
  'Sudmark had stopped issuing licences in March of the previous year, and its fleet has been idle since then.'

describe('a paragraph is found where it stands in markup', () => {
  const rows: [string, string, string[], string[]][] = [
    [
      'between its tags, and not with them',
      `<html><body><h1>Accord</h1><p class="a">${one}</p><p>${two}</p></body></html>`,
      [one, two],
      ['/html[1]/body[1]/p[1]', '/html[1]/body[1]/p[2]'],
    ],
    [
      'as the page writes it: with entities, tags and lines within',
      `<div><p>\n  Caf&eacute;s &amp; ${one.replace('fisheries', '<b>fish&shy;eries</b>').replace(' on ', '\n on\n')}  \n</p><p>${two}</p></div>`,
      [`Caf&eacute;s &amp; ${one.replace('fisheries', '<b>fish&shy;eries</b>').replace(' on ', '\n on\n')}`, two],
      ['/div[1]/p[1]', '/div[1]/p[2]'],
    ],
    [
      'beginning and ending with an entity',
      `<p>&ldquo;${one}&rdquo;</p><p>${two}</p>`,
      [`&ldquo;${one}&rdquo;`, two],
      ['/p[1]', '/p[2]'],
    ],
    [
      'between breaks, all in one element',
      `<div><div>${one}<br><br>\n${two}<br/><br/> ${three}</div></div>`,
      [one, two, three],
      ['/div[1]/div[1]', '/div[1]/div[1]', '/div[1]/div[1]'],
    ],
    [
      'beside text without an element of its own',
      `<section><span>Menu</span>${one}<p>${two}</p></section>`,
      [two],
      ['/section[1]/p[1]'],
    ],
    [
      'the second time where the first is hidden',
      `<main><p hidden>${one}</p><p>${one}</p><p>${two}</p></main>`,
      [one, two],
      ['/main[1]/p[2]', '/main[1]/p[3]'],
    ],
  ]
  test.each(rows)('%s', (_, html, slices, paths) => {
    const { positions, paragraphs } = read(html, 'text/html')
    expect(positions).toHaveLength(paragraphs.length)
    const found = positions.map(({ start, end }) => html.slice(start, end))
    expect(found.slice(-slices.length)).toEqual(slices)
    expect(positions.map((position) => (position.kind === 'markup' ? position.path : '')).slice(-paths.length)).toEqual(
      paths,
    )
  })

  test('the hidden copy of a paragraph is not its place', () => {
    const html = `<main><p hidden>${one}</p><p>${one}</p><p>${two}</p></main>`
    expect(read(html, 'text/html').positions[0]?.start).toBe(html.lastIndexOf(one))
  })

  test('the way to thousands of paragraphs beside each other takes no longer for each', () => {
    const html = `<body>${Array.from({ length: 20_000 }, (_, i) => `<p>${i} ${one}</p>`).join('')}</body>`
    const { positions } = read(html, 'text/html')
    expect(positions.at(-1)).toMatchObject({ path: '/body[1]/p[20000]' })
  })
})

describe('a paragraph is found where it stands in a text', () => {
  test.each([
    ['\n', '\n\n'],
    ['\r\n', '\r\n\r\n'],
    ['\r', '\r\r'],
  ])('by its units and its line, lines ended by %j', (end, gap) => {
    const text = `Norland returns to accord${gap}${one}${gap}${two}${end}`
    const { positions } = read(text, 'text/plain')
    expect(positions.map((position) => text.slice(position.start, position.end))).toEqual([one, two])
    expect(positions.map((position) => (position.kind === 'line' ? position.line : 0))).toEqual([3, 5])
  })

  test('from the first to the last line where it was broken at a margin', () => {
    const broken = (text: string) => text.replace(/(.{50,64}) /g, '$1\n')
    const text = `Norland returns to accord\n\n${broken(one)}\n\n${broken(two)}\n\n${broken(three)}\n`
    const { positions, paragraphs } = read(text, 'text/plain')
    expect(paragraphs).toEqual([one, two, three])
    expect(positions.map((position) => text.slice(position.start, position.end))).toEqual([one, two, three].map(broken))
  })
})

const samples = new URL('../../samples/', import.meta.url)
const shared = new URL('../../../shared/pages/', import.meta.url)

function countFaults(file: URL): { paragraphs: number; slices: number; paths: number; lost: number } {
  const bytes = readFileSync(file)
  const text = (file.pathname.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  const { positions, paragraphs } = read(text, file.pathname.endsWith('.txt') ? 'text/plain' : 'text/html')
  const document = parseDocument(text)
  const faults = { paragraphs: paragraphs.length, slices: 0, paths: 0, lost: paragraphs.length - positions.length }
  for (const [i, paragraph] of paragraphs.entries()) {
    const position = positions[i]
    if (!position) continue
    const slice = text.slice(position.start, position.end)
    if (bare(position.kind === 'markup' ? shown(parseDocument(slice)) : slice) !== bare(paragraph)) faults.slices++
    if (position.kind !== 'markup') continue
    const node = follow(document, position.path)
    if (!node || !bare(shown(node)).includes(bare(paragraph))) faults.paths++
  }
  return faults
}

test.each(readdirSync(samples).filter((name) => /\.(?:html|txt)$/.test(name)))(
  'all paragraphs of the sample %s stand where their positions say',
  (name) => {
    const faults = countFaults(new URL(name, samples))
    expect(faults).toEqual({ paragraphs: faults.paragraphs, slices: 0, paths: 0, lost: 0 })
    expect(faults.paragraphs).toBeGreaterThan(2)
  },
)

test.skipIf(!existsSync(shared))('of real pages, hardly a place is wrong (skipped where there are none)', () => {
  const sum = { paragraphs: 0, slices: 0, paths: 0, lost: 0 }
  for (const set of ['body/', 'meta/']) {
    const folder = new URL(set, shared)
    for (const name of readdirSync(folder)
      .filter((each) => each.endsWith('.html.gz'))
      .slice(0, 25)) {
      const faults = countFaults(new URL(name, folder))
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += faults[key]
    }
  }
  expect(sum.lost).toBe(0)
  expect(sum.slices / sum.paragraphs).toBeLessThan(0.005)
  // The other parser opens no elements for closing tags that close nothing, and counts fewer.
  expect(sum.paths / sum.paragraphs).toBeLessThan(0.04)
})

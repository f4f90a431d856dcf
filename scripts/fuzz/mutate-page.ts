import type { Random } from './random.ts'

/**
 * One way to spoil a page. Pages are strings of one character a byte (Latin-1), so that bytes which are no text can be
 * made too. The same page, other page and random numbers give the same result.
 */
type Mutation = (page: string, other: string, random: Random) => string

/** A mutated page is cut here: beyond it, more of the same finds nothing new and costs the time of many others. */
const MAX_BYTES = 3_000_000
const MAX_STEPS = 4

/** Text as the bytes of its UTF-8, a character each. */
const utf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1')
const insert = (page: string, at: number, piece: string) => page.slice(0, at) + piece + page.slice(at)

/** How often a piece is repeated: mostly seldom, sometimes often enough to show what grows with the square. */
const often = (random: Random) => random.pick([3, 30, 300, 3000, 30_000])

/** The tag (or comment) at or after a place, as [start, end); the place itself where there is none. */
function findTag(page: string, from: number): [start: number, end: number] {
  const start = page.indexOf('<', from)
  const end = start < 0 ? -1 : page.indexOf('>', start)
  return start < 0 || end < 0 ? [from, from] : [start, end + 1]
}

const PIECES = [
  '<!--', '-->', '<![CDATA[', ']]>', '<script>', '</script>', '<style>', '<textarea>', '<title>', '<template>', '<noscript>',
  '<svg>', '<math>', '<plaintext>', '<table><tr>', '</table>', '<select>', '<p', '</', '<', '>', '"', "'", '&', '&#', '&#x',
  '<?xml version="1.0"?>', '<!doctype', '<base href="//[">', '\0', '\u0080', '\u00ff\u00fe', '\x1b$B', utf8('\u202e'), utf8('\u2028'), utf8('\ufeff'),
  '<article hidden>', '<div style="display:none">', '<h1>', '<a href="javascript:alert(1)">', '</body></html>', '<frameset>',
] as const // biome-ignore format: a list
const NESTED = ['<div>', '<span>', '<b><p>', '<ul><li>', '<table><tr><td>', '<blockquote>', '<a>', '<h1>', '<font>', '<time>', '<div class="byline">', '<svg>', '[', '{"a":', '<x:y>', '<newsItem>'] as const // biome-ignore format: a list
const ENTITIES = ['&amp;', '&lt;', '&#8238;', '&#x110000;', '&#xD800;', '&NotEqualTilde;', '&#0;', '&amp', '&bogus;', '&amp;lt;'] as const // biome-ignore format: a list
const SOLID = ['a', 'A', '0', '-', '.', '/', '@', 'a@', '1/', 'Ab.', "'", '"', '(', '\u00a0', utf8('字'), utf8('é'), utf8('\u0301'), utf8('\u{1f4a3}'), ', and ', 'in A ', 'the ban on ', 'Norway, ', ' 3 May 2020'] as const // biome-ignore format: a list
const CHARSETS = ['utf-16', 'utf-16le', 'windows-1251', 'iso-2022-jp', 'gb18030', 'shift_jis', 'x-user-defined', 'replacement', 'utf-7', 'none'] as const // biome-ignore format: a list
const LINKED = [
  '{"@type":"NewsArticle","headline":', '{"@type":"NewsArticle","author":[[', '[[[[[[', '{"@graph":[', '{"@type":["NewsArticle"],"author":{"name":', '{"@id":"a","mainEntity":{"@id":"a"', '"\\u0000', 'null', '{}', '{"@type":"NewsArticle","headline":{},"author":[null,1,[]],"datePublished":[{}]}',
] as const // biome-ignore format: a list

const MUTATIONS: Record<string, Mutation> = {
  'flip bytes': (page, _, random) => {
    let out = page
    for (let i = random.pick([1, 8, 64]); i > 0; i--) {
      const at = random.below(page.length)
      out = out.slice(0, at) + String.fromCharCode(random.below(256)) + out.slice(at + 1)
    }
    return out
  },
  'drop a tag': (page, _, random) => {
    const [start, end] = findTag(page, random.below(page.length))
    return page.slice(0, start) + page.slice(end)
  },
  'repeat a tag': (page, _, random) => {
    const [start, end] = findTag(page, random.below(page.length))
    return insert(page, end, page.slice(start, Math.min(end, start + 2000)).repeat(often(random)))
  },
  'nest deeply': (page, _, random) =>
    insert(page, random.below(page.length), random.pick(NESTED).repeat(often(random))),
  'insert a piece': (page, _, random) => {
    const at = random.below(page.length)
    return insert(page, random.pick([at, findTag(page, at)[0], 0]), random.pick(PIECES))
  },
  'flood with entities': (page, _, random) =>
    insert(page, random.below(page.length), random.pick(ENTITIES).repeat(often(random))),
  'flood with attributes': (page, _, random) => {
    const [start, end] = findTag(page, random.below(page.length))
    const name = random.pick(['a', 'class="x" ', 'style="display:none" ', 'data-a=b ', 'content=a@', '"', '='] as const)
    return end > start ? insert(page, end - 1, ` ${name.repeat(often(random))}`) : page
  },
  'lengthen a value': (page, _, random) => {
    const at = page.indexOf('="', random.below(page.length))
    return at < 0 ? page : insert(page, at + 2, random.pick(SOLID).repeat(often(random)))
  },
  'run without space': (page, _, random) =>
    insert(page, random.below(page.length), random.pick(SOLID).repeat(often(random))),
  'change the charset': (page, _, random) => {
    const charset = random.pick(CHARSETS)
    const meta = `<meta charset="${charset}">`
    return /charset\s*=\s*["']?[\w-]+/i.test(page) && random.below(2) === 0
      ? page.replace(/(charset\s*=\s*["']?)[\w-]+/i, (_all, lead: string) => lead + charset)
      : insert(page, findTag(page, 0)[1], meta)
  },
  truncate: (page, _, random) => page.slice(0, random.below(page.length)),
  'drop the head': (page, _, random) => page.slice(random.below(page.length)),
  'splice two pages': (page, other, random) =>
    page.slice(0, random.below(page.length)) + other.slice(random.below(other.length)),
  'repeat a stretch': (page, _, random) => {
    const start = random.below(page.length)
    const stretch = page.slice(start, start + random.pick([20, 200, 2000]))
    return insert(page, start, stretch.repeat(random.pick([2, 20, 200, 2000])))
  },
  'break the JSON-LD': (page, _, random) => {
    const open = '<script type="application/ld+json">'
    const data = random.pick(LINKED) + random.pick(['', '[', '{"name":', '"a@'] as const).repeat(often(random))
    const broken = page.indexOf('ld+json')
    if (broken >= 0 && random.below(2) === 0)
      return insert(
        page,
        Math.min(page.length, broken + random.below(2000)),
        random.pick(['"', '}', '\\', ',', '\n'] as const),
      )
    const closed = random.below(2) === 0 ? data : JSON.stringify(nested(often(random)))
    return insert(page, findTag(page, 0)[1], `${open}${closed}</script>`)
  },
}

/** An article in JSON-LD whose headline lies under so many lists. */
function nested(depth: number): unknown {
  let value: unknown = 'Headline'
  // JSON.stringify itself fails on deeper ones.
  for (let i = 0; i < Math.min(depth, 3000); i++) value = [value]
  return { '@type': 'NewsArticle', headline: value, author: value }
}

/** The names of all mutations, in order. */
export const MUTATION_NAMES = Object.keys(MUTATIONS)

/** Spoils a page in one way by name; `other` is what a splice goes on with. The result has `MAX_BYTES` at most. */
export function mutateOnce(name: string, page: string, other: string, random: Random): string {
  const mutation = MUTATIONS[name]
  if (!mutation) throw new Error(`There is no mutation named "${name}".`)
  return mutation(page, other, random).slice(0, MAX_BYTES)
}

/** A spoilt page and what was done to it, in order. */
export type Mutant = { page: string; steps: string[] }

/** Spoils a page in one to four ways. */
export function mutatePage(page: string, other: string, random: Random): Mutant {
  const steps: string[] = []
  let text = page
  for (let i = 1 + random.below(MAX_STEPS); i > 0; i--) {
    const name = MUTATION_NAMES[random.below(MUTATION_NAMES.length)] ?? 'truncate'
    steps.push(name)
    text = mutateOnce(name, text, other, random)
  }
  return { page: text, steps }
}

import { describe, expect, it } from 'vitest'
import { extractArticle } from './extract-article.ts'
import { makeTestPage } from './testing/make-test-page.ts'

const LEAD = 'Norway has resumed budget support to Malawi, the finance ministry in Oslo said on Thursday.'
const NEXT = 'It had stopped paying in November 2013.'

const articleOf = (text: string, mediaType: 'application/json' | 'application/xml') => {
  const outcome = extractArticle(makeTestPage(text, mediaType))
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  return outcome.article
}
const reasonOf = (text: string, mediaType: 'application/json' | 'application/xml') => {
  const outcome = extractArticle(makeTestPage(text, mediaType))
  return outcome.kind === 'refused' ? outcome.reason : null
}

describe('agency copy as ninjs', () => {
  const first = {
    uri: 'https://agency.example/item/1',
    type: 'text',
    versioncreated: '2016-11-18T09:30:00+01:00',
    firstcreated: '2016-11-18T08:00:00+01:00',
    language: 'en-GB',
    headline: 'Norway pays Malawi again',
    description_text: 'Three years after a scandal over public money.',
    byline: 'Ann Lee',
    copyrightholder: 'Sample Agency',
    ednote: 'Adds quote.',
    body_html: `<p>${LEAD}</p><p>${NEXT}</p>`,
    associations: { main: { type: 'picture', description_text: 'A school in Lilongwe', byline: 'Bo Ek' } },
  }

  it('reads an item of version 1 with all its fields', () => {
    expect(articleOf(JSON.stringify(first), 'application/json')).toEqual({
      url: 'https://agency.example/item/1',
      outlet: 'Sample Agency',
      section: null,
      headline: 'Norway pays Malawi again',
      bylines: ['Ann Lee'],
      agencies: ['Sample Agency'],
      published: '2016-11-18T08:00:00+01:00',
      modified: '2016-11-18T09:30:00+01:00',
      language: 'en',
      standfirst: 'Three years after a scandal over public money.',
      images: [{ caption: 'A school in Lilongwe', credit: 'Bo Ek' }],
      related: [],
      shortUrl: null,
      zone: 'stated',
      positions: [],
      doubts: [expect.objectContaining({ code: 'short' })],
      confidence: 0.95,
      paragraphs: [LEAD, NEXT],
      leftOut: [{ step: 'copy', reason: 'a note to the desk', text: 'Adds quote.' }],
    })
  })

  it('reads an item of version 2 or 3, whose texts have roles', () => {
    const item = {
      uri: 'urn:agency:2',
      type: 'text',
      versioncreated: '2016-11-18T09:30:00Z',
      headlines: [
        { role: 'short', value: 'Norway pays' },
        { role: 'main', value: 'Norway pays Malawi again' },
      ],
      bodies: [{ contenttype: 'text/plain', value: `${LEAD}\n\n${NEXT}` }],
      descriptions: [{ role: 'summary', value: 'Three years after.' }],
      infosources: [{ name: 'Sample Agency' }],
      by: 'Ann Lee and Bo Ek',
      associations: [{ type: 'picture', descriptions: [{ role: 'caption', value: 'A school' }], creditline: 'SA' }],
    }
    expect(articleOf(JSON.stringify(item), 'application/json')).toMatchObject({
      url: null,
      headline: 'Norway pays Malawi again',
      bylines: ['Ann Lee', 'Bo Ek'],
      agencies: ['Sample Agency'],
      published: '2016-11-18T09:30:00Z',
      standfirst: 'Three years after.',
      images: [{ caption: 'A school', credit: 'SA' }],
      shortUrl: null,
      zone: 'stated',
      positions: [],
      doubts: [expect.objectContaining({ code: 'short' })],
      confidence: 0.95,
      paragraphs: [LEAD, NEXT],
    })
  })

  it.each([
    ['a picture', { ...first, type: 'picture' }, /type picture, not text/],
    ['no text', { ...first, body_html: '<p> </p>' }, /without text/],
  ])('refuses an item that is or has %s', (_, item, reason) => {
    expect(reasonOf(JSON.stringify(item), 'application/json')).toMatch(reason)
  })
})

describe('agency copy as NewsML-G2', () => {
  const message = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
 <packageItem><itemMeta><itemClass qcode="ninat:composite"/></itemMeta></packageItem>
 <newsItem guid="urn:x:1" version="2" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/>
   <provider literal="sa"><name>Sample Agency</name></provider>
   <versionCreated>2016-11-18T09:30:00+01:00</versionCreated><edNote>Adds quote.</edNote></itemMeta>
  <contentMeta><contentCreated>2016-11-18T08:00:00+01:00</contentCreated><by>By Ann Lee</by>
   <language tag="en-GB"/><headline>Norway pays Malawi &amp; others again</headline></contentMeta>
  <contentSet>${body}</contentSet></newsItem>
 <newsItem guid="urn:x:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
  <contentMeta><creditline>Bo Ek</creditline><description role="drol:caption">A school in Lilongwe</description></contentMeta></newsItem>
</itemSet></newsMessage>`

  it.each([
    [
      'XHTML',
      `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>${LEAD}</p><p>${NEXT}</p></body></html></inlineXML>`,
    ],
    [
      'NITF',
      `<inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>h</hl1></hedline></body.head><body.content><p><location>Norway</location>${LEAD.slice(6)}</p><p>${NEXT}</p></body.content></body></nitf></inlineXML>`,
    ],
    ['plain text', `<inlineData contenttype="text/plain">${LEAD}\n\n${NEXT}</inlineData>`],
  ])('reads the first item with text, as %s, and the pictures beside it', (_, body) => {
    expect(articleOf(message(body), 'application/xml')).toEqual({
      url: null,
      outlet: 'Sample Agency',
      section: null,
      headline: 'Norway pays Malawi & others again',
      bylines: ['Ann Lee'],
      agencies: ['Sample Agency'],
      published: '2016-11-18T08:00:00+01:00',
      modified: '2016-11-18T09:30:00+01:00',
      language: 'en',
      standfirst: null,
      images: [{ caption: 'A school in Lilongwe', credit: 'Bo Ek' }],
      related: [],
      shortUrl: null,
      zone: 'stated',
      positions: [],
      doubts: [expect.objectContaining({ code: 'short' })],
      confidence: 0.95,
      paragraphs: [LEAD, NEXT],
      leftOut: [{ step: 'copy', reason: 'a note to the desk', text: 'Adds quote.' }],
    })
  })

  it.each([
    ['other XML', '<note><to>x</to></note>', /without a news item/],
    ['a message without text', message(''), /no news item with text/],
    ['an item left open', '<newsItem><contentSet><inlineXML><p', /no news item with text|without a paragraph/],
  ])('refuses %s in a sentence', (_, text, reason) => {
    expect(reasonOf(text, 'application/xml')).toMatch(reason)
  })

  it('takes nesting without end, and entities without end, for what they are', () => {
    const deep = `<newsItem>${'<a>'.repeat(50_000)}x`
    expect(reasonOf(deep, 'application/xml')).toMatch(/no news item with text/)
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${message(`<inlineData>&b;&b; ${LEAD}</inlineData>`)}`
    expect(articleOf(bomb, 'application/xml').paragraphs[0]?.length).toBeLessThan(200)
  })
})

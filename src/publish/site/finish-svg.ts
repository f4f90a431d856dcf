import { parseHTML } from 'linkedom'

/** The little of the DOM that is used here: the server's types know no browser. */
export type SvgElement = {
  ownerDocument: SvgDocument
  textContent: string
  innerHTML: string
  outerHTML: string
  querySelectorAll(selector: string): Iterable<SvgElement>
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  prepend(...children: SvgElement[]): void
  remove(): void
}
export type SvgDocument = { createElementNS(namespace: string, tag: string): SvgElement }

/** A document for Plot to draw in; each picture takes a fresh one. */
export function newSvgDocument(): SvgDocument {
  return parseHTML('<!doctype html><html><body></body></html>').document as unknown as SvgDocument
}

/**
 * The text of a drawn picture, with a title and a description for those who do not see it, the patterns its bars refer to
 * as `url(#ID-WORD)`, and nothing that a policy of `style-src 'self'` would refuse.
 */
export function finishSvg(svg: SvgElement, options: { id: string; title: string; description: string }): string {
  const document = svg.ownerDocument
  for (const style of [...svg.querySelectorAll('style')]) style.remove()
  for (const part of [...svg.querySelectorAll('g')]) {
    part.removeAttribute('aria-label')
    part.removeAttribute('aria-hidden')
  }
  for (const part of [svg, ...svg.querySelectorAll('[style]')]) part.removeAttribute('style')
  for (const name of ['font-size', 'font-family', 'fill']) svg.removeAttribute(name)
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  svg.setAttribute('class', 'course')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', `${options.id}-title ${options.id}-desc`)
  svg.prepend(
    withText(document, 'title', `${options.id}-title`, options.title),
    withText(document, 'desc', `${options.id}-desc`, options.description),
    patterns(document, options.id),
  )
  return svg.outerHTML
}

function withText(document: SvgDocument, tag: string, id: string, text: string): SvgElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  element.setAttribute('id', id)
  element.textContent = text
  return element
}

function patterns(document: SvgDocument, id: string): SvgElement {
  const defs = document.createElementNS('http://www.w3.org/2000/svg', 'defs')
  defs.innerHTML = `<pattern id="${id}-partly-in-force" class="hatch" width="7" height="7" patternUnits="userSpaceOnUse"><rect width="7" height="7"></rect><path d="M-1,8L8,-1M-1,1L1,-1M6,8L8,6"></path></pattern><pattern id="${id}-disputed" class="hatch" width="7" height="7" patternUnits="userSpaceOnUse"><rect width="7" height="7"></rect><path d="M0,0L7,7M7,0L0,7"></path></pattern>`
  return defs
}

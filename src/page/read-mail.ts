import PostalMime, { type Email } from 'postal-mime'
import { itemPage, paragraphsOf } from './item-page.ts'
import type { PartOutcome } from './part.ts'

const HEADER =
  /^(?:from|subject|date|mime-version|received|return-path|content-type|message-id|delivered-to|x-[\w-]{1,40}|snapshot-content-location):/i

/** Whether text begins as a mail or a page saved as MHTML does: with headers, one of them of MIME. */
export function isMail(text: string): boolean {
  const lines = text.slice(0, 6000).split(/\r?\n/)
  const end = lines.indexOf('')
  const head = lines.slice(0, end < 0 ? 60 : end)
  if (!HEADER.test(head[0] ?? '')) return false
  return (
    head.some((line) => /^(?:mime-version|content-type):/i.test(line)) &&
    head.some((line) => /^(?:from|date):/i.test(line))
  )
}

/** The article of a mail (.eml), or of a page that a browser saved as MHTML: one part. */
export async function readMail(bytes: Uint8Array, source: string): Promise<PartOutcome> {
  let mail: Email
  try {
    mail = await PostalMime.parse(bytes)
  } catch {
    return { kind: 'refused', reason: `${source} begins as a mail and is none that can be read; save it again.` }
  }
  const url = addressOf(mail)
  const fetchedAt = mail.date && !Number.isNaN(Date.parse(mail.date)) ? new Date(mail.date) : null
  const html = mail.html?.trim() ? mail.html : null
  if (html === null && !mail.text?.trim())
    return { kind: 'refused', reason: `${source} is a mail without text; give one with an article in it.` }
  const saved = url !== null && html !== null
  const page = saved
    ? Buffer.from(html)
    : itemPage({
        title: titleOf(mail),
        url,
        site: mail.from?.name?.trim() || null,
        language: null,
        authors: [],
        published: mail.date ?? null,
        modified: null,
        section: null,
        body: html === null ? paragraphsOf(mail.text ?? '') : bodyOf(html),
      })
  return {
    kind: 'part',
    part: { name: url ?? '1', url, bytes: page, mediaType: 'text/html', headerCharset: 'utf-8', fetchedAt },
  }
}

/** Browsers note the address of a page they save. */
function addressOf(mail: Email): string | null {
  const header = (key: string) => mail.headers.find((each) => each.key === key)?.value.trim()
  const at = header('snapshot-content-location') ?? header('content-location') ?? ''
  return /^https?:/i.test(at) && URL.canParse(at) ? new URL(at).href : null
}

/** The subject without marks of answering and passing on. */
function titleOf(mail: Email): string | null {
  const subject = (mail.subject ?? '').replace(/^(?:(?:re|fwd?|aw|wg):\s*)+/i, '').trim()
  return subject === '' ? null : subject
}

/** What stands in the body of a mail's HTML, whose own head tells nothing of the article. */
function bodyOf(html: string): string {
  const open = /<body[^>]{0,2000}>/i.exec(html)
  const from = open ? open.index + open[0].length : 0
  const end = html.toLowerCase().lastIndexOf('</body')
  return html.slice(from, end < from ? undefined : end)
}

import type { PageNode } from './html-tree.ts'

const TAGS: Record<string, string> = {
  nav: 'navigation',
  aside: 'set aside from the text',
  footer: 'a footer',
  menu: 'a menu',
  form: 'a form',
}
const ROLES: Record<string, string> = {
  navigation: 'navigation',
  complementary: 'set aside from the text',
  contentinfo: 'a footer',
  banner: 'a banner',
  dialog: 'a dialogue',
  alertdialog: 'a dialogue',
  search: 'a search',
  menu: 'a menu',
  menubar: 'a menu',
}
const COMMENTS_NAME = 'comments of readers'
export const HIDDEN = 'is hidden from readers'
export const COMMENTS = `its markup names ${COMMENTS_NAME}`
const NAMES: [reason: string, pattern: RegExp][] = [
  [
    COMMENTS_NAME,
    /(?:^|[-_ ])(?:comments?|commentlist|disqus\w*|kommentare?|talkback|forum|livefyre|coral)(?:$|[-_ ])/,
  ],
  [
    'links to other articles',
    /(?:^|[-_ ])(?:related\w*|recommend\w*|recirc\w*|readmore|read-?more|more-?(?:on|from|stories|news)|see-?also|also-?read|most-?(?:read|popular|viewed)|trending|popular|teasers?|teaserlist|further|outbrain|taboola|zergnet|onward|up-?next|next-?(?:article|story|post)|similar|topstories|latest-?news|you-?may\w*|rail|linkbox|promos?|promobox|crosslink\w*|verwandt\w*|mehr-?zum-?thema|in-?article-?links?|article-?list|post-?list|story-?list|card|cards|recommendations)(?:$|[-_ ])/,
  ],
  [
    'buttons to share',
    /(?:^|[-_ ])(?:share\w*|sharing|social\w*|addthis\w*|sharedaddy|follow-?us|bookmark|toolbar|tools|article-?actions|jp-relatedposts)(?:$|[-_ ])/,
  ],
  [
    'a pitch for a newsletter or subscription',
    /(?:^|[-_ ])(?:newsletter\w*|subscribe\w*|subscription\w*|sign-?up\w*|signup\w*|mailing\w*|paywall-?(?:offer|banner)|donat\w*|membership|registration|promo-?box|cta|piano|abo-?\w*)(?:$|[-_ ])/,
  ],
  [
    'advertising',
    /(?:^|[-_ ])(?:ads?|advert\w*|ad-?(?:slot|unit|box|container|wrapper|banner)|sponsor\w*|commercial|dfp\w*|gpt\w*|werbung|anzeige|publicite|affiliate\w*)(?:$|[-_ ])/,
  ],
  [
    'a notice about cookies or consent',
    /(?:^|[-_ ])(?:cookies?|cookie\w*|consent\w*|gdpr\w*|cmp\w*|privacy\w*|onetrust\w*)(?:$|[-_ ])/,
  ],
  [
    'navigation',
    /(?:^|[-_ ])(?:nav|navbar|navigation|menus?|breadcrumbs?|sidebar|side-?bar|footer|masthead|topbar|pagination|pager|skip\w*|site-?header|page-?header|global-?header|header-?(?:top|bar|main)|sub-?nav|mega-?menu|off-?canvas|search\w*)(?:$|[-_ ])/,
  ],
  ['a dialogue', /(?:^|[-_ ])(?:modal|popup|pop-?up|overlay|lightbox|tooltip|toast|snackbar|dialog)(?:$|[-_ ])/],
  [
    'who wrote it and when',
    /(?:^|[-_ ])(?:by-?lines?|authors?|author-?(?:bio|box|info|card|name|block)|about-?(?:the-?)?author|bio|vcard|dateline|timestamp|time|date|publish\w*|post-?meta|entry-?meta|article-?meta|meta|metadata|contributors?)(?:$|[-_ ])/,
  ],
  [
    'tags and topics',
    /(?:^|[-_ ])(?:tags?|tag-?(?:list|cloud|links)|topics?|topic-?list|keywords?|categories|category-?list|entry-?footer|article-?footer|post-?footer)(?:$|[-_ ])/,
  ],
  [
    'a picture, film or sound',
    /(?:^|[-_ ])(?:captions?|credits?|copyright|photo-?(?:credit|caption)|image-?(?:caption|credit|info|source)|media-?(?:caption|info|credit)|bildunterschrift|gallery|slideshow|carousel|slider|swiper|player|video-?(?:player|info|meta|list|description|container|wrapper|block)|jwplayer\w*|vjs\w*|podcast\w*|audio\w*|figcaption|wp-caption-text|lightbox-?\w*)(?:$|[-_ ])/,
  ],
  [
    'hidden or for printing',
    /(?:^|[-_ ])(?:sr-only|visually-?hidden|screen-?reader\w*|print-?only|hidden|hide|d-none|noprint|no-?display|assistive)(?:$|[-_ ])/,
  ],
  [
    'a poll, quiz or widget',
    /(?:^|[-_ ])(?:poll|quiz|survey|rating|widgets?|ticker|weather|stocks?|feedback|disclaimer|editors?-?note|correction|embed-?code|timeline-?nav|notification\w*|faq-?nav|toc|table-?of-?contents|inhaltsverzeichnis)(?:$|[-_ ])/,
  ],
]
const NEVER = new Set(['html', 'body', 'main', '#root'])
const CONTENT_NAME =
  /article-?(?:body|content|text)|story-?(?:body|content|text)|entry-?content|post-?(?:body|content)|main-?content|content-?(?:body|main)|page-?content/

const EMBED = /\b(?:twitter-(?:tweet|video)|bluesky-embed|instagram-media|mastodon-embed|telegram-post|tiktok-embed)\b/
const FRAME = /picture, film|widget/

/**
 * Whether an element is a message from elsewhere set into the text, and what speaks against it (`reason`) is no more than
 * the frame it is shown in. It is read with the text: a ministry's message is news.
 */
export function isMessage({ tag, attributes }: PageNode, reason: string): boolean {
  return tag === 'blockquote' && EMBED.test(attributes['class'] ?? '') && FRAME.test(reason)
}

/** Elements whose text is not for reading. */
export const NO_TEXT = new Set(
  'script style template noscript svg iframe object select button video audio canvas textarea input head title math map dialog'.split(
    ' ',
  ),
)
const HIDDEN_STYLE = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i

/** Whether an element's attributes hide it from those who see the page. */
export function isHidden({ attributes }: PageNode): boolean {
  if (attributes['hidden'] !== undefined && attributes['hidden'] !== 'until-found') return true
  if (attributes['aria-hidden'] === 'true') return true
  return attributes['style'] !== undefined && HIDDEN_STYLE.test(attributes['style'])
}

/** Whether an element shows no text: scripts, controls, and what its attributes hide. */
export function isDropped(node: PageNode): boolean {
  return NO_TEXT.has(node.tag) || isHidden(node)
}

/** What the names of elements met before said, so that each is judged once a page. */
export type JudgedNames = Map<string, string | null>

/** Why an element's tag, role or names say that it holds no text of the article; null when they do not. */
export function findUnlikely(node: PageNode, judged: JudgedNames): { reason: string; node: PageNode } | null {
  if (isHidden(node)) return { reason: HIDDEN, node }
  if (NEVER.has(node.tag)) return null
  const { attributes } = node
  const tag = TAGS[node.tag] ?? ROLES[attributes['role'] ?? '']
  if (tag) return { reason: `stands in ${tag}`, node }
  if (attributes['class'] === undefined && attributes['id'] === undefined) return null
  if (node.tag === 'article') return null
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 300)
  let reason = judged.get(names)
  if (reason === undefined) {
    reason = judgeNames(names)
    judged.set(names, reason)
  }
  return reason === null ? null : { reason, node }
}

function judgeNames(names: string): string | null {
  const folded = names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
  if (CONTENT_NAME.test(folded)) return null
  const found = NAMES.find(([, pattern]) => pattern.test(folded))
  return found ? `its markup names ${found[0]}` : null
}

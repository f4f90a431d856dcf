/** Why a line is no part of an article, as far as the line alone tells. */
export type LineSignal = { step: string; reason: string }

/** Longer lines are left to the words around them: a sentence of an article may well name a newsletter. */
const MAX_FURNITURE = 280

const SIGNALS: [step: string, reason: string, maxLength: number, pattern: RegExp][] = [
  [
    'navigation',
    'a link that skips to another place of the page',
    80,
    /^(?:\d{1,2}[.)]\s*|[*•\-[]\s*)?(?:skip|jump|go|zum|direkt zum|aller) (?:directly |straight )?(?:to|zu|au|inhalt|hauptinhalt)\b/i,
  ],
  [
    'navigation',
    'a button or menu of the page',
    60,
    /^(?:\d{1,2}[.)]\s*|[*•-]\s*)?(?:menu|main menu|search|home|homepage|close|open menu|navigation|sign in|sign out|log ?in|log ?out|register|my account|subscribe|subscribe now|subscriptions|contact us|about us|back to top|scroll to top|next article|previous article|next|previous|load more|show more|see all|view all|more|live|live tv|watch live|edition|language|all sections|sections|latest|latest news|expand|collapse|accessibility links|accessibility help|your account|notifications|toggle \w+|permalink|end of list)$/i,
  ],
  [
    'share',
    'a button to share, save or print',
    60,
    /^(?:share|tweet|post|pin|email|e-mail|print|save|send|comment|comments|copy link|copy|link copied!?|bookmark|follow|like|gift|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|messenger|flipboard|pinterest|instagram|youtube|threads|bluesky|teilen|drucken|partager|compartir|condividi|feedback|(?:\d[\d.,k]* )(?:shares?|comments?|likes?|views?)|comments? ?\(?\d*\)?)$/i,
  ],
  [
    'share',
    'a call to share or follow',
    140,
    /^(?:share (?:this|on|via|with|the|link|page|article|close)|tweet this|follow (?:us|him|her|me|\S+ on)|send (?:this|us) |email (?:this|the) |print this|save this|join (?:us|our|the conversation)|like us on|listen to (?:this|the) (?:article|story)|this article can be listened|copy (?:the )?link|add (?:us|\S+) (?:as|on|to) (?:a |your )?(?:preferred|google)|whatsapp channel)\b/i,
  ],
  [
    'advertising',
    'an advertisement or its label',
    80,
    /^(?:advertisement|advertising|advert|ad|ads|anzeige|werbung|publicité|publicidad|sponsored(?: content| by.*)?|promoted|paid (?:post|content)|(?:story|article) continues (?:below|after).*|continue reading.*|scroll (?:down )?to continue.*|report this ad|ad feedback|- ?advertisement ?-)\s*[:.-]*$/i,
  ],
  [
    'newsletter',
    'a pitch for a newsletter, app or subscription',
    MAX_FURNITURE,
    /(?:^|[.!?:—–-] )(?:please )?(?:sign up|subscribe|register|click) (?:here|now|today|for|to|up|below|and)\b|\b(?:sign up (?:here|now|today|for (?:our|the|free|your|a))|subscribe (?:here|now|today|to (?:our|the|this))|newsletter is (?:sent|free)|(?:in|to|into) your (?:inbox|e-?mail)|delivered (?:straight |directly |daily )?to your|our (?:free |daily |weekly |morning )*newsletters?|download (?:our|the) \S{0,20} ?app\b|get (?:our|the) (?:latest|best|top|biggest|free|daily|app)\b|newsletter (?:abonnieren|bestellen)|(?:jetzt|hier) (?:abonnieren|anmelden))/i,
  ],
  [
    'newsletter',
    'a pitch for a newsletter, app or subscription',
    160,
    /^(?:enter your e-?mail|your e-?mail|email address|by signing up|by subscribing|by entering your|thank you for (?:signing|subscribing)|we'll send you|become a (?:member|subscriber)|support (?:our|independent|us)|donate|already (?:a subscriber|have an account)|unlimited (?:digital )?access|try .{1,20} for (?:free|\$|£|€)|subscribers? only|this content is (?:only )?(?:available|for))\b/i,
  ],
  [
    'cookies',
    'a notice about cookies or consent',
    400,
    /\b(?:uses? cookies|cookie (?:policy|settings|preferences|notice|consent)|accept (?:all )?cookies|cookies (?:to|and|on|are|help)|manage (?:your )?(?:consent|preferences|cookies)|verwende[nt] cookies|utilis\w+ (?:des|les) cookies|your privacy choices|consent to)\b/i,
  ],
  [
    'cookies',
    'a notice about cookies or consent',
    60,
    /^(?:accept|accept all|reject all|decline|agree|i agree|got it|ok|allow all|manage (?:settings|options)|privacy (?:policy|settings)|cookies?|terms(?: of (?:use|service))?|terms (?:and|&) conditions)$/i,
  ],
  [
    'cookies',
    'a notice about cookies or consent',
    600,
    /\b(?:externe[nr]? inhalte?|redaktioneller inhalt|datenschutzeinstellungen|personenbezogene daten|klick für den datenschutz|inhalte erlauben|einverstanden, dass|nutzen wir die software|third[- ]party content|personal data may be)\b/i,
  ],
  [
    'copyright',
    'a copyright or legal footer',
    MAX_FURNITURE,
    /^(?:(?:copyright )?(?:©|\(c\))|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|reproduction (?:without|in whole))|\ball rights reserved\b|\bmay not be (?:published|reproduced|republished)\b|©\s*\d{4}|\bcopyright (?:©|\d{4})/i,
  ],
  [
    'page',
    'a notice of the site, not of the article',
    200,
    /^(?:please )?(?:enable|turn on|activate) javascript|javascript (?:is|must be|to) |your browser (?:does|is|doesn)|\bto (?:view|play|watch) this (?:video|content)\b|^(?:the )?bbc is not responsible|^(?:this )?(?:video|audio|media) (?:can ?not|is not|could not|is unavailable)|^video unavailable|external (?:sites|content|links)\W*$|^(?:loading|please wait)\b|^an error occurred|^something went wrong/i,
  ],
  [
    'media',
    'a label of a picture, film or sound',
    80,
    /^(?:watch|watch now|video|listen|play|play video|photos?|gallery|in pictures|view gallery|image|media caption|image caption|image source|\d+ of \d+|\d+ ?\/ ?\d+|hide caption|toggle caption|enlarge this image|advertisement feature|duration:? [\d:]+|\d{1,2}:\d\d(?::\d\d)?|\d+ (?:min|minutes?)(?: read)?|[\d.,]+ ?(?:words|min read))$/i,
  ],
  [
    'notes',
    'a note of the desk about the text',
    400,
    /^(?:\(?(?:reporting|additional reporting|writing|editing|edited|compiled|translated|written|produced) by\b|editor['’]s note\b|correction:|this (?:article|story|report|piece) (?:was|has been|is) (?:originally |first |last )?(?:published|updated|amended|corrected|edited|translated|written|part of|adapted)|with (?:material|reporting|information|inputs?|additional reporting) (?:from|by)|the associated press contributed|\S+ contributed (?:to this|reporting)|(?:news )?agencies contributed|our standards:|the views expressed)/i,
  ],
]

const RELATED =
  /^(?:→|»|>+|\W{0,3})?\s*(?:read(?: also| more| next| this| on)?|see(?: also| more)?|also(?: read| see| on \S+)?|related(?: articles?| stor(?:y|ies)| links?| content| coverage| news| topics?)?|more(?: on this| from \S+| on \S+| news| stories| coverage)|recommended(?: stories| reading)?|further reading|watch(?: also| more| now)?|listen(?: also)?|in focus|explainer|analysis|don['’]t miss|mehr(?: dazu| zum thema)?|lesen sie (?:auch|mehr)|lesen sie|weiterlesen|lire (?:aussi|également|plus)|à lire aussi|lea también|leer más|leggi anche|lees ook|läs (?:mer|också)|auch interessant|siehe auch)\s*[:|–—]\s*(.{4,250})$/i
const RELATED_HEADING =
  /^(?:related(?: articles?| stor(?:y|ies)| links?| content| coverage| news| topics?| internet links)?|more on this(?: story| topic)?|more (?:from|on) [\w .,'’-]{2,40}|see also|read (?:also|more|next)|also read|read on|recommended(?: stories| reading| for you)?|list of \d+ items|further reading|you (?:may|might) also (?:like|be interested in)|keep reading|more (?:stories|news|coverage)|mehr zum thema|lesen sie auch|lire aussi|around the web|what to read next|more to explore|elsewhere on \S+)\s*:?$/i
const END_HEADING =
  /^(?:most (?:read|popular|viewed|shared|commented|watched)|trending(?: now| stories)?|top stories|popular(?: now| stories)?|editors?['’] picks|must see|latest (?:headlines|stories|from .{2,30})|comments|leave a (?:reply|comment)|join the (?:conversation|discussion)|about the authors?|about us|topics|tags|filed under|meistgelesen|features & analysis|in other news|promoted (?:stories|content)|sponsored (?:stories|links))\s*(?:\(\d+\))?\s*:?$/i

/** What a line is that belongs to the page and not to the article, by its own words; null when nothing speaks against it. */
export function findLineSignal(line: string): LineSignal | null {
  for (const [step, reason, maxLength, pattern] of SIGNALS) {
    if (line.length <= maxLength && pattern.test(line)) return { step, reason }
  }
  return null
}

/** The title of another article that a line points to ("Read more: …"), or null. */
export function findRelated(line: string): string | null {
  return RELATED.exec(line)?.[1]?.trim() ?? null
}

/** Whether a line heads a list of links to other articles, which may stand within the article or after it. */
export function isRelatedHeading(line: string): boolean {
  return line.length < 60 && RELATED_HEADING.test(line)
}

/** Whether a line heads what follows an article on its page: most read, comments, tags. */
export function isEndHeading(line: string): boolean {
  return line.length < 60 && END_HEADING.test(line)
}

const SENTENCE_END = /(?:[.!?…。！？।؟:;]|\.\.\.)["'”’»«)\]〉」』]{0,3}$/

/** Whether a line ends as sentences do. */
export function endsAsSentence(line: string): boolean {
  return SENTENCE_END.test(line)
}

/**
 * Whether a short line between paragraphs is a title rather than a sentence: it has no full stop, or is one bare
 * question. A question that takes up what was said ("But will it hold?") or is quoted belongs to the text.
 */
export function isTeaser(line: string): boolean {
  if (line.length > 140) return false
  if (/\?$/.test(line)) return !/[.!?] /.test(line) && !/^(?:but|and|so|or|yet|then|now|why then|still)\b/i.test(line)
  return !endsAsSentence(line) && !/["”»]$/.test(line)
}

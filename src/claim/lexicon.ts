import type { Action, GoingStanding, MeasureKind } from './claim.ts'
import type { DateLexicon } from './date/date-lexicon.ts'
import type { Inflection } from './inflection/inflection.ts'
import type { PartyLexicon } from './party/party-lexicon.ts'
import type { SideWeights } from './side/side-weights.ts'
import type { Grammar } from './token/grammar.ts'
import type { TokenLexicon } from './token/token-lexicon.ts'
import type { Weights } from './weight/weights.ts'

/** What a language's `actions.json` holds: words that give a measure a standing, and how they compose. */
export type ActionLexicon = {
  /** Verb (or verb with particle, lemmas joined by spaces) to action. */
  verbs: Record<string, Action>
  /** Verbs that need no further sign that a measure is meant. */
  strong: string[]
  intransitive: string[]
  nouns: Record<string, Action>
  easings: string[]
  /** Outer action, then inner action, to what both together mean: "lift" + "suspension" = resume. */
  compose: Partial<Record<Action, Partial<Record<Action, string>>>>
  /** What it means that an action has *not* happened: `continue:suspended`, an action, or '' for nothing. */
  undone: Partial<Record<Action, string>>
  states: Record<string, GoingStanding>
  failing: string[]
  /** Adverbs that tell a measure's standing beside a verb that does not: "still", "no longer", "once more". */
  adverbs: Record<string, Action>
  /** What a measure that goes on is said *not* to do or suffer: "touch", "change". */
  unmoved: string[]
  /** Phrases that say the action told before again: "follow suit". */
  echoes: string[]
  /** Words that turn a start into a restart: "again". */
  restart: string[]
  /** Verbs that mean a measure only of these kinds, only a restriction (`own`), or only one named afresh. */
  narrow: Record<string, VerbLimit>
  /** Verbs that put on, take off, or return to a list. */
  listVerbs: { on: string[]; off: string[]; back: string[] }
  /** Verbs whose object is a party and no measure, with the kind they give ('' when the words around tell). */
  /** Who can stop another's measure: "judge", "court". */
  courts: string[]
  /** Verbs that stop what others made. */
  vetoes: string[]
  courtStops: Action[]
  /** Verbs of joining and leaving a body. */
  membership: Record<string, Action>
  /** How a measure is named by the verb that makes it, by kind; `*` for other kinds, `membership` for that of a body. */
  naming: Record<string, string>
  /** Verbs that leave a body only with "from". */
  leavingFrom: string[]
  /** Verbs of staying that need a state told beside them: "go" uncertain. */
  needingState: string[]
  /** Verbs of staying that may also prolong: "continue". */
  continuing: string[]
  copulas: string[]
  /** Words of a phrase that are its object. */
  wholeWords: string[]
  /** Words of `starts` that tell when an act takes effect. */
  effectWords: string[]
  /** Words that may stand for the first of them in any phrase: "shut its doors to". */
  owners: string[]
  /** Verbs that only say how long something goes on. */
  lasting: string[]
  /** Phrases that tell when a measure began: "in force since". */
  starts: string[]
  /** Verbs that say a measure stays as it was, and those of them that take it as object. */
  staying: string[]
  keeping: string[]
  /** Verbs that put a party under a name ("as" follows), and the words of such names. */
  namedAs: { verbs: string[]; words: string[] }
  /** People and things that a ban may hit without naming their state. */
  peopleWords: string[]
  /** What states do under a measure, with its kind; verbs that stop or restart doing; words that end it. */
  doings: Record<string, MeasureKind>
  stopping: Record<string, Action>
  noLonger: string[]
  /** Head nouns of what merely flows, and rises and falls by itself. */
  flows: string[]
  partyObjects: Record<string, MeasureKind | ''>
  /** Verbs that tell a kind without any measure beside them, with what they mean for each kind they may be about. */
  ownKinds: Record<string, Partial<Record<MeasureKind, Action>>>
}

type VerbLimit = {
  /** A verb of everyday use, which strict rules leave alone. */
  loose?: boolean
  kinds?: MeasureKind[]
  own?: boolean
  indefinite?: boolean
  /** Kind (or `*` for the rest) to the action that the verb means there. */
  /** Head nouns on which the verb only tells a figure: "exports dropped". */
  notHeads?: string[]
  /** Head noun to the action that the verb means on it: freezing assets imposes a freeze. */
  byHead?: Record<string, Action>
  byKind?: Partial<Record<MeasureKind | '*', Action>>
}

export type MeasureHead = {
  kind: MeasureKind
  /** A restriction with a name of its own: lifting it ends it. */
  own?: boolean
  /** The word means a measure only with more evidence beside it. */
  weak?: boolean
  /** An exemption from a measure: granting it eases the measure. */
  easing?: boolean
  /** Counts only with one of these words in the phrase. */
  needs?: string[]
  /** Its kind is only a guess where no word around it tells: "ban", "programme". */
  open?: boolean
}

export type MeasureLexicon = {
  heads: Record<string, MeasureHead>
  /** What measures are about, with the kind they have under a verb of action: "soybean" trade, "visitor" travel. */
  things: Record<string, MeasureKind>
  kinds: { kind: MeasureKind; any: string[]; heads: string[]; unless?: string[] }[]
  /** Words that are no measure and no thing by themselves but tell what a measure is about: "humanitarian", "flew". */
  topics: Record<string, MeasureKind>
  /** Heads and things of too many meanings to tell what others are about: "name", "party". */
  faint: string[]
  /** Nouns that, with "the" or "this", can stand for a measure named before: "the move". */
  references: string[]
  /** Heads that count only where a row of `kinds` matches them. */
  extraHeads: string[]
  targetPrepositions: string[]
  scopePart: string[]
  /** Nouns that may stand between a verb and its measure: "a package of". */
  quantifiers: string[]
  generic: string[]
  dropWords: string[]
  agreementJoining: string[]
  /** Heads too general to be told by the words behind them. */
  general: string[]
  /** Heads that are prolonged rather than kept: "emergency". */
  prolonged: string[]
  /** The head whose rows of `kinds` tell what a verb of stopping stops. */
  prohibition: string
  /** Phrases that join names: "as well as". */
  joining: string[]
}

type ModalityLexicon = {
  planned: string[]
  possible: string[]
  would: string[]
  plannedGovernors: string[]
  possibleGovernors: string[]
  deciding: string[]
  /** Verbs that decide what is yet to be done: "agree to". */
  resolving: string[]
  deniers: string[]
  conditions: string[]
  negations: string[]
  nouns: { possible: string[]; planned: string[] }
  /** Verbs and adjectives of belief: what "will" be behind them is only possible. */
  beliefs: string[]
  /** Nouns of what is told and may be denied: "reports that". */
  notions: string[]
  /** Adjectives before a noun of action: "the proposed ban", "the coming resumption". */
  qualities: { planned: string[]; possible: string[] }
  /** What is said of an act behind it: "is on the table", "is off the cards". */
  outlooks: { planned: string[]; possible: string[]; denied: string[] }
  /** More verbs that lead on to a clause with no joining word: "let them go", "ruled it had ended". */
  leading: string[]
  /** Verbs that do away with a plan: "dropped plans to". */
  abandoning: string[]
  /** Verbs by which an act named by a noun comes about: "a suspension could follow". */
  occurring: string[]
  /** Verbs of saying, whose clause is no demand: "said it should". */
  arguing: string[]
  /** Verbs with an object and a participle: "want it lifted". */
  wishes: string[]
}

export type AttributionLexicon = {
  /** Verbs that report what somebody says: "X says that". */
  plain: string[]
  /** Those of them that are a verb of saying whatever the tagger takes them for. */
  sure: string[]
  /** Verbs that cite only when set aside by a comma: "…, X joked". */
  asides: string[]
  /** Sayings of several words, beginning with the verb: "make clear". */
  phrases: string[]
  /** Acts done by saying, with what is said as their object: "urge", "call for", "rule out". */
  acts: string[]
  /** Verbs with whom they are said to as object: "assure". */
  telling: string[]
  /** Those of them that order where an infinitive follows. */
  ordering: string[]
  /** Verbs that say something by not being done: "did not rule out". */
  refusing: string[]
  /** The plainest verb of saying. */
  neutral: string[]
  /** What somebody wants or fears; it cites only for what may yet be. */
  wishes: string[]
  /** Phrases before the one cited: "according to". */
  citing: string[]
  /** Nouns of saying: "announcement by". */
  notices: string[]
  /** What one speaks in or through: "in a statement". */
  vehicles: string[]
  /** Whom one speaks to: "told reporters". */
  hearers: string[]
  /** What follows a title within it: "Secretary of State". */
  offices: string[]
  titles: string[]
  /** Nouns that can be cited: "official", "ministry". */
  sources: string[]
}

/** Fields of life other than policy between states, and the words of each. */
export type FieldLexicon = Record<string, string[]>

/** The words of one language, one field a file of `lexicon/<language>/`. */
export type Lexicon = {
  actions: ActionLexicon
  measures: MeasureLexicon
  modality: ModalityLexicon
  attribution: AttributionLexicon
  dates: DateLexicon
  grammar: Grammar
  tokens: TokenLexicon
  inflection: Inflection
  fields: FieldLexicon
  /** Names of parties beside those of the gazetteer. */
  parties?: PartyLexicon
  /** What `npm run train` learned; without it, only rules that need no weighing read. */
  weights?: Weights
  /** What was learned of who acts and whom it touches; without it, the first fitting party counts. */
  sides?: SideWeights
}

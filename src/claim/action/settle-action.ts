import type { Action, GoingStanding, MeasureKind } from '../claim.ts'
import type { ActionLexicon } from '../lexicon.ts'
import type { MeasurePhrase } from '../measure/measure-phrase.ts'
import type { Trigger } from './trigger.ts'

export type Settled = { action: Action; standing?: GoingStanding }

/**
 * What a verb means on this very measure, or null when it means nothing there ("raises the flag", "cut ties" = end).
 * Verbs of everyday use mean something only to one who `guesses`.
 */
export function settleAction(
  trigger: Trigger,
  measure: MeasurePhrase,
  lexicon: ActionLexicon,
  guesses = false,
): Settled | null {
  if (measure.pronoun && !trigger.strong && !trigger.intransitive) return null
  const limit = lexicon.narrow[trigger.word]
  if (limit?.loose && !guesses) return null
  if (limit?.kinds && !limit.kinds.includes(measure.kind)) return null
  if (limit?.notHeads?.includes(measure.headLemma)) return null
  if (limit?.own && !measure.own) return null
  if (limit?.indefinite && measure.pointsBack) return null
  if (measure.weak && !trigger.strong && !measure.own) return null
  let action =
    limit?.byHead?.[measure.headLemma] ?? limit?.byKind?.[measure.kind] ?? limit?.byKind?.['*'] ?? trigger.action
  if (measure.easing && action === 'impose') action = 'ease'
  if (action === 'impose' && trigger.again && !measure.own) action = 'resume'
  return action === 'continue' ? { action, standing: 'in-force' } : { action }
}

/** What an action on an action means: "lifts" + "suspension of" = resume. Null when the pair means nothing. */
export function composeActions(outer: Action, inner: Action, lexicon: ActionLexicon): Settled | null {
  return readSettled(lexicon.compose[outer]?.[inner] ?? '')
}

/** What it says that an action has not happened: "has not lifted" = continue, in force. */
export function undoAction(action: Action, kind: MeasureKind, lexicon: ActionLexicon): Settled | null {
  const to = lexicon.undone[action] ?? ''
  return readSettled(kind === 'agreement' && action === 'extend' ? 'end' : to)
}

function readSettled(text: string): Settled | null {
  if (!text) return null
  const [action, standing] = text.split(':') as [Action, GoingStanding?]
  return standing ? { action, standing } : { action }
}

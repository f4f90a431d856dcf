import { actionNoun } from './rules/action-noun.ts'
import { datedName } from './rules/dated-name.ts'
import { inForceSince } from './rules/in-force-since.ts'
import { loosePair } from './rules/loose-pair.ts'
import { membership } from './rules/membership.ts'
import { onTheList } from './rules/on-the-list.ts'
import { partyObject } from './rules/party-object.ts'
import { passiveVerb } from './rules/passive-verb.ts'
import { relativeObject } from './rules/relative-object.ts'
import type { Rule } from './rules/rule.ts'
import { staysAsItIs } from './rules/stays-as-it-is.ts'
import { stopDoing } from './rules/stop-doing.ts'
import { underAMeasure } from './rules/under-a-measure.ts'
import { verbAlone } from './rules/verb-alone.ts'
import { verbObject } from './rules/verb-object.ts'

/** The constructions of the language that carry claims; where two speak of the same words, the earlier one counts. */
export function listRules(): Rule[] {
  return [
    onTheList,
    underAMeasure,
    staysAsItIs,
    verbObject,
    passiveVerb,
    relativeObject,
    stopDoing,
    partyObject,
    membership,
    inForceSince,
    verbAlone,
    actionNoun,
    datedName,
    loosePair,
  ]
}

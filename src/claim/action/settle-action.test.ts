import { describe, expect, it } from 'vitest'
import type { Action, MeasureKind } from '../claim.ts'
import { ACTIONS } from '../claim.ts'
import { testLexicon } from '../testing/test-reader.ts'
import { composeActions, type Settled, undoAction } from './settle-action.ts'

const { actions } = testLexicon()
const say = (settled: Settled | null) =>
  settled ? [settled.action, ...(settled.standing ? [settled.standing] : [])].join(', ') : 'nothing'

describe('composeActions', () => {
  it.each<[string, Action, Action, string]>([
    ['lifting a suspension', 'end', 'suspend', 'resume'],
    ['ending a freeze', 'end', 'suspend', 'resume'],
    ['ending a cut-off', 'end', 'end', 'resume'],
    ['lifting an injunction', 'end', 'block', 'resume'],
    ['revoking an exemption', 'end', 'ease', 'end'],
    ['extending a suspension', 'extend', 'suspend', 'continue, suspended'],
    ['suspending a termination', 'suspend', 'end', 'continue, in-force'],
    ['postponing a termination', 'postpone', 'end', 'continue, in-force'],
    ['postponing a suspension', 'postpone', 'suspend', 'continue, in-force'],
    ['postponing a resumption', 'postpone', 'resume', 'continue, suspended'],
    ['postponing an imposition', 'postpone', 'impose', 'postpone'],
    ['announcing a suspension', 'impose', 'suspend', 'suspend'],
    ['announcing a withdrawal', 'impose', 'end', 'end'],
    ['announcing a resumption', 'impose', 'resume', 'resume'],
    ['announcing an extension', 'impose', 'extend', 'extend'],
    ['keeping a suspension', 'continue', 'suspend', 'continue, suspended'],
    ['blocking a block', 'block', 'block', 'resume'],
    ['blocking a withdrawal', 'block', 'end', 'continue, in-force'],
    ['blocking a suspension', 'block', 'suspend', 'continue, in-force'],
  ])('%s: %s + %s = %s', (_, outer, inner, meaning) => {
    expect(say(composeActions(outer, inner, actions))).toBe(meaning)
  })

  it('gives a standing with every continue and with nothing else', () => {
    for (const outer of ACTIONS) {
      for (const inner of ACTIONS) {
        const settled = composeActions(outer, inner, actions)
        if (!settled) continue
        expect(ACTIONS).toContain(settled.action)
        expect(settled.standing !== undefined, `${outer} + ${inner}`).toBe(settled.action === 'continue')
      }
    }
  })
})

describe('undoAction', () => {
  it.each<[string, Action, MeasureKind, string]>([
    ['sanctions not lifted go on', 'end', 'sanctions', 'continue, in-force'],
    ['aid not suspended goes on', 'suspend', 'aid', 'continue, in-force'],
    ['flights not resumed stay suspended', 'resume', 'travel', 'continue, suspended'],
    ['a measure not renewed ends', 'extend', 'trade', 'end'],
    ['an agreement not renewed ends', 'extend', 'agreement', 'end'],
    ['sanctions not imposed are nothing', 'impose', 'sanctions', 'nothing'],
  ])('%s', (_, action, kind, meaning) => {
    expect(say(undoAction(action, kind, actions))).toBe(meaning)
  })
})

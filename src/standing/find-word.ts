import type { Claim } from '../claim/claim.ts'
import type { StandingWord } from './standing.ts'

/** What a measure's standing is after an act, given what it was before. */
export function findWord({ action, standing, scope }: Claim, before: StandingWord): StandingWord {
  const isStopped = before === 'suspended' || before === 'ended'
  switch (action) {
    case 'impose':
    case 'expand':
    case 'extend':
      return 'in-force'
    case 'resume':
      return scope === 'part' && before !== 'in-force' ? 'partly-in-force' : 'in-force'
    case 'ease':
      // Less of what is stopped is still stopped.
      return isStopped ? before : 'partly-in-force'
    case 'suspend':
    case 'block':
      if (scope === 'part') return isStopped ? before : 'partly-in-force'
      return 'suspended'
    case 'end':
      if (scope === 'part') return isStopped ? before : 'partly-in-force'
      return 'ended'
    case 'postpone':
      return 'proposed'
    case 'continue':
      return standing ?? (before === 'unknown' || before === 'disputed' ? 'in-force' : before)
  }
}
